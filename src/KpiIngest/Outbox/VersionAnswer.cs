using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Queries;
using KpiIngest.Review.Findings;
using KpiIngest.Review.Html;
using KpiIngest.Review.Language;

namespace KpiIngest.Outbox;

/// <summary>Says on a sender's page which version of its report a file is, what changed since the one before, and what has become of what
/// was asked for.</summary>
internal static class VersionAnswer
{
    /// <summary>Figures, and findings, that are listed for a report.</summary>
    private const int Listed = 60;

    public static HtmlText Render(IReadOnlyList<VersionNews> news)
    {
        ArgumentNullException.ThrowIfNull(news);
        return news.Count == 0 ? HtmlText.Empty : HtmlText.Of($"{news.Select(Card)}");
    }

    /// <summary>Nothing where all was compared.</summary>
    public static HtmlText Awaited(bool awaits) =>
        awaits
            ? HtmlText.Of(
                $"""<p class="facts unsure">{AnswerWords.Awaited.Thai}</p><p class="facts" lang="en">{AnswerWords.Awaited.English}</p>"""
            )
            : HtmlText.Empty;

    private static HtmlText Card(VersionNews news)
    {
        Bilingual title = AnswerWords.Title(Numbered(news.Number), ReportOf(news));
        List<HtmlText> parts = [Said(AnswerWords.Since(news))];
        if (news.BackTo is { } back)
            parts.Add(
                HtmlText.Of(
                    $"""<p class="outcome confirm">{AnswerWords.Back(back, news.SameFile).Thai}</p><p class="facts" lang="en">{AnswerWords.Back(back, news.SameFile).English}</p>"""
                )
            );
        if (news.Changed.Count > 0)
            parts.Add(
                HtmlText.Of(
                    $"""<ul class="findings">{news.Changed.Take(Listed).Select(f => HtmlText.Of($"<li><span class=\"message\">{f.Line.Thai}</span><span class=\"facts\" lang=\"en\">{f.Line.English}</span></li>"))}</ul>{ChangedAnswer.More(Listed, news.Changed.Count)}"""
                )
            );
        if (news.Asked.Count > 0)
        {
            parts.Add(Said(AnswerWords.Asked(news.Asked)));
            parts.Add(
                HtmlText.Of(
                    $"""<ul class="findings">{news.Asked.Take(Listed).Select(Fate)}</ul>{ChangedAnswer.More(Listed, news.Asked.Count)}"""
                )
            );
        }

        return HtmlText.Of(
            $"""
            <section class="card"><header><h2>{title.Thai}</h2><p class="facts" lang="en">{title.English}</p></header>
            {parts}</section>

            """
        );
    }

    private static HtmlText Fate(EarlierFinding finding)
    {
        Bilingual fate = FateWording.Of(finding.Fate);
        Bilingual what = FindingPlaceWording.Of(finding.Found, finding.Report);
        Bilingual figures = FateWording.Figures(finding);
        return HtmlText.Of(
            $"""
            <li class="{FateWording.Tone(
                finding.Fate
            )}"><span class="label">{fate.Thai}</span> <span class="message">{what.Thai}</span><span class="sum">{figures.Thai}</span>
            <span class="facts" lang="en">{fate.English}: {what.English} {figures.English}</span></li>

            """
        );
    }

    private static HtmlText Said(Bilingual text) =>
        HtmlText.Of($"""<p class="report">{text.Thai}</p><p class="facts" lang="en">{text.English}</p>""");

    private static Bilingual ReportOf(VersionNews news) =>
        news.Report.IndicatorNumber is { } number
            ? new Bilingual($"ตัวชี้วัด {Bilingual.Digits(number).Thai}", $"indicator {number}")
            : new Bilingual("รายงานนี้", "this report");

    private static Bilingual Numbered(int version) => Bilingual.Digits(version.ToString(CultureInfo.InvariantCulture));
}
