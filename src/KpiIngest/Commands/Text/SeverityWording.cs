using KpiIngest.Checking.Results;

namespace KpiIngest.Commands.Text;

/// <summary>
/// What a severity is called towards people. <c>คลาดเคลื่อน</c> is said only where arithmetic proves it; what a person must judge is <c>ขอให้ตรวจสอบ</c>.
/// </summary>
public static class SeverityWording
{
    public static string Of(string code, Severity severity, Language language) => severity switch
    {
        Severity.Note => language.Pick("ข้อสังเกต", "note"),
        Severity.Error when ProvenCodes.Contains(code) => language.Pick("คลาดเคลื่อน", "error"),
        _ => language.Pick("ขอให้ตรวจสอบ", "please check"),
    };
}
