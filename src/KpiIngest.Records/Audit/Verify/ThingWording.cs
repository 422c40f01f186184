using KpiIngest.Checking.Language;
using KpiIngest.Records.Audit.Content;

namespace KpiIngest.Records.Audit.Verify;

/// <summary>What the things are called that entries cover.</summary>
internal static class ThingWording
{
    /// <param name="key">Which of its kind; empty where there is one.</param>
    public static Bilingual Of(string kind, string key) => new($"{Thai(kind)} {key}".TrimEnd(), $"{kind} {key}".TrimEnd());

    public static Bilingual Of(CoveredThing thing) => Of(thing.Kind, thing.Key);

    /// <param name="subject">Of an entry: <c>batch:7</c>.</param>
    public static Bilingual OfSubject(string subject) =>
        subject.Split(':', 2) is [var kind, var key] ? Of(kind, key) : new Bilingual(subject, subject);

    /// <summary>A value that was read is none of its column's kind.</summary>
    public static Bilingual Unreadable(Exception e) => new($"ค่าที่เก็บไว้ไม่ใช่ค่าของช่องนั้น: {e.Message}", e.Message);

    public static Bilingual Unreadable(Bilingual of, Exception e) => new($"{of.Thai}: {Unreadable(e).Thai}", $"{of.English}: {e.Message}");

    private static string Thai(string kind) =>
        kind switch
        {
            CoveredThing.Submission => "รายการที่รับ",
            CoveredThing.Reading => "การอ่าน",
            CoveredThing.Comparison => "การเทียบของการอ่าน",
            CoveredThing.Decision => "คำตัดสินที่",
            CoveredThing.Correction => "การแก้ค่าที่",
            CoveredThing.Confirmation => "การยืนยันที่",
            CoveredThing.Keyed => "ค่าที่พิมพ์จากภาพสแกนครั้งที่",
            CoveredThing.RegisterCheck => "การเทียบกับทะเบียนครั้งที่",
            CoveredThing.Register => "ทะเบียนฉบับที่",
            CoveredThing.Batch => "การตัดสินพร้อมกันชุดที่",
            CoveredThing.Account => "บัญชี",
            CoveredThing.Token => "โทเค็นของ API ที่",
            CoveredThing.Assignment => "การมอบหมายหน่วยงานที่",
            CoveredThing.Settings => "ค่าตั้งครั้งที่",
            _ => kind,
        };
}
