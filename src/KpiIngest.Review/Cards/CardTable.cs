using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;

namespace KpiIngest.Review.Cards;

/// <summary>How a row stands after it was checked.</summary>
public enum RowVerdict
{
    /// <summary>Its figures agree.</summary>
    Agrees,

    /// <summary>One of them was found wrong, or is to be looked at.</summary>
    Differs,

    /// <summary>Nothing could be compared; the reasons stand beside the card.</summary>
    NotChecked,
}

/// <param name="Total">Null where the table has none.</param>
public sealed record CardTable(int Index, ScoringTableResult Table, IReadOnlyList<CardRow> Rows, CardRow? Total)
{
    /// <summary>True where some row states a result.</summary>
    public bool HasResults => Rows.Any(r => r.Result?.Value is not null);

    internal static CardTable Of(ScoringTableResult table, int index, ReportResult report, CardFigures figures) =>
        new(
            index,
            table,
            [
                .. table.Groups.Select(
                    (g, i) =>
                        Row(
                            index,
                            FormattableString.Invariant($"g{i}"),
                            g.Number,
                            g.Name,
                            g.Weight,
                            null,
                            null,
                            g.WeightedScore,
                            table,
                            report,
                            figures
                        ) with
                        {
                            Group = true,
                        }
                ),
                .. table.Rows.Select(
                    (r, i) =>
                        Row(
                            index,
                            i.ToString(CultureInfo.InvariantCulture),
                            r.Number,
                            r.Name,
                            r.Weight,
                            r.Result,
                            r.Score,
                            r.WeightedScore,
                            table,
                            report,
                            figures
                        )
                ),
            ],
            table.Total is { Weight: null, WeightedScore: null }
                ? null
                : Row(
                    index,
                    CardFigures.Total,
                    null,
                    null,
                    table.Total.Weight,
                    null,
                    null,
                    table.Total.WeightedScore,
                    table,
                    report,
                    figures
                )
        );

    /// <summary>Summaries first; tables of one row each, as forms draw one for each item, put together to one.</summary>
    internal static IReadOnlyList<CardTable> Joined(IReadOnlyList<CardTable> tables)
    {
        List<CardTable> joined = [];
        foreach (CardTable table in tables.OrderBy(t => t.Table.Kind == "summary" ? 0 : 1))
        {
            bool alike =
                joined.Count > 0
                && joined[^1] is { Total: null } before
                && table.Total is null
                && table.Rows.Count == 1
                && (before.Table.Kind, before.Table.Assessor, before.Table.Period?.Label, before.Table.Convention)
                    == (table.Table.Kind, table.Table.Assessor, table.Table.Period?.Label, table.Table.Convention);
            if (alike)
                joined[^1] = joined[^1] with { Rows = [.. joined[^1].Rows, .. table.Rows] };
            else
                joined.Add(table);
        }

        return [.. joined.Select(t => t with { Rows = [.. t.Rows.Select(r => Named(r, tables))] })];
    }

    /// <summary>A summary often names its items by number alone: their own tables name them.</summary>
    private static CardRow Named(CardRow row, IReadOnlyList<CardTable> tables) =>
        row.Name is not null || row.Number is null
            ? row
            : row with
            {
                Name = tables.SelectMany(t => t.Rows).FirstOrDefault(r => r.Number == row.Number && r.Name is not null)?.Name,
            };

    private static CardRow Row(
        int table,
        string row,
        string? number,
        string? name,
        string? weight,
        string? result,
        string? score,
        string? weighted,
        ScoringTableResult of,
        ReportResult report,
        CardFigures figures
    )
    {
        CardRow shown = new(
            number,
            name,
            figures.Of(table, row, FigureName.Weight, weight),
            figures.Of(table, row, FigureName.Result, result),
            figures.Of(table, row, row == CardFigures.Total ? FigureName.Average : FigureName.Score, score),
            figures.Of(table, row, FigureName.WeightedScore, weighted),
            RowVerdict.NotChecked
        );
        bool compared =
            weighted is not null
            && of.Convention != "unknown"
            && (row == CardFigures.Total || (weight is not null && score is not null))
            && !report.NotCheckable.Any(g => g.Item is not null && g.Item == number && g.What is "weighted-score" or "not-assessed");
        return shown with
        {
            Verdict =
                shown.Figures.Any(f => f.Found.Count > 0) ? RowVerdict.Differs
                : compared ? RowVerdict.Agrees
                : RowVerdict.NotChecked,
        };
    }
}

/// <param name="Number">Of the item; null where it has none.</param>
public sealed record CardRow(
    string? Number,
    string? Name,
    CardFigure Weight,
    CardFigure Result,
    CardFigure Score,
    CardFigure WeightedScore,
    RowVerdict Verdict
)
{
    /// <summary>True for a row over those of its group.</summary>
    public bool Group { get; init; }

    public IEnumerable<CardFigure> Figures => [Weight, Result, Score, WeightedScore];
}
