using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Columns;
using KpiIngest.Reports.Recognise.Tables;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Criteria;

/// <summary>What may name the unit of targets that are written without one: the cells before them in their row, then the headings over
/// them. What of it is a unit, the criteria are to say.</summary>
internal static class CriteriaUnits
{
    /// <summary>Letters above which a text is no unit.</summary>
    private const int Longest = 40;

    /// <summary>Of levels that stand side by side in a row.</summary>
    public static IReadOnlyList<string> OfRow(ISection section, int row)
    {
        IReadOnlyList<ColumnHead> heads = section.Heads.Columns;
        int first = Enumerable.Range(0, heads.Count).First(c => heads[c].Level is not null);
        List<string> beside =
        [
            .. Enumerable
                .Range(0, first)
                .Where(c => heads[c].Role is not (ColumnRole.Weight or ColumnRole.Order))
                .OrderBy(c => heads[c].Role == ColumnRole.Unit ? 0 : 1)
                .Select(c => section.Grid.At(row, c)?.Text)
                .OfType<string>(),
        ];
        return Named([.. beside, heads[first].Text]);
    }

    /// <summary>Of levels one below the other, by the headings of their conditions.</summary>
    public static IReadOnlyList<string> OfHeadings(IEnumerable<ColumnHead> conditions) => Named(conditions.Select(c => c.Text));

    private static IReadOnlyList<string> Named(IEnumerable<string> texts) =>
        [.. texts.SelectMany(In).Where(t => t.Length is > 0 and <= Longest).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> In(string text)
    {
        string clean = ThaiText.Clean(text);
        if (clean.LastIndexOf('(') is >= 0 and var open && clean.IndexOf(')', open) is > 0 and var close)
        {
            string said = clean[(open + 1)..close];
            yield return said[(said.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        }
        else if (!clean.Any(ThaiDigits.IsDigit))
            yield return clean;
    }
}
