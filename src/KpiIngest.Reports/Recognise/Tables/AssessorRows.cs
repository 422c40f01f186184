using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Columns;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Tables;

/// <summary>Scoring tables that state each item once for each assessor, one row below the other, with a column that says whose row it
/// is (<c>ผู้ประเมิน</c>).</summary>
internal sealed class AssessorRows(FormWording wording)
{
    /// <summary>Letters above which a cell says more than who assessed.</summary>
    private const int Longest = 40;

    /// <summary>The sections with the rows of each assessor alone, in the order in which they come first; empty where rows do not say
    /// whose they are.</summary>
    public IReadOnlyList<(Assessor Assessor, List<ScoringSection> Parts)> In(IReadOnlyList<ScoringSection> parts)
    {
        if (parts.Any(p => p.Heads.Columns.Any(c => c.Assessor is not null && c.Role is ColumnRole.Score or ColumnRole.WeightedScore)))
            return [];
        for (int column = 0; column < parts[0].Heads.Columns.Count; column++)
            if (MayName(parts[0].Heads.Columns[column].Role) && Named(parts, column) is { } named)
                return
                [
                    .. named
                        .Values.Distinct()
                        .Select(assessor => (assessor, parts.Select(p => OfOne(p, column, assessor, named)).ToList())),
                ];
        return [];
    }

    /// <summary>Whose rows the texts of the column name: two assessors, or one and the unit itself under whatever name, in as many
    /// rows.</summary>
    private Dictionary<string, Assessor>? Named(IReadOnlyList<ScoringSection> parts, int column)
    {
        List<string> texts = parts.SelectMany(p => p.Rows.Where(p.HoldsFigures).Select(r => TextOf(p.Grid, r, column))).ToList();
        List<IGrouping<string, string>> distinct = texts.GroupBy(t => t, StringComparer.Ordinal).Take(3).ToList();
        if (distinct is not [var first, var second] || first.Count() != second.Count() || !parts.All(RepeatsItems))
            return null;
        return (AssessorIn(first.Key), AssessorIn(second.Key)) switch
        {
            ({ } one, { } other) when one != other => new(StringComparer.Ordinal) { [first.Key] = one, [second.Key] = other },
            ({ } one, null) when second.Key.Length > 0 => new(StringComparer.Ordinal) { [first.Key] = one, [second.Key] = Opposite(one) },
            (null, { } other) when first.Key.Length > 0 => new(StringComparer.Ordinal)
            {
                [first.Key] = Opposite(other),
                [second.Key] = other,
            },
            _ => null,
        };
    }

    /// <summary>True where no more than half of the rows name an item of their own: a column of those in charge parts no table.</summary>
    private static bool RepeatsItems(ScoringSection part)
    {
        int column = part.Heads.Columns.ToList().FindIndex(c => c.Role == ColumnRole.Item);
        List<int> rows = part.Rows.Where(part.HoldsFigures).ToList();
        return column >= 0
            && rows.Select(r => ThaiText.Clean(part.Grid.At(r, column)?.Text ?? ""))
                .Where(t => t.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Count() * 2
                <= rows.Count;
    }

    /// <summary>Without the rows of others: what is merged over several assessors is each one's.</summary>
    private static ScoringSection OfOne(ScoringSection part, int column, Assessor assessor, Dictionary<string, Assessor> named)
    {
        HashSet<int> others =
        [
            .. part.Rows.Where(r => named.TryGetValue(TextOf(part.Grid, r, column), out Assessor own) && own != assessor),
        ];
        return part with
        {
            Grid = part.Grid.WithoutRows(others),
            Rows = [.. part.Rows.Where(r => !others.Contains(r)).Select(r => r - others.Count(o => o < r))],
        };
    }

    private static bool MayName(ColumnRole? role) => role is null or ColumnRole.Note or ColumnRole.Unit;

    private static Assessor Opposite(Assessor assessor) => assessor == Assessor.Self ? Assessor.Committee : Assessor.Self;

    private static string TextOf(Grid grid, int row, int column) => ThaiText.Clean(grid.Starting(row, column)?.Text ?? "");

    private Assessor? AssessorIn(string text) =>
        text.Length is > 0 and <= Longest && !text.Any(ThaiDigits.IsDigit) ? wording.AssessorIn(Skeleton.Of(text)) : null;
}
