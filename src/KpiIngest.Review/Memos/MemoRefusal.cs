using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Memos;
using KpiIngest.Records.Register;

namespace KpiIngest.Review.Memos;

/// <summary>Why a memo or a certificate is not made, and what to do first.</summary>
public static class MemoRefusal
{
    public static Bilingual NoSuch { get; } =
        new(
            "ไม่มีรายงานที่อ่านแล้วตามที่ขอ รายการที่ซ้ำกับรายการอื่นให้ใช้เลขรายการแรก",
            "There is no report of this that was read. Where a submission repeats another one, ask for the first."
        );

    /// <returns>Null where it can be made.</returns>
    public static Bilingual? Of(MemoKind kind, IReadOnlyList<MemoCard>? cards)
    {
        if (cards is null or { Count: 0 })
            return NoSuch;
        return kind == MemoKind.Memo ? OfMemo(cards) : OfCertificate(cards);
    }

    /// <summary>A memo on what a later version replaced would ask for what may be mended.</summary>
    private static Bilingual? OfMemo(IReadOnlyList<MemoCard> cards)
    {
        if (cards.Any(c => c.ReplacedBy is null && c.Asked.Count > 0))
            return null;
        if (Replaced(cards) is { } replaced)
            return replaced;
        int undecided = cards.Sum(c => c.Undecided);
        return undecided > 0
            ? new(
                $"ยังไม่มีข้อที่ยืนยันหรือส่งคืน มี {N(undecided)} ข้อรอตัดสิน กรุณาตัดสินก่อน",
                $"Nothing is confirmed or sent back yet; {CountedText.Of(undecided, "finding waits", "findings wait")} to be decided first."
            )
            : new(
                "ไม่มีข้อที่ยืนยันหรือส่งคืน จึงไม่มีสิ่งที่จะขอให้แก้ไข",
                "Nothing was confirmed or sent back: there is nothing to ask for."
            );
    }

    private static Bilingual? OfCertificate(IReadOnlyList<MemoCard> cards)
    {
        if (Replaced(cards) is { } replaced)
            return replaced;
        if (
            cards.Any(c => c.Reading.Outcome != FileOutcome.Checked || c.Report is { Comparisons: not > 0 })
            || cards.All(c => c.Report is null)
        )
            return new(
                "รับรองไม่ได้ เพราะมีรายงานที่ไม่มีตัวเลขคู่ใดนำมาเทียบกันได้",
                "It cannot be certified: of a report no two figures could be compared."
            );
        int undecided = cards.Sum(c => c.Undecided);
        if (undecided > 0)
            return new(
                $"ยังรับรองไม่ได้ มี {N(undecided)} ข้อรอตัดสิน",
                $"It cannot be certified yet: {CountedText.Of(undecided, "finding waits", "findings wait")} to be decided."
            );
        int asked = cards.Sum(c => c.Asked.Count);
        if (asked > 0)
            return new(
                $"รับรองไม่ได้ มี {N(asked)} ข้อที่ยืนยันหรือส่งคืนแล้ว ให้ทำบันทึกข้อความแทน",
                $"It cannot be certified: {CountedText.Of(asked, "finding is", "findings are")} confirmed or sent back. Make the memo instead."
            );
        if (cards.Any(c => c.Report is not null && !c.ComparedWithOthers))
            return new(
                "ยังรับรองไม่ได้ เพราะยังไม่ได้เทียบกับรายงานอื่นของหน่วยงาน กรุณารอสักครู่",
                "It cannot be certified yet: it was not compared with other reports of the unit. Please wait a little."
            );
        return cards.Any(c => c.Register?.Kind == RegisterStandingKind.Waiting)
            ? new(
                "ยังรับรองไม่ได้ เพราะยังไม่ได้เทียบกับทะเบียนคำรับรองฉบับปัจจุบัน กรุณารอสักครู่",
                "It cannot be certified yet: it was not compared with the current version of the register. Please wait a little."
            )
            : null;
    }

    private static Bilingual? Replaced(IReadOnlyList<MemoCard> cards) =>
        cards.Select(c => c.ReplacedBy).OfType<long>().DefaultIfEmpty(0).Max() is > 0 and var newer
            ? new(
                $"มีฉบับใหม่กว่าแล้วคือรายการที่ {N(newer)} ให้ทำจากฉบับนั้น",
                $"There is a newer version, submission {N(newer)}: make it from that one."
            )
            : null;

    private static string N(long number) => number.ToString(CultureInfo.InvariantCulture);
}
