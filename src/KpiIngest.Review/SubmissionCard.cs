using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Records;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Queries;
using KpiIngest.Review.Html;
using KpiIngest.Review.Language;

namespace KpiIngest.Review;

/// <summary>One submission with its outcome and its discrepancies, as the page and the sender's notice show it.</summary>
public static class SubmissionCard
{
    /// <summary>More lines than these stand in the list of the command <c>discrepancies</c>; the card says how many.</summary>
    private const int Lines = 200;

    /// <summary>Of a file of hundreds of scanned pages each is noted.</summary>
    private const int Notes = 40;

    /// <param name="actions">What can be ordered for it; null on a page that orders nothing.</param>
    public static HtmlText Render(SubmissionView view, HtmlText? actions = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        Submission submission = view.Submission;
        return HtmlText.Of(
            $"""
            <article class="card" id="s{submission.Id}">
            <header><h2>{submission.InboxPath}</h2>
            <p class="facts">รายการที่ {submission.Id} · หน่วยงาน {submission.Unit} · รับเมื่อ <time datetime="{UtcText.Write(
                submission.ReceivedAt
            )}">{ThaiTime.Write(submission.ReceivedAt)}</time></p>
            <p class="outcome {SubmissionOutcome.Tone(view)}">{SubmissionOutcome.Says(view)}</p></header>
            {Given(view)}{Unread(view.Reading)}{Reports(view.Reading)}{Discrepancies(view.Reading)}{AcrossSubmissions.Render(view.Across)}{NotCompared(
                view
            )}{actions}
            </article>

            """
        );
    }

    private static IEnumerable<HtmlText> Reports(Reading? reading) =>
        (reading?.Reports ?? []).Select(report =>
            HtmlText.Of(
                $"""
                <p class="report">{Kind(report)} {report.IndicatorName}
                <span class="facts">ปีงบประมาณ {Shown(report.FiscalYear)} · รอบ {Shown(
                    report.Round
                )} เดือน · คะแนนเฉลี่ยถ่วงน้ำหนักที่รายงาน {report.StatedAverage ?? "ไม่พบ"} · คำนวณได้ {Computed(report)}</span>{Unsure(
                    report
                )}{WithoutLines(report)}{Keyed(report)}</p>{Gaps(report)}

                """
            )
        );

    /// <summary>The sender is told by parts, not by whom.</summary>
    private static HtmlText Given(SubmissionView view)
    {
        if (view.Given.Count == 0)
            return HtmlText.Empty;
        string parts = string.Join(
            ", ",
            view.Given.OrderBy(c => c.ReportOrdinal ?? -1)
                .ThenBy(c => c.Part)
                .Select(c => $"{IdentityWords.Of(c.Part).Thai} {c.Value}" + (c.Corrects && c.Read is { } read ? $" (อ่านได้ {read})" : ""))
        );
        return HtmlText.Of($"<p class=\"facts\">เจ้าหน้าที่ยืนยันแล้วว่าเป็นรายงานของ: {parts}</p>");
    }

    /// <summary>What stands in the file and was not read.</summary>
    private static HtmlText Unread(Reading? reading)
    {
        IReadOnlyList<NoteResult> notes = reading is null ? [] : RecordedAnswer.NotesOf(reading);
        if (notes.Count == 0)
            return HtmlText.Empty;
        HtmlText more = notes.Count > Notes ? HtmlText.Of($"<li>แสดง {Notes} จาก {notes.Count} ข้อ</li>") : HtmlText.Empty;
        return HtmlText.Of(
            $"""<ul class="gaps">{notes.Take(Notes).Select(n => HtmlText.Of($"<li>{n.Message} <code>{n.Code}</code></li>"))}{more}</ul>"""
        );
    }

    private static HtmlText NotCompared(SubmissionView view) =>
        view.NotCompared is { } why
            ? HtmlText.Of($"""<p class="facts unsure">ไม่ได้เทียบกับรายงานอื่นทั้งหมดเพราะเกินขีดจำกัด: {why}</p>""")
            : HtmlText.Empty;

    private static string Computed(RecordedReport report) =>
        report.RecomputedAverage is { } exact ? DecimalText.AtPlacesOf(exact, report.StatedAverage) : "คำนวณไม่ได้";

    /// <summary>Every reason why something of the report could not be checked.</summary>
    private static HtmlText Gaps(RecordedReport report) =>
        report.Gaps.Count == 0
            ? HtmlText.Empty
            : HtmlText.Of(
                $"""<ul class="gaps">{report.Gaps.Select(g => HtmlText.Of($"<li>{FindingWording.NotCheckable(g.Item, g.Why, g.WhyEn).Thai} <code>{g.What}</code></li>"))}</ul>"""
            );

    private static string Kind(RecordedReport report) =>
        report.AgencySummary ? "สรุปผลทั้งหน่วยงาน" : "ตัวชี้วัด " + (report.IndicatorNumber ?? "(ไม่พบเลขตัวชี้วัด)");

