using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Records.History;

namespace KpiIngest.Review.History;

/// <summary>Figures of the history as numbers, for lines and differences.</summary>
public static class RecordedFigures
{
    /// <returns>Null where there is none, or the text is words.</returns>
    public static decimal? ValueOf(string? figure) =>
        decimal.TryParse(
            figure,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out decimal value
        )
            ? value
            : null;

    /// <summary>Stated less recomputed, with its sign; null unless there are both.</summary>
    public static string? Difference(string? stated, string? recomputed) =>
        ValueOf(stated) is { } one && ValueOf(recomputed) is { } other
            ? (one - other).ToString("+0.##########;-0.##########;0", CultureInfo.InvariantCulture)
            : null;

    /// <summary>Of the score, or of the weighted score.</summary>
    public static TrendChart Trend(
        IndicatorHistory history,
        Func<IndicatorStatement, (ReportedFigure Stated, string? Recomputed)> of,
        decimal least
    )
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(of);
        return new TrendChart([.. history.Cells.Select(c => PointOf(c, of))], least);
    }

    public static SparkLine Spark(IndicatorHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        IEnumerable<string> texts = history.Cells.Select(c => c.Entry?.Statement.Score.Value ?? "–");
        string said = string.Join(", ", texts);
        return new SparkLine([.. history.Cells.Select(c => ValueOf(c.Entry?.Statement.Score.Value))], Bilingual.Digits(said));
    }

    private static TrendPoint PointOf(HistoryCell cell, Func<IndicatorStatement, (ReportedFigure Stated, string? Recomputed)> of)
    {
        (ReportedFigure? stated, string? recomputed) = cell.Entry is { } entry ? of(entry.Statement) : (null, null);
        Bilingual months = Bilingual.Digits(cell.Round.Round.ToString(CultureInfo.InvariantCulture));
        return new TrendPoint(
            new Bilingual(months.Thai + " ด.", months.English + " m"),
            Bilingual.Digits(cell.Round.FiscalYear.ToString(CultureInfo.InvariantCulture)),
            ValueOf(stated?.Value),
            ValueOf(recomputed),
            stated?.Differs == true
        );
    }
}
