using KpiIngest.Checking.Language;

namespace KpiIngest.Review.Language;

/// <summary>What the page of tokens says.</summary>
public static class TokenWords
{
    public static Bilingual Title { get; } = new("โทเค็นของ API", "API tokens");
    public static Bilingual Text { get; } =
        new(
            "โปรแกรมใช้โทเค็นเรียก API ในนามบัญชีของท่าน และทำได้เท่าที่บัญชีทำได้ในขณะนั้น ทุกการสร้างและยกเลิกอยู่ในบันทึกการตรวจสอบ",
            "With a token a program calls the API in the name of your account, and may do what the account may do at that moment. Making and revoking are in the audit trail."
        );
    public static Bilingual Document { get; } = new("เอกสาร OpenAPI", "OpenAPI document");
    public static Bilingual Make { get; } = new("สร้างโทเค็น", "Make a token");
    public static Bilingual Name { get; } = new("ใช้ทำอะไร", "What it is for");
    public static Bilingual NameHint { get; } = new("เช่น โปรแกรมส่งไฟล์ของกองแผนงาน", "Such as: uploads of the planning division");
    public static Bilingual Days { get; } = new("ใช้ได้นาน", "It holds for");
    public static Bilingual DaysOf { get; } = new("{0} วัน", "{0} {0:day|days}");
    public static Bilingual Made { get; } =
        new("โทเค็น {0} (แสดงครั้งเดียว กรุณาคัดลอกไปเก็บในที่ปลอดภัยเดี๋ยวนี้):", "Token {0} (shown once: copy it to a safe place now):");
    public static Bilingual Revoked { get; } =
        new("ยกเลิกโทเค็นแล้ว คำขอถัดไปของโทเค็นนี้จะถูกปฏิเสธ", "The token was revoked: its next call is refused");
    public static Bilingual Own { get; } = new("โทเค็นของท่าน", "Your tokens");
    public static Bilingual Others { get; } = new("โทเค็นของบัญชีอื่น", "Tokens of other accounts");
    public static Bilingual None { get; } = new("ยังไม่มีโทเค็น", "There is no token yet");
    public static Bilingual Owner { get; } = new("บัญชี", "Account");
    public static Bilingual MadeAt { get; } = new("สร้างเมื่อ", "Made");
    public static Bilingual Until { get; } = new("ใช้ได้ถึง", "Until");
    public static Bilingual LastUsed { get; } = new("ใช้ล่าสุด", "Last used");
    public static Bilingual Standing { get; } = new("สถานะ", "State");
    public static Bilingual Holds { get; } = new("ใช้ได้", "holds");
    public static Bilingual Expired { get; } = new("หมดอายุ", "at its end");
    public static Bilingual WasRevoked { get; } = new("ยกเลิกแล้ว", "revoked");
    public static Bilingual Revoke { get; } = new("ยกเลิก", "Revoke");
    public static Bilingual RevokeNamed { get; } = new("ยกเลิกโทเค็น {0}", "Revoke the token {0}");
    public static Bilingual Never { get; } = new("ยังไม่เคย", "never");
}