    private static HtmlText Unsure(RecordedReport report)
    {
        if (!report.IdentityUnsure)
            return HtmlText.Empty;
        string asked = report.AgencySummary ? "ปีหรือรอบ" : "ปี รอบ หรือเลขตัวชี้วัด";
        return HtmlText.Of($"""<span class="facts unsure">ขอให้ยืนยัน{asked} จึงจะเทียบกับฉบับก่อนได้</span>""");
    }

    private static HtmlText WithoutLines(RecordedReport report) =>
        report.Tables.Exists(t => t.Certainty == "alignment")
            ? HtmlText.Of(
                $"""<span class="facts unsure">ตารางคะแนนไม่มีเส้นแบ่งคอลัมน์ จึงอ่านจากตำแหน่งของข้อความ ขอให้เทียบตัวเลขกับต้นฉบับ</span>"""
            )
            : HtmlText.Empty;

    private static HtmlText Keyed(RecordedReport report) =>
        report.IsKeyed
            ? HtmlText.Of(
                $"""<span class="facts unsure">ไฟล์เป็นภาพสแกน ตัวเลขในตารางเป็นค่าที่เจ้าหน้าที่ผู้รับรายงานพิมพ์จากภาพ ขอให้เทียบตัวเลขกับต้นฉบับของท่าน ครั้งต่อไปกรุณาส่งไฟล์ Word หรือ PDF ที่บันทึกจากโปรแกรมโดยตรง</span>"""
            )
            : HtmlText.Empty;

    private static HtmlText Discrepancies(Reading? reading)
    {
        List<RecordedDiscrepancy> all = reading?.Discrepancies ?? [];
        if (all.Count == 0)
            return HtmlText.Empty;
        Dictionary<int, MendingResult> mendings = all.Exists(d => d.ConsequenceOf is not null)
            ? (RecordedAnswer.Of(reading!)?.Mendings ?? []).ToDictionary(m => m.Discrepancy)
            : [];
        List<HtmlText> lines = [.. FindingTree.Of(all).Take(Lines).Select(n => Line(n, mendings, HtmlText.Empty))];
        HtmlText more =
            lines.Count == Lines
                ? HtmlText.Of($"""<p class="facts">มีทั้งหมด {all.Count} ข้อ ดูครบทุกข้อด้วยคำสั่ง kpi-ingest discrepancies</p>""")
                : HtmlText.Empty;
        return HtmlText.Of($"""<ol class="findings">{lines}</ol>{more}""");
    }

    /// <param name="after">What is to be done about it once its cause is mended.</param>
    private static HtmlText Line(FindingTree node, Dictionary<int, MendingResult> mendings, HtmlText after)
    {
        RecordedDiscrepancy found = node.Finding;
        MendingResult? mending = mendings.GetValueOrDefault(found.Ordinal);
        List<HtmlText> follow =
        [
            .. node.Consequences.Select(c =>
                Line(c, mendings, HtmlText.Of($"""<span class="facts">{MendingWording.Of(mending, c.Finding.Ordinal).Thai}</span>"""))
            ),
        ];
        HtmlText folded =
            follow.Count == 0
                ? HtmlText.Empty
                : HtmlText.Of(
                    $"""<p class="facts">{MendingWording.OfAll(mending).Thai}</p><details><summary>ผลสืบเนื่อง {follow.Count} ข้อ</summary><ul class="findings">{follow}</ul></details>"""
                );
        return HtmlText.Of(
            $"""
            <li class="{ToneClass.Of(found.Code, found.Severity)}"><span class="label">{SeverityWording.Of(
                found.Code,
                found.Severity
            ).Thai}</span>
            <span class="message">{found.Message}</span>{Arithmetic(found)}{after}{Cause(found)}{PlaceOf(found)}{folded}</li>

            """
        );
    }

    private static HtmlText Arithmetic(RecordedDiscrepancy found) =>
        FindingWording.Sum(found.Arithmetic, found.Message) is { } sum
            ? HtmlText.Of($"""<span class="sum">{sum.Thai}</span>""")
            : HtmlText.Empty;

    private static HtmlText Cause(RecordedDiscrepancy found) =>
        found.CauseMessage is null
            ? HtmlText.Empty
            : HtmlText.Of($"""<span class="facts">สาเหตุที่อธิบายได้: {found.CauseMessage}</span>""");

    private static HtmlText PlaceOf(RecordedDiscrepancy found)
    {
        string place = PlaceWording.WithText(found.LocationPage, found.LocationTable, found.LocationRow, found.LocationText).Thai;
        return HtmlText.Of($"""<span class="facts">{(place.Length == 0 ? "" : "ที่: " + place)} <code>{found.Code}</code></span>""");
    }

    private static string Shown(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "ไม่ชัดเจน";
}
