namespace KpiIngest.Checking.History;

/// <summary>Compares reports figure by figure.</summary>
public static class FigureComparison
{
    /// <summary>The figures that are not the same in all of the reports, in document order. An unclear figure is never one of
    /// them.</summary>
    public static IReadOnlyList<DifferingFigure> Differences(IReadOnlyList<HistoryReport> reports, HistoryOrder order)
    {
        ArgumentNullException.ThrowIfNull(reports);
        List<DifferingFigure> found = new();
        foreach (FigurePlace place in Places(reports))
        {
            List<HistoryFigure?> figures = reports.Select(r => r.Figures.At(place)).ToList();
            if (figures.Exists(f => f is { Unclear: true }))
                continue;
            if (figures.Select(f => f?.Value ?? "").Distinct(StringComparer.Ordinal).Count() > 1)
                found.Add(DifferingFigure.SideBySide(place, figures, order));
        }

        return found;
    }

    /// <summary>Whether two reports of one identity speak of the same items at all. A summary in parts (a file a dimension) is no change of
    /// the other part.</summary>
    public static bool Comparable(HistoryReport left, HistoryReport right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        (IReadOnlySet<(bool Committee, string? Item)> a, IReadOnlySet<(bool Committee, string? Item)> b) = (
            left.Figures.ItemsOfEither,
            right.Figures.ItemsOfEither
        );
        int common = a.Count(b.Contains);
        return common > 0 && (left.Key is not { AgencySummary: true } || common * 2 >= Math.Min(a.Count, b.Count));
    }

    private static IEnumerable<FigurePlace> Places(IReadOnlyList<HistoryReport> reports)
    {
        HashSet<FigurePlace> seen = new();
        foreach (HistoryFigure figure in reports.SelectMany(r => r.Figures.All))
        {
            if (seen.Add(figure.Place))
                yield return figure.Place;
        }
    }
}
