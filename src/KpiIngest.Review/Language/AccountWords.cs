using KpiIngest.Checking.Language;
using KpiIngest.Records.Accounts;

namespace KpiIngest.Review.Language;

/// <summary>What the pages of sign-in and accounts say.</summary>
public static class AccountWords
{
    public static Bilingual SignIn { get; } = new("เข้าสู่ระบบ", "Sign in");
    public static Bilingual SignInText { get; } = new("ระบบตรวจรายงานผลการปฏิบัติราชการ", "Checking of performance reports");
    public static Bilingual Name { get; } = new("ชื่อบัญชี", "Account name");
    public static Bilingual Password { get; } = new("รหัสผ่าน", "Password");
    public static Bilingual Refused { get; } =
        new("ชื่อบัญชีหรือรหัสผ่านไม่ถูกต้อง หรือบัญชีถูกปิดใช้", "The name or the password is wrong, or the account is disabled");
    public static Bilingual Wait { get; } =
        new("ลองหลายครั้งเกินไป กรุณารอ {0} วินาทีแล้วลองใหม่", "Too many tries: wait {0} {0:second|seconds} and try again");
    public static Bilingual NoAccounts { get; } =
        new(
            "ยังไม่มีบัญชีผู้ใช้ ผู้ดูแลเครื่องสร้างบัญชีแรกด้วยคำสั่ง",
            "There is no account yet. Who keeps this machine makes the first one by the command"
        );
    public static Bilingual SignedOut { get; } = new("ออกจากระบบแล้ว", "You have signed out");
    public static Bilingual ForgottenPassword { get; } =
        new("ลืมรหัสผ่าน กรุณาขอให้ผู้ดูแลระบบตั้งให้ใหม่", "Forgotten your password? Ask an administrator for a new one.");

    public static Bilingual ChangeTitle { get; } = new("เปลี่ยนรหัสผ่าน", "Change password");
    public static Bilingual MustChange { get; } =
        new(
            "รหัสผ่านนี้ผู้อื่นตั้งให้ กรุณาตั้งรหัสผ่านของท่านเองก่อนใช้งาน",
            "This password was given by somebody else: choose your own before you go on."
        );
    public static Bilingual Present { get; } = new("รหัสผ่านปัจจุบัน", "Present password");
    public static Bilingual Wanted { get; } = new("รหัสผ่านใหม่", "New password");
    public static Bilingual WantedHint { get; } =
        new(
            "อย่างน้อย 10 ตัวอักษร ใช้ประโยคสั้น ๆ ที่จำได้ดีกว่าคำเดียว",
            "At least 10 characters; a short sentence that you remember is better than a word"
        );
    public static Bilingual Again { get; } = new("รหัสผ่านใหม่อีกครั้ง", "New password again");
    public static Bilingual NotTheSame { get; } = new("รหัสผ่านใหม่สองช่องไม่ตรงกัน", "The two new passwords differ");
    public static Bilingual Changed { get; } =
        new(
            "เปลี่ยนรหัสผ่านแล้ว เครื่องอื่นที่ใช้บัญชีนี้ต้องเข้าสู่ระบบใหม่",
            "The password was changed. Other browsers signed in to this account have to sign in again."
        );
    public static Bilingual Save { get; } = new("บันทึก", "Save");

    public static Bilingual Accounts { get; } = new("บัญชีผู้ใช้", "Accounts");
    public static Bilingual AccountsText { get; } =
        new(
            "ผู้ที่เข้าใช้ระบบได้ และสิทธิ์ของแต่ละคน ทุกการเปลี่ยนแปลงอยู่ในบันทึกการตรวจสอบ",
            "Who may sign in, and what each may do. Every change is in the audit trail."
        );
    public static Bilingual DisplayName { get; } = new("ชื่อที่แสดง", "Shown name");
    public static Bilingual Role { get; } = new("สิทธิ์", "Role");
    public static Bilingual LastSignIn { get; } = new("เข้าใช้ล่าสุด", "Last signed in");
    public static Bilingual Never { get; } = new("ยังไม่เคย", "never");
    public static Bilingual Standing { get; } = new("สถานะ", "State");
    public static Bilingual Open { get; } = new("ใช้งานได้", "in use");
    public static Bilingual Disabled { get; } = new("ปิดใช้", "disabled");
    public static Bilingual MustChangeShort { get; } = new("รอตั้งรหัสผ่านเอง", "password to be changed");
    public static Bilingual WithoutPassword { get; } = new("โหมดสาธิตเท่านั้น", "demo only");
    public static Bilingual Disable { get; } = new("ปิดใช้", "Disable");
    public static Bilingual Enable { get; } = new("เปิดใช้", "Enable");
    public static Bilingual Reset { get; } = new("ตั้งรหัสผ่านใหม่", "New password");
    public static Bilingual SetRole { get; } = new("เปลี่ยนสิทธิ์", "Change role");
    public static Bilingual Add { get; } = new("เพิ่มบัญชี", "Add an account");
    public static Bilingual AddHint { get; } =
        new(
            "ระบบจะตั้งรหัสผ่านชั่วคราวให้ และให้เจ้าของบัญชีตั้งเองเมื่อเข้าใช้ครั้งแรก",
            "A temporary password is made, which its owner changes at the first sign-in."
        );
    public static Bilingual NameHint { get; } = new("อักษรอังกฤษ ตัวเลข และ - . _ @ +", "English letters, digits and - . _ @ +");
    public static Bilingual Temporary { get; } =
        new(
            "รหัสผ่านชั่วคราวของ {0} (แสดงครั้งเดียว กรุณาแจ้งเจ้าของบัญชีโดยตรง):",
            "Temporary password of {0} (shown once; tell its owner directly):"
        );
    public static Bilingual Done { get; } = new("บันทึกการเปลี่ยนแปลงของ {0} แล้ว", "The change of {0} was recorded");
    public static Bilingual Actions { get; } = new("จัดการ", "Actions");

    public static Bilingual Of(AccountRole role) =>
        role switch
        {
            AccountRole.Administrator => new("ผู้ดูแลระบบ", "administrator"),
            AccountRole.Reviewer => new("ผู้ตรวจ", "reviewer"),
            _ => new("ผู้อ่าน", "viewer"),
        };
}
