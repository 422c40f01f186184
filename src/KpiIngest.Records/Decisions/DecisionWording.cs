using KpiIngest.Checking.Language;
using KpiIngest.Records.Findings;

namespace KpiIngest.Records.Decisions;

/// <summary>States and acts in the words of people.</summary>
public static class DecisionWording
{
    public static Bilingual Of(FindingState state) =>
        state switch
        {
            FindingState.Open => new("ยังไม่ตัดสิน", "open"),
            FindingState.Confirmed => new("ยืนยัน", "confirmed"),
            FindingState.Proposed => new("เสนอให้ยอมรับ รอผู้เห็นชอบ", "acceptance proposed"),
            FindingState.Accepted => new("ยอมรับ", "accepted"),
            FindingState.SentBack => new("ส่งคืนหน่วยงาน", "sent back"),
            FindingState.Misread => new("อ่านผิด", "misread"),
            FindingState.Changed => new("ตัดสินแล้ว แต่ตัวเลขเปลี่ยน", "decided, changed since"),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without a name."),
        };

    public static Bilingual Of(DecisionAct act) =>
        act switch
        {
            DecisionAct.Confirmed => new("ยืนยัน", "confirmed"),
            DecisionAct.Accepted => new("ยอมรับ", "accepted"),
            DecisionAct.SentBack => new("ส่งคืนหน่วยงาน", "sent back"),
            DecisionAct.Misread => new("อ่านผิด", "misread"),
            DecisionAct.Commented => new("ความเห็น", "comment"),
            DecisionAct.Seconded => new("เห็นชอบ", "seconded"),
            DecisionAct.TakenBack => new("ถอนการตัดสิน", "taken back"),
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, "An act without a name."),
        };
}
