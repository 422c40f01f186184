using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Language;

/// <summary>How a finding is taken by those who read a list.</summary>
public enum Tone
{
    /// <summary>Proven by arithmetic.</summary>
    Wrong,

    /// <summary>For a person to judge.</summary>
    Ask,

    Note,
}

/// <summary>What a severity is called towards people: <c>คลาดเคลื่อน</c> only where arithmetic proves it, <c>ขอให้ตรวจสอบ</c> where a
/// person must judge.</summary>
public static class SeverityWording
{
    public static Tone ToneOf(string code, Severity severity) =>
        severity switch
        {
            Severity.Note => Tone.Note,
            Severity.Error when ProvenCodes.Contains(code) => Tone.Wrong,
            _ => Tone.Ask,
        };

    public static Bilingual Of(string code, Severity severity) => Of(ToneOf(code, severity));

    public static Bilingual Of(Tone tone) =>
        tone switch
        {
            Tone.Wrong => new Bilingual("คลาดเคลื่อน", "error"),
            Tone.Ask => new Bilingual("ขอให้ตรวจสอบ", "please check"),
            _ => new Bilingual("ข้อสังเกต", "note"),
        };

    /// <summary>The severity as the contract writes it.</summary>
    public static string Contract(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "note",
        };
}
