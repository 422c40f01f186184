using KpiIngest.Checking.Language;

namespace KpiIngest.Review.Api.Problems;

/// <summary>What problems of the API say.</summary>
internal static class ProblemWords
{
    public static Bilingual NoToken { get; } =
        new(
            "คำขอไม่มีโทเค็น กรุณาส่งส่วนหัว Authorization: Bearer ตามด้วยโทเค็นที่สร้างจากหน้า โทเค็น (/tokens) หรือคำสั่ง kpi-ingest users token",
            "There is no token: send the header Authorization: Bearer with a token made on the page /tokens or by kpi-ingest users token"
        );
    public static Bilingual UnknownToken { get; } =
        new("ไม่รู้จักโทเค็นนี้ กรุณาตรวจสอบว่าคัดลอกมาครบทุกตัวอักษร", "This token is not known: see that every letter of it was copied");
    public static Bilingual ExpiredToken { get; } =
        new("โทเค็นนี้หมดอายุแล้ว กรุณาสร้างใหม่", "This token has come to its end: make another one");
    public static Bilingual RevokedToken { get; } =
        new("โทเค็นนี้ถูกยกเลิกแล้ว กรุณาสร้างใหม่", "This token was revoked: make another one");
    public static Bilingual Disabled { get; } =
        new("บัญชีของโทเค็นนี้ถูกปิดใช้ กรุณาติดต่อผู้ดูแลระบบ", "The account of this token is disabled: ask an administrator");
    public static Bilingual TooMany { get; } =
        new(
            "มีการส่งโทเค็นที่ไม่ถูกต้องจากที่อยู่นี้หลายครั้งเกินไป กรุณารอ {0} วินาทีแล้วลองใหม่",
            "Too many wrong tokens came from this address: wait {0} {0:second|seconds} and try again"
        );
    public static Bilingual MustChange { get; } =
        new(
            "รหัสผ่านของบัญชีนี้ผู้อื่นตั้งให้ กรุณาเข้าหน้าเว็บและตั้งรหัสผ่านของท่านเองก่อน",
            "The password of this account was given by somebody else: sign in to the pages and choose your own first"
        );
    public static Bilingual Forbidden { get; } = new("บัญชีของโทเค็นนี้ไม่มีสิทธิ์ทำสิ่งนี้", "The account of this token may not do this");
    public static Bilingual NotFound { get; } =
        new(
            "ไม่พบสิ่งที่ขอ กรุณาตรวจสอบที่อยู่ หมายเลข และวิธีเรียก (docs/api.md)",
            "There is nothing here: see the address, the number and the method (docs/api.md)"
        );
    public static Bilingual BadRequest { get; } =
        new(
            "อ่านคำขอนี้ไม่ได้ กรุณาตรวจสอบรูปแบบตาม /api/v1/openapi.json",
            "The request cannot be understood: see /api/v1/openapi.json for its form"
        );
    public static Bilingual MediaType { get; } =
        new(
            "ชนิดของเนื้อหาไม่ใช่ที่รับ กรุณาดู /api/v1/openapi.json",
            "The content is of a type that is not taken here: see /api/v1/openapi.json"
        );
    public static Bilingual TooLarge { get; } = new("คำขอใหญ่เกินที่รับได้", "The request is larger than what is taken");
    public static Bilingual Unavailable { get; } =
        new(
            "ระบบทำตามคำขอไม่ได้ในขณะนี้ ไม่มีอะไรถูกเปลี่ยน กรุณาลองใหม่ในอีกสักครู่ ถ้ายังไม่ได้ ผู้ดูแลดูได้ที่ /health และบันทึกของระบบ",
            "The call could not be carried out now and nothing was changed: try again in a moment; where it stays so, /health and the log tell administrators why"
        );
    public static Bilingual UnknownParameter { get; } =
        new("ไม่มีตัวกรองชื่อ {0} ที่ใช้ได้คือ {1}", "There is no parameter {0}; there are {1}");
    public static Bilingual BadParameter { get; } = new("ค่าของ {0} ใช้ไม่ได้: {1}", "The value of {0} cannot be used: {1}");
    public static Bilingual WholeNumber { get; } = new("ต้องเป็นเลขจำนวนเต็ม", "it is to be a whole number");
    public static Bilingual OneOf { get; } = new("ต้องเป็นค่าใดค่าหนึ่งใน {0}", "it is to be one of {0}");
    public static Bilingual Once { get; } = new("ระบุได้ครั้งเดียว", "it is given once");
    public static Bilingual Within { get; } = new("ต้องเป็นเลขตั้งแต่ {0} ถึง {1}", "it is to be from {0} to {1}");
    public static Bilingual Unlisted { get; } = new("ไม่มี “{0}”", "there is no “{0}”");
    public static Bilingual Nearest { get; } = new(" ใกล้เคียงที่สุดคือ “{0}”", "; the nearest is “{0}”");
    public static Bilingual ThereAre { get; } = new(" ที่มีคือ {0}", "; there are {0}");
    public static Bilingual TooLong { get; } = new("ยาวได้ไม่เกิน {0} อักขระ", "it is to be no longer than {0} characters");
    public static Bilingual MethodNotAllowed { get; } =
        new("ที่อยู่นี้ใช้วิธี {0} ไม่ได้ วิธีที่ใช้ได้คือ {1}", "{0} cannot be used on this address; it takes {1}");
    public static Bilingual AddressTooLong { get; } =
        new(
            "ที่อยู่ของคำขอยาวเกินไป กรุณาใช้ข้อความค้นหาที่สั้นลง หรือตัวกรองให้น้อยลง",
            "The address of the request is too long: look for a shorter text, or use fewer filters"
        );
    public static Bilingual Day { get; } =
        new("ต้องเป็นวันที่ เช่น 2569-10-01 หรือ 2026-10-01", "it is to be a day such as 2569-10-01 or 2026-10-01");
    public static Bilingual Key { get; } =
        new(
            "ต้องเป็นค่าที่ได้จาก next ของหน้าก่อน ด้วยตัวกรองและลำดับเดียวกัน",
            "it is what next of the page before says, with the same filters and order"
        );
    public static Bilingual VersionNeeded { get; } =
        new(
            "การตัดสินต้องบอกฉบับที่ได้อ่าน กรุณาส่งส่วนหัว If-Match ด้วยค่า etag ของข้อที่พบ",
            "A decision names the version that was looked at: send the header If-Match with the etag of the finding"
        );
    public static Bilingual VersionConflict { get; } =
        new(
            "ข้อที่พบนี้เปลี่ยนไปหลังจากที่ท่านอ่าน (มีผู้ตัดสินหรืออ่านไฟล์ใหม่) ไม่มีอะไรถูกบันทึก กรุณาอ่านใหม่แล้วตัดสินอีกครั้ง",
            "The finding changed since you looked (somebody decided, or the file was read anew). Nothing was recorded: look again and decide again"
        );
    public static Bilingual FilesRefused { get; } =
        new("ไม่รับไฟล์ใดเลย เหตุผลของแต่ละไฟล์อยู่ใน files", "Not one file was taken: files says why of each");
    public static Bilingual PreviewNeeded { get; } =
        new(
            "การนำเข้าต้องบอกตัวอย่างที่ได้ดูแล้ว กรุณาเรียก /api/v1/register/preview ด้วยไฟล์เดียวกัน แล้วส่งส่วนหัว If-Match ด้วยค่า etag ที่ได้",
            "An import names the preview that was looked at: call /api/v1/register/preview with the same file and send the header If-Match with its etag"
        );
    public static Bilingual NothingChanged { get; } =
        new(
            "ไม่มีอะไรเปลี่ยนจากทะเบียนฉบับปัจจุบัน จึงไม่มีฉบับใหม่",
            "Nothing is changed of the register as it stands: there is no new version"
        );
    public static Bilingual RegisterRefused { get; } =
        new("รับไฟล์ทะเบียนนี้ไม่ได้ จุดที่ต้องแก้อยู่ใน lines", "The register file cannot be taken: lines says what is to be corrected");
}
