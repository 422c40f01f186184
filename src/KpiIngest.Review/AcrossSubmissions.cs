using KpiIngest.Checking.Language;
using KpiIngest.Records;
using KpiIngest.Review.Html;

namespace KpiIngest.Review;

/// <summary>What a submission shows together with earlier ones, with links to them, and beside the register.</summary>
internal static class AcrossSubmissions
{
    public static HtmlText Render(IReadOnlyList<RecordedAcross> found)
    {
        if (found.Count == 0)
            return HtmlText.Empty;
        List<RecordedAcross> earlier = [.. found.Where(f => f.RegisterCheckId is null)];
        List<RecordedAcross> agreed = [.. found.Where(f => f.RegisterCheckId is not null)];
        return HtmlText.Of(
            $"""{List("เทียบกับรายงานที่ได้รับก่อนหน้า", [.. earlier.Select(Line)])}{List("เทียบกับทะเบียนคำรับรอง", [.. agreed.Select(Agreed)])}"""
        );
    }

    private static HtmlText List(string title, IReadOnlyList<HtmlText> lines) =>
        lines.Count == 0 ? HtmlText.Empty : HtmlText.Of($"""<p class="report">{title}</p><ul class="findings">{lines}</ul>""");

    private static HtmlText Agreed(RecordedAcross across) =>
        HtmlText.Of(
            $"""
            <li class="{ToneClass.Of(across.Code, across.Severity)}"><span class="label">{SeverityWording.Of(
                across.Code,
                across.Severity
            ).Thai}</span>
            <span class="message">{across.Message}</span><span class="facts"><code>{across.Code}</code></span></li>

            """
        );

    private static HtmlText Line(RecordedAcross across) =>
        HtmlText.Of(
            $"""
            <li class="{ToneClass.Of(across.Code, across.Severity)}"><span class="label">{SeverityWording.Of(
                across.Code,
                across.Severity
            ).Thai}</span>
            <span class="message">{across.Message}</span><span class="facts">รายการที่ <a href="/?before={across.OtherSubmissionId
                + 1}#s{across.OtherSubmissionId}">{across.OtherSubmissionId}</a> {across.OtherSubmission?.InboxPath} <code>{across.Code}</code></span></li>

            """
        );
}
