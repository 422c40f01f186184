using KpiIngest.Checking.Language;
using KpiIngest.Records.Findings;

namespace KpiIngest.Review.Language;

/// <summary>What has become of a finding in a later version, in the words of people.</summary>
public static class FateWording
{
    public static Bilingual Title { get; } = new("ข้อที่ขอให้แก้ไขในฉบับก่อน", "Asked for in earlier versions");
    public static Bilingual Counts { get; } = new("แก้แล้ว {0} จาก {1} ข้อ", "{0} of {1} mended");
    public static Bilingual Asked { get; } = new("ที่ขอให้แก้ไข", "What was asked for");
    public static Bilingual Then { get; } = new("เดิม", "Then");
    public static Bilingual Now { get; } = new("ฉบับนี้", "This version");
    public static Bilingual Fate { get; } = new("ผล", "What became of it");

    public static Bilingual Of(FindingFate fate) =>
        fate switch
        {
            FindingFate.Mended => new("แก้แล้ว", "mended"),
            FindingFate.StillWrong => new("ยังไม่แก้", "still wrong"),
            FindingFate.ChangedOtherwise => new("เปลี่ยนแล้วแต่ยังไม่ถูก", "changed otherwise, still found"),
            FindingFate.Accepted => new("ยังพบ แต่ยอมรับแล้ว", "still found, accepted"),
            FindingFate.NotThere => new("ไม่มีในรายงานแล้ว", "not there any more"),
            _ => new("เทียบอีกครั้งไม่ได้ ขอให้ตรวจด้วยตนเอง", "could not be compared again, please look"),
        };

    /// <summary>Class of the style sheet of a sender's page.</summary>
    public static string Tone(FindingFate fate) =>
        fate switch
        {
            FindingFate.StillWrong or FindingFate.ChangedOtherwise => "wrong",
            FindingFate.NotThere or FindingFate.NotComparable => "ask",
            _ => "note",
        };

    /// <summary>Tone of a chip.</summary>
    public static string Chip(FindingFate fate) =>
        fate switch
        {
            FindingFate.Mended => "ok",
            FindingFate.StillWrong or FindingFate.ChangedOtherwise => "error",
            FindingFate.Accepted => "",
            _ => "warn",
        };

    /// <summary>What was stated then and is now: <c>๑.๖๐๐๐ → ๑.๕๐๐๐</c>; empty where neither is known.</summary>
    public static Bilingual Figures(EarlierFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (finding.Found.Stated is not { } then)
            return Bilingual.Empty;
        Bilingual before = Bilingual.Digits(then);
        return finding.Now is { } now ? new($"{before.Thai} → {Bilingual.Digits(now).Thai}", $"{before.English} → {now}") : before;
    }
}
