using System.Globalization;
using System.Text.RegularExpressions;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Rows;

/// <summary>
/// The total row of a table that was read from a picture, where its label was not: ΣW is no letter to what reads letters. It is the last
/// row that states anything, and it has no number and no score. Either all rows above it have both, and a figure of it is their sum, or its
/// label runs from the first of them to the last (<c>ΣW ๑-๗ = ๕</c>); or its label begins with the sign of a sum, which is known by its
/// shape.
/// </summary>
internal static partial class ScannedTotals
{
    /// <summary>Rows that a total sums up, at least: of one row it is a copy, which proves nothing.</summary>
    private const int FewestRows = 2;

    public static ScoringTable Taken(ScoringTable table)
    {
        if (States(table.Total.Weight) || States(table.Total.Score) || States(table.Total.WeightedScore) || table.Groups.Count > 0)
            return table;
        int last = table.Rows.Count - 1;
        while (last >= 0 && !IsStated(table.Rows[last]))
            last--;
        if (last < FewestRows || table.Rows[last] is not { Number: null, Score.NothingStated: true, Result.Figure: null } row)
            return table;
        List<ScoredRow> above = table.Rows.Take(last).ToList();
        bool sums = IsSum(row.Weight, above, r => r.Weight) || IsSum(row.WeightedScore, above, r => r.WeightedScore);
        bool proven = (sums || CountsAll(row.Name, last)) && !above.Exists(r => r.Number is null || r.Score.NothingStated);
        if (!proven && !SaysSum(row.Name))
            return table;
        return table with
        {
            Rows = [.. above, .. table.Rows.Skip(last + 1)],
            Total = new ScoredTotal(row.Weight, row.Score, row.WeightedScore, row.Place),
        };
    }

    private static bool SaysSum(string? label) => label?.TrimStart() is ['Σ' or '∑', ..];

    /// <summary>The dash between the two is often lost, the sign of equality as well.</summary>
    private static bool CountsAll(string? label, int rows)
    {
        List<string> numbers = Numbers().Matches(ThaiDigits.ToArabic(label ?? "")).Select(m => m.Value).ToList();
        return numbers.Count >= 2 && numbers[0] == "1" && numbers[1] == rows.ToString(CultureInfo.InvariantCulture);
    }

    private static bool States(StatedFigure figure) => !figure.NothingStated;

    private static bool IsStated(ScoredRow row) => row.Weight.Figure is not null || row.WeightedScore.Figure is not null;

    private static bool IsSum(StatedFigure total, List<ScoredRow> rows, Func<ScoredRow, StatedFigure> figure) =>
        total.Value is { } sum && rows.TrueForAll(r => figure(r).Value is not null) && rows.Sum(r => figure(r).Value!.Value) == sum;

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Numbers();
}
