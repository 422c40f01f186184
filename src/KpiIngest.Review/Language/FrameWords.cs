using KpiIngest.Checking.Language;

namespace KpiIngest.Review.Language;

/// <summary>What the frame of the pages says.</summary>
public static class FrameWords
{
    public const string Product = "KpiIngest";

    public static Bilingual SkipToContent { get; } = new("ข้ามไปที่เนื้อหา", "Skip to content");
    public static Bilingual Places { get; } = new("ส่วนต่าง ๆ ของระบบ", "Places");
    public static Bilingual Search { get; } = new("ค้นหา หน่วยงาน ตัวชี้วัด ชื่อคน หรือชื่อไฟล์", "Search unit, indicator, person or file");
    public static Bilingual Account { get; } = new("บัญชีและการแสดงผล", "Account and display");
    public static Bilingual Display { get; } = new("การแสดงผล", "Display");
    public static Bilingual LanguageChoice { get; } = new("ภาษา", "Language");
    public static Bilingual Theme { get; } = new("พื้นหลัง", "Appearance");
    public static Bilingual ThemeLight { get; } = new("สว่าง", "Light");
    public static Bilingual ThemeDark { get; } = new("มืด", "Dark");
    public static Bilingual ThemeSystem { get; } = new("ตามเครื่อง", "System");
    public static Bilingual SignOut { get; } = new("ออกจากระบบ", "Sign out");
    public static Bilingual ChangePassword { get; } = new("เปลี่ยนรหัสผ่าน", "Change password");
    public static Bilingual Demo { get; } =
        new(
            "โหมดสาธิต: เปิดได้เฉพาะเครื่องนี้ และเข้าใช้เป็นผู้ตรวจสาธิต (มีสิทธิ์ผู้ดูแลระบบ) โดยไม่ต้องใช้รหัสผ่าน ห้ามใช้กับข้อมูลจริง",
            "Demo: on this machine only, signed in as a demo reviewer (with an administrator's rights) without a password. Not for real data."
        );
    public static Bilingual Help { get; } = new("คู่มือ", "Help");
    public static Bilingual Chapters { get; } = new("ในคู่มือนี้", "In this guide");
    public static Bilingual Print { get; } = new("พิมพ์", "Print");
    public static Bilingual BackToList { get; } = new("กลับไปหน้ารายการ", "Back to the list");

    public static Bilingual LongAddress { get; } = new("ที่อยู่ของหน้านี้ยาวเกินไป", "The address of this page is too long");
    public static Bilingual LongAddressText { get; } =
        new("กรุณาใช้ข้อความค้นหาที่สั้นลง หรือตัวกรองให้น้อยลง", "Look for a shorter text, or use fewer filters.");
    public static Bilingual NotFound { get; } = new("ไม่พบหน้าที่ขอ", "This page does not exist");
    public static Bilingual NotFoundText { get; } =
        new(
            "ที่อยู่อาจพิมพ์ผิด หรือรายการนี้ไม่มีในระบบ ข้อมูลที่บันทึกไว้ไม่ได้หายไป",
            "The address may be mistyped, or there is no such entry. Nothing that was recorded is lost."
        );
    public static Bilingual Forbidden { get; } = new("บัญชีของท่านไม่มีสิทธิ์ใช้หน้านี้", "Your account may not use this page");
    public static Bilingual ForbiddenText { get; } =
        new("หากต้องใช้ กรุณาขอให้ผู้ดูแลระบบเปลี่ยนสิทธิ์ของบัญชี", "If you need it, ask an administrator to change your account's role.");
    public static Bilingual Stale { get; } =
        new("หน้านี้เปิดค้างไว้นานเกินไป จึงยังไม่ได้ทำตามที่สั่ง", "This page was open for too long; nothing was done");
    public static Bilingual StaleText { get; } =
        new(
            "กรุณาเปิดหน้าเดิมใหม่แล้วสั่งอีกครั้ง ข้อมูลที่บันทึกไว้ไม่เปลี่ยนแปลง",
            "Open the page again and repeat it. Nothing that was recorded has changed."
        );
    public static Bilingual Failed { get; } = new("ขณะนี้แสดงหน้านี้ไม่ได้", "This page cannot be shown just now");
    public static Bilingual FailedText { get; } =
        new(
            "ไฟล์ที่ส่งมาไม่สูญหาย กรุณาลองเปิดหน้านี้ใหม่ในอีกสักครู่ หากยังไม่ได้ กรุณาแจ้งผู้ดูแลระบบให้ดูบันทึกการทำงาน (logs)",
            "No file that was sent is lost. Try again in a moment; if it still fails, ask an administrator to look into the logs."
        );
    public static Bilingual TryAgain { get; } = new("เปิดหน้านี้ใหม่", "Try again");
    public static Bilingual Changed { get; } = new("ข้อมูลเปลี่ยนไประหว่างที่เปิดหน้านี้", "This changed while the page was open");
}
