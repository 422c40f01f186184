using System.Globalization;
using System.Text;
using KpiIngest.Checking.Results;
using KpiIngest.Records;
using KpiIngest.Records.Inbox;
using KpiIngest.Records.Queries;
using KpiIngest.Review;
using KpiIngest.Review.Html;

namespace KpiIngest.Outbox;

/// <summary>The page for the sender: one file that needs nothing else, to be opened from a folder.</summary>
internal static class NoticePage
{
    private const string RefusalMark = "<meta name=\"kpi-ingest-entry\"";
    private const string OwnerMark = "<meta name=\"kpi-ingest-submission\" content=\"";

    public static string Render(SubmissionView view, AnswerParts parts) =>
        HtmlText
            .Of(
                $"""
                <!DOCTYPE html>
                <html lang="th">
                <head><meta charset="utf-8"><meta name="kpi-ingest-submission" content="{view.Submission.Id}">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>ผลการตรวจ {view.Submission.OriginalName}</title><style>{HtmlText.OwnStyleSheet()}</style></head>
                <body><header class="top"><h1>ผลการรับและตรวจรายงาน</h1></header>
                <main>{ChangedAnswer.Render(parts.Changed, view.Reading?.Reports.Exists(r => r.IsKeyed) == true)}{VersionAnswer.Render(parts.News)}{SubmissionCard.Render(
                    view
                )}{VersionAnswer.Awaited(parts.AwaitsComparison)}
                <p class="facts">{WhatToDo(view)}</p>
                <p class="facts">ต้นฉบับเก็บไว้ครบถ้วน ตรวจสอบได้ด้วยค่า SHA-256 <code>{view.Submission.Sha256}</code></p>
                <p class="facts">จุดตรวจสอบของบันทึกขณะแจ้งผล <code>{parts.Witness}</code> เก็บหน้านี้ไว้ ผู้ดูแลระบบใช้ค่านี้พิสูจน์ได้ว่าบันทึกจนถึงขณะนั้นไม่ถูกแก้ไขภายหลัง</p></main></body>
                </html>
                """
            )
            .ToString();

    /// <summary>Of a file that is not taken.</summary>
    public static string Render(InboxEntry entry) =>
        HtmlText
            .Of(
                $"""
                <!DOCTYPE html>
                <html lang="th">
                <head><meta charset="utf-8"><meta name="kpi-ingest-entry" content="{entry.Id}">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>ไม่รับไฟล์ {entry.InboxPath}</title><style>{HtmlText.OwnStyleSheet()}</style></head>
                <body><header class="top"><h1>ไม่รับไฟล์</h1></header>
                <main><article class="card"><header><h2>{entry.InboxPath}</h2>
                <p class="facts">หน่วยงาน {entry.Unit} · พบเมื่อ <time datetime="{UtcText.Write(entry.FirstSeenAt)}">{ThaiTime.Write(
                    entry.FirstSeenAt
                )}</time></p>
                <p class="outcome bad">{entry.Reason}</p></header>
                <p class="facts">{entry.ReasonEn}</p></article></main></body>
                </html>
                """
            )
            .ToString();

    public static async Task<bool> IsRefusalAsync(string file, CancellationToken cancellationToken) =>
        (await HeadAsync(file, cancellationToken)).Contains(RefusalMark, StringComparison.Ordinal);

    /// <returns>The submission that a page tells of; null where the file is no page of ours.</returns>
    public static async Task<long?> OwnerAsync(string file, CancellationToken cancellationToken)
    {
        string text = await HeadAsync(file, cancellationToken);
        int mark = text.IndexOf(OwnerMark, StringComparison.Ordinal);
        if (mark < 0)
            return null;
        string rest = text[(mark + OwnerMark.Length)..];
        int end = rest.IndexOf('"', StringComparison.Ordinal);
        return end > 0 && long.TryParse(rest[..end], NumberStyles.None, CultureInfo.InvariantCulture, out long id) ? id : null;
    }

    private static async Task<string> HeadAsync(string file, CancellationToken cancellationToken)
    {
        byte[] head = new byte[512];
        await using FileStream stream = File.OpenRead(file);
        int length = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        return Encoding.UTF8.GetString(head, 0, length);
    }

    private static string WhatToDo(SubmissionView view) =>
        SubmissionOutcome.Tone(view) switch
        {
            _ when view.Submission.State == SubmissionState.Failed =>
                "ไม่ต้องส่งไฟล์ใหม่ ถ้ายังไม่มีผลการตรวจภายในวันทำการถัดไป กรุณาแจ้งผู้ดูแลระบบพร้อมเลขรายการข้างต้น",
            "found" or "confirm" =>
                "กรุณาแก้ไขข้อที่คลาดเคลื่อนหรือยืนยันข้อที่ขอให้ตรวจสอบ แล้ววางไฟล์ฉบับแก้ไขในโฟลเดอร์เดิม ระบบจะนับเป็นฉบับถัดไปของรายงานเดิม",
            "partly" => "ไม่มีข้อที่ต้องแก้ไขในส่วนที่ระบบอ่านได้ ขอให้ตรวจจุดที่ระบบตรวจไม่ได้ข้างต้นกับต้นฉบับ",
            "unproven" =>
                "ระบบยังไม่ได้ตรวจการคำนวณในไฟล์นี้ กรุณาดูเหตุผลข้างต้น ถ้าแก้ได้ให้วางไฟล์ฉบับแก้ไขในโฟลเดอร์เดิม มิฉะนั้นกรุณาแจ้งผู้รับรายงานให้ตรวจด้วยตนเอง",
            "bad" => "กรุณาทำตามคำแนะนำข้างต้น แล้ววางไฟล์ในโฟลเดอร์เดิมอีกครั้ง",
            _ when view.Reading?.Outcome == FileOutcome.NoReport =>
                "ไฟล์นี้เก็บไว้เป็นเอกสารประกอบ หากเป็นรายงานตัวชี้วัด กรุณาแจ้งผู้ดูแลระบบ",
            _ => "ไม่ต้องทำอะไรเพิ่มเติมสำหรับไฟล์นี้",
        };
}
