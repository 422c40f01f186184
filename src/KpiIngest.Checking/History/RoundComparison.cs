using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Reports;

namespace KpiIngest.Checking.History;

/// <summary>What differs between two rounds of one indicator, by item number.</summary>
/// <param name="Reports">The earlier round's and the later's.</param>
public sealed record RoundComparison(IReadOnlyList<HistoryReport> Reports, IReadOnlyList<DifferingFigure> Figures)
{
    /// <summary>Where it is not known which of several versions holds, only what is so for all of them counts.</summary>
    /// <param name="column">As in <see cref="Results.FigureAddress.Column"/>.</param>
    /// <param name="differs">Earlier figure, later figure.</param>
    /// <returns>Null where nothing differs.</returns>
    public static RoundComparison? Of(ReportVersions earlier, ReportVersions later, string column, Func<Figure, Figure, bool> differs)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        ArgumentNullException.ThrowIfNull(differs);
        (HistoryReport before, HistoryReport after) = (earlier.Current[0], later.Current[0]);
        if (before.File == after.File)
            return null;
        List<DifferingFigure> figures = new();
        foreach (string? item in Items(before))
        {
            if (Stated(earlier, item, column) is not [var old, ..] olds || Stated(later, item, column) is not [var now, ..] news)
                continue;
            if (!news.TrueForAll(n => olds.TrueForAll(o => differs(o.Figure, n.Figure))))
                continue;
            figures.Add(Side(item, column, (earlier.Key.Round, old), (later.Key.Round, now)));
        }

        return figures.Count == 0 ? null : new RoundComparison([before, after], figures);
    }

    private static DifferingFigure Side(
        string? item,
        string column,
        (int Round, CertainFigure Figure) before,
        (int Round, CertainFigure Figure) after
    )
    {
        (string old, string now) = (StatedText.Plain(before.Figure.Figure), StatedText.Plain(after.Figure.Figure));
        string difference = DecimalText.Signed(after.Figure.Figure.Exact - before.Figure.Figure.Exact);
        return new DifferingFigure(
            FigureWording.Of(item, column),
            item,
            column,
            [before.Figure.Figure.Normalised, after.Figure.Figure.Normalised],
            string.Create(CultureInfo.InvariantCulture, $"{before.Round} months {old} → {after.Round} months {now} ({difference})"),
            Bilingual.Digits($"{old} → {now} ({difference})"),
            [before.Figure.At, after.Figure.At]
        );
    }

    /// <summary>The item's figures in the current versions, each value once; none where one of them does not state it with
    /// certainty.</summary>
    private static List<CertainFigure> Stated(ReportVersions versions, string? item, string column)
    {
        List<CertainFigure?> stated = versions.Current.Select(r => r.Figures.Certain(item, column)).ToList();
        return stated.Contains(null) ? [] : [.. stated.OfType<CertainFigure>().DistinctBy(f => (f.Figure.Value, f.Figure.Places))];
    }

    private static IEnumerable<string?> Items(HistoryReport report)
    {
        bool itself = ReportFigures.ScoresItself(report.Result);
        return report
            .Figures.All.Where(f => f.Place is { Part: FigurePart.Row, Committee: false } && (itself || f.Place.Item is not null))
            .Select(f => f.Place.Item)
            .Distinct(StringComparer.Ordinal);
    }
}
