using KpiIngest.Checking.Language;
using KpiIngest.Records;
using KpiIngest.Review.Html;

namespace KpiIngest.Review;

/// <summary>What a submission shows together with earlier ones, with links to them.</summary>
internal static class AcrossSubmissions
{
    public static HtmlText Render(IReadOnlyList<RecordedAcross> found)
    {
        if (found.Count == 0) return HtmlText.Empty;
        return HtmlText.Of($"""<p class="report">เทียบกับรายงานที่ได้รับก่อนหน้า</p><ul class="findings">{found.Select(Line)}</ul>""");
    }

    private static HtmlText Line(RecordedAcross across) => HtmlText.Of($"""
        <li class="{ToneClass.Of(across.Code, across.Severity)}"><span class="label">{SeverityWording.Of(across.Code, across.Severity).Thai}</span>
        <span class="message">{across.Message}</span><span class="facts">รายการที่ <a href="/?before={across.OtherSubmissionId + 1}#s{across.OtherSubmissionId}">{across.OtherSubmissionId}</a> {across.OtherSubmission?.InboxPath} <code>{across.Code}</code></span></li>

        """);
}
