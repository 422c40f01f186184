namespace KpiIngest.Checking.Results;

/// <summary>The codes that arithmetic proves (<c>คลาดเคลื่อน</c>); every other error or warning is for a person to judge
/// (<c>ขอให้ตรวจสอบ</c>). Known here without loading the rules, for the commands that only show results; a test holds it to the
/// catalogue.</summary>
public static class ProvenCodes
{
    private static readonly HashSet<string> Codes = new(StringComparer.Ordinal)
    {
        "weighted-score",
        "weight-total",
        "weighted-total",
        "weighted-average",
        "formula",
        "detail-summary",
        "conversion",
        "result-arithmetic",
    };

    public static bool Contains(string code) => Codes.Contains(code);
}
