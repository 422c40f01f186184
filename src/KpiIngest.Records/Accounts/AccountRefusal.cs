using KpiIngest.Checking.Language;
using Microsoft.AspNetCore.Identity;

namespace KpiIngest.Records.Accounts;

/// <summary>Why an account was not changed, to the person who asked for it.</summary>
public static class AccountRefusal
{
    public static Bilingual Unknown { get; } = new("ไม่มีบัญชีชื่อนี้", "There is no account of this name");

    public static Bilingual LastAdministrator { get; } =
        new(
            "ทำไม่ได้ เพราะจะไม่มีผู้ดูแลระบบที่ใช้งานได้เหลืออยู่ กรุณาให้สิทธิ์ผู้ดูแลระบบแก่บัญชีอื่นก่อน",
            "This would leave no administrator who can sign in; make another account an administrator first"
        );

    public static Bilingual ReservedName { get; } =
        new("ชื่อนี้สงวนไว้สำหรับระบบ กรุณาใช้ชื่ออื่น", "This name is kept for the program itself; choose another");

    public static Bilingual WrongPassword { get; } = new("รหัสผ่านปัจจุบันไม่ถูกต้อง", "The present password is wrong");

    public static Bilingual SamePassword { get; } = new("รหัสผ่านใหม่ต้องไม่ใช่รหัสผ่านเดิม", "The new password must not be the old one");

    internal static Bilingual Of(IdentityResult result) =>
        result.Errors.First().Code switch
        {
            nameof(IdentityErrorDescriber.PasswordTooShort) => new(
                "รหัสผ่านสั้นเกินไป ต้องมีอย่างน้อย 10 ตัวอักษร",
                "The password is too short: at least 10 characters"
            ),
            nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) => new(
                "รหัสผ่านซ้ำตัวอักษรมากเกินไป ต้องมีตัวอักษรต่างกันอย่างน้อย 5 ตัว",
                "The password has too few different characters: at least 5"
            ),
            NoNameInPassword.Code => new("รหัสผ่านต้องไม่มีชื่อบัญชีอยู่ในนั้น", "The password must not contain the account's name"),
            nameof(IdentityErrorDescriber.DuplicateUserName) => new("มีบัญชีชื่อนี้อยู่แล้ว", "There is an account of this name already"),
            nameof(IdentityErrorDescriber.InvalidUserName) => new(
                "ชื่อบัญชีใช้ได้เฉพาะอักษรอังกฤษ ตัวเลข และ - . _ @ +",
                "A name takes English letters, digits and - . _ @ +"
            ),
            var other => new($"ทำไม่ได้ ({other})", $"It cannot be done ({other})"),
        };
}
