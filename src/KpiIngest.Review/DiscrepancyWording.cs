using KpiIngest.Checking.Results;

namespace KpiIngest.Review;

/// <summary>How a discrepancy is spoken of: proven arithmetic is <c>คลาดเคลื่อน</c>, what a person must judge is <c>ขอให้ตรวจสอบ</c>.</summary>
public static class DiscrepancyWording
{
    public static string Label(string code, Severity severity) =>
        severity == Severity.Note ? "ข้อสังเกต" : ProvenCodes.Contains(code) ? "คลาดเคลื่อน" : "ขอให้ตรวจสอบ";

    /// <summary>The arithmetic of the contract says <c>stated</c> before the figure as written; a Thai reader gets the Thai word.</summary>
    public static string InThai(string arithmetic)
    {
        ArgumentNullException.ThrowIfNull(arithmetic);
        return arithmetic.Replace("; stated ", " · รายงานระบุ ", StringComparison.Ordinal);
    }

    /// <summary>Class of the style sheet.</summary>
    public static string Tone(string code, Severity severity) =>
        severity == Severity.Note ? "note" : ProvenCodes.Contains(code) ? "wrong" : "ask";
}
