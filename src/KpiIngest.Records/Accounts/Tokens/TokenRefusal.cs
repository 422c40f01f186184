using KpiIngest.Checking.Language;

namespace KpiIngest.Records.Accounts.Tokens;

/// <summary>Why a token was not made or revoked, to the person who asked for it.</summary>
public static class TokenRefusal
{
    public static Bilingual NoName { get; } =
        new("กรุณาตั้งชื่อโทเค็นว่าใช้ทำอะไร ไม่เกิน 100 ตัวอักษร", "Name the token after what it is for, in 100 characters at most");

    public static Bilingual WrongDays { get; } =
        new($"อายุโทเค็นต้องอยู่ระหว่าง 1 ถึง {ApiTokenLedger.MostDays} วัน", $"A token is for 1 to {ApiTokenLedger.MostDays} days");

    public static Bilingual TooMany { get; } =
        new(
            $"บัญชีนี้มีโทเค็นที่ใช้ได้ครบ {ApiTokenLedger.MostOfAccount} อันแล้ว กรุณายกเลิกอันที่ไม่ใช้ก่อน",
            $"This account has {ApiTokenLedger.MostOfAccount} tokens that hold; revoke those that are not used first"
        );

    public static Bilingual Disabled { get; } =
        new("บัญชีนี้ถูกปิดใช้ จึงสร้างโทเค็นให้ไม่ได้", "The account is disabled: no token is made for it");

    public static Bilingual Unknown { get; } =
        new("ไม่มีโทเค็นนี้ หรือถูกยกเลิกไปแล้ว", "There is no such token, or it was revoked already");
}
