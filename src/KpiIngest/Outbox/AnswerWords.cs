using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Queries;
using KpiIngest.Review.Html;

namespace KpiIngest.Outbox;

/// <summary>What a sender's page says of versions.</summary>
internal static class AnswerWords
{
    public static Bilingual Awaited { get; } =
        new(
            "ขณะออกคำตอบนี้ยังไม่ได้เทียบกับรายงานอื่นของหน่วยงาน เพราะไฟล์ที่ส่งก่อนหน้ายังอ่านไม่เสร็จ ถ้าเทียบแล้วพบสิ่งใด หรือเป็นฉบับใหม่ของรายงานเดิม หน้านี้จะเปลี่ยนไป",
            "When this was written it was not compared with other reports of the unit: files that were sent before were still being read. Where the comparison shows anything, or this is a later version, this page will change."
        );

    public static Bilingual Title(Bilingual version, Bilingual report) =>
        new($"ฉบับที่ {version.Thai} ของ{report.Thai}", $"Version {version.English} of {report.English}");

    /// <summary>How many figures differ from the version before.</summary>
    public static Bilingual Since(VersionNews news)
    {
        Bilingual before = Named(news.Previous);
        if (news.Changed.Count > 0)
        {
            Bilingual unclear = news.Whole
                ? Bilingual.Empty
                : new(" ตัวเลขที่อ่านไม่ชัดไม่ได้เทียบ", " Figures that cannot be read with certainty were not compared.");
            Bilingual count = Digits(news.Changed.Count);
            return new(
                $"ต่างจาก{before.Thai} {count.Thai} ตัวเลข{unclear.Thai}",
                $"{count.English} {(news.Changed.Count == 1 ? "figure differs" : "figures differ")} from {before.English}.{unclear.English}"
            );
        }

        return news.Whole
            ? new(
                $"ตัวเลขทุกตัวเหมือน{before.Thai} ถ้าขอให้แก้ไขไว้ กรุณาตรวจว่าส่งไฟล์ที่แก้แล้ว",
                $"Every figure is that of {before.English}. Where a correction was asked for, please see whether the corrected file was sent."
            )
            : new(
                $"ไม่พบตัวเลขที่ต่างจาก{before.Thai} แต่เทียบได้ไม่ครบ เพราะบางตัวเลขไม่ได้ระบุหรืออ่านไม่ชัด",
                $"No figure was found to differ from {before.English}, but not all could be compared: some are not stated, or cannot be read with certainty."
            );
    }

    /// <summary>An earlier version came back.</summary>
    public static Bilingual Back(VersionOfReport version, bool sameFile)
    {
        Bilingual earlier = Named(version);
        return sameFile
            ? new(
                $"ขอให้ตรวจสอบ ไฟล์นี้คือไฟล์ของ{earlier.Thai}ทุกไบต์ จึงย้อนสิ่งที่แก้ไว้ในฉบับหลังจากนั้น",
                $"Please check: this is, byte for byte, the file of {earlier.English}; what later versions corrected is undone."
            )
            : new(
                $"ขอให้ตรวจสอบ ตัวเลขทุกตัวกลับไปเหมือน{earlier.Thai} จึงย้อนสิ่งที่แก้ไว้ในฉบับหลังจากนั้น",
                $"Please check: every figure is that of {earlier.English} again; what later versions corrected is undone."
            );
    }

    public static Bilingual Asked(IReadOnlyList<EarlierFinding> asked)
    {
        Bilingual all = Digits(asked.Count);
        Bilingual mended = Digits(asked.Count(f => f.Fate == FindingFate.Mended));
        return new(
            $"ข้อที่ขอให้แก้ไขในฉบับก่อน {all.Thai} ข้อ แก้แล้ว {mended.Thai} ข้อ",
            $"Asked for in earlier versions: {all.English}; mended: {mended.English}."
        );
    }

    private static Bilingual Named(VersionOfReport version)
    {
        Bilingual number = Digits(version.Number);
        return new(
            $"ฉบับที่ {number.Thai} (รายการที่ {version.SubmissionId.ToString(CultureInfo.InvariantCulture)} รับเมื่อ {ThaiTime.Write(version.ReceivedAt)})",
            $"version {number.English} (submission {version.SubmissionId.ToString(CultureInfo.InvariantCulture)}, received {ThaiTime.ShortEnglish(version.ReceivedAt)})"
        );
    }

    private static Bilingual Digits(int count) => Bilingual.Digits(count.ToString(CultureInfo.InvariantCulture));
}
