using KpiIngest.Records.Queries;
using KpiIngest.Review.Html;

namespace KpiIngest.Review;

/// <summary>The one page: submissions, newest first, with what was found in them, and a button where something can be ordered.</summary>
internal static class SubmissionsPage
{
    public const int PageSize = 20;

    /// <param name="views">At most one more than a page: then there are older ones.</param>
    /// <param name="before">What the page began at; null for the newest.</param>
    /// <param name="actions">What can be ordered for a submission.</param>
    public static HtmlText Render(IReadOnlyList<SubmissionView> views, long? before, Func<SubmissionView, HtmlText?> actions)
    {
        HtmlText body = views.Count == 0 ? Nothing(before) : HtmlText.Of($"{views.Take(PageSize).Select(v => SubmissionCard.Render(v, actions(v)))}");
        HtmlText newest = before is null ? HtmlText.Empty : HtmlText.Of($"""<a href="/">« ล่าสุด</a>""");
        HtmlText older = views.Count <= PageSize
            ? HtmlText.Empty
            : HtmlText.Of($"""<a href="/?before={views[PageSize - 1].Submission.Id}" rel="next">รายการก่อนหน้านี้ »</a>""");
        return Frame("รายงานที่ได้รับและผลการตรวจ", HtmlText.Of($"{body}<nav>{newest}{older}</nav>"));
    }

    public static HtmlText Failed() => Frame("แสดงรายการไม่ได้", HtmlText.Of($"""
        <section class="card empty"><h2>ขณะนี้อ่านฐานข้อมูลไม่ได้</h2>
        <p>ไฟล์ที่ส่งมาไม่สูญหาย กรุณาลองเปิดหน้านี้ใหม่ในอีกสักครู่ หากยังไม่ได้ กรุณาแจ้งผู้ดูแลระบบให้ดูบันทึกการทำงาน (logs)</p></section>
        """));

    public static HtmlText Forbidden() => Frame("ทำไม่ได้", HtmlText.Of($"""
        <section class="card empty"><h2>ไม่มีสิทธิ์สั่งงานนี้ หรือหน้านี้เปิดค้างไว้นานเกินไป</h2><p><a href="/">กลับไปหน้ารายการ</a> แล้วลองอีกครั้ง</p></section>
        """));

    public static HtmlText NotFound() => Frame("ไม่พบหน้านี้", HtmlText.Of($"""
        <section class="card empty"><h2>ไม่พบหน้าที่ขอ</h2><p><a href="/">กลับไปหน้ารายการ</a></p></section>
        """));

    private static HtmlText Nothing(long? before) => before is null
        ? HtmlText.Of($"""
            <section class="card empty"><h2>ยังไม่มีรายงานที่ได้รับ</h2>
            <p>วางไฟล์รายงาน (.docx) ในโฟลเดอร์ของหน่วยงานใต้กล่องรับไฟล์ (inbox) ระบบจะอ่านและตรวจให้เอง แล้วแสดงผลที่หน้านี้</p></section>
            """)
        : HtmlText.Of($"""<section class="card empty"><h2>ไม่มีรายการที่เก่ากว่านี้</h2></section>""");

    private static HtmlText Frame(string title, HtmlText body) => HtmlText.Of($"""
        <!DOCTYPE html>
        <html lang="th">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title} – KpiIngest</title><link rel="stylesheet" href="/review.css"></head>
        <body><header class="top"><h1>{title}</h1></header>
        <main>{body}</main></body>
        </html>
        """);
}
