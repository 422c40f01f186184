namespace KpiIngest.Reports.Keyed;

/// <summary>What a report states outside of its tables and compares with them, as the lines of <see cref="KeyedCard.Lines"/> and
/// <see cref="KeyedCriteria.Notes"/>: as a person would key it who has the paper.</summary>
public static class ReportLines
{
    /// <summary>How a form states a weight.</summary>
    private const string Weight = "น้ำหนักร้อยละ";

    /// <summary>Listed weights, written-out computations, the total on another scale.</summary>
    public static IReadOnlyList<string> Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return
        [
            .. report
                .WeightList.Where(w => w.Number is not null)
                .Select(w => string.Join(' ', new[] { w.Number, w.Name, Weight, w.Weight.Text }.OfType<string>())),
            .. report.IndicatorWeight.Text is { Length: > 0 } own ? (string[])[$"{Weight} {own}"] : [],
            .. report.Formulas.Where(f => f.InFigures).Select(f => Ending(f.Text, " = ", f.Value)).Distinct(StringComparer.Ordinal),
            .. report.ScoringTables.SelectMany(t => t.Conversions).Select(c => Ending(c.Label, " ", c.Stated)),
        ];
    }

    /// <summary>Each note under the criteria once.</summary>
    public static IReadOnlyList<string> NotesOf(ItemCriteria criteria)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        return [.. criteria.Notes.Select(n => n.Written ?? n.Condition).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    private static string Ending(string text, string between, StatedFigure value) =>
        value.Text is not { Length: > 0 } figure || EndsWith(text, figure) ? text : text + between + figure;

    /// <summary>True where the figure itself stands at the end, and no longer one that ends alike.</summary>
    private static bool EndsWith(string text, string figure) =>
        text.EndsWith(figure, StringComparison.Ordinal) && (text.Length == figure.Length || text[^(figure.Length + 1)] is ' ' or '=');
}
