using KpiIngest.Documents;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Tables;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Rows;

/// <summary>Sorts the rows of one scoring table into scored rows, groups with subtotals, the total row and stated averages.</summary>
internal sealed class RowSorter(FormWording wording)
{
    private readonly RowLabels labels = new(wording);
    private readonly List<ScoredRow> scored = [];
    private readonly List<GroupDraft> groups = [];
    private readonly List<StatedFigure> averages = [];
    private readonly List<string> withoutFigures = [];
    private ScoredTotal? total;

    /// <summary>The first row that no subtotal below it has summed up yet.</summary>
    private int open;

    public ScoringTableRecogniser.Reading Sort(List<RowReading> rows, Assessor? assessor, Place place)
    {
        var labelled = rows.ConvertAll(labels.RoleOf);
        if (IsUnlabelledTotal(rows, labelled)) labelled[^1] = RowRole.Total;
        var subtotals = SubtotalRows.In(rows, r => labels.RoleOf(r) is not null || IsNamedGroup(r), HasDescendants);
        var lastTotal = labelled.LastIndexOf(RowRole.Total);
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (labels.IsSubtotal(row) || (labelled[i] == RowRole.Total && i < lastTotal && (open > 0 || ClosesPart(rows, labelled, i)))) AddSubtotal(row);
            else if (labelled[i] is { } label) AddTotal(row, label);
            else if (IsNamedGroup(row) || subtotals.Contains(i)) AddGroup(row, null);
            else if (HasDescendants(rows, i)) AddGroup(row, row.Item.Number + ".");
            else if (row.States) AddRow(row);
            else if (row.Item.Number is { } number) withoutFigures.Add(number);
        }

        var table = new ScoringTable
        {
            Kind = scored.Count > 1 ? ScoringTableKind.Summary : ScoringTableKind.Detail,
            Assessor = assessor,
            Place = place,
            Rows = scored,
            Groups = groups.Where(g => g.States).Select(g => g.Build()).ToList(),
            Total = total ?? ScoredTotal.NotStated,
            NumbersWithoutFigures = withoutFigures,
        };
        return new ScoringTableRecogniser.Reading(table, averages);
    }

    /// <summary>A last row without number, name, result and score below two rows or more: what its weight and weighted score stand for, only a total does.</summary>
    private static bool IsUnlabelledTotal(List<RowReading> rows, List<RowRole?> labelled) =>
        rows.Count(r => r.States) > 2 && !labelled.Contains(RowRole.Total) && rows[^1] is { Label.Length: 0, Order.Length: 0, Item.Number: null, Result.Text: null } last
        && RowReading.IsStated(last.Weighted) && last.Score.State == FigureState.Blank && rows.Take(rows.Count - 1).Any(r => r.Label.Length > 0 || r.Item.Number is not null);

    private void AddTotal(RowReading row, RowRole role)
    {
        if (!row.States) return;
        if (total is null)
        {
            total = new ScoredTotal(row.Weight, row.Score, row.Weighted, row.Place);
        }
        else if (role == RowRole.Average)
        {
            averages.AddRange(new[] { row.Score, row.Weighted }.Where(RowReading.IsStated).Take(1));
        }
        else
        {
            // Two total rows (น้ำหนักรวม, คะแนนรวม) each state what the other leaves open.
            total = total with
            {
                Weight = RowReading.IsStated(total.Weight) ? total.Weight : row.Weight,
                Score = RowReading.IsStated(total.Score) ? total.Score : row.Score,
                WeightedScore = RowReading.IsStated(total.WeightedScore) ? total.WeightedScore : row.Weighted,
            };
        }
    }

    /// <summary>True for a total with scored rows between it and the last one: it closes a part of the table.</summary>
    private static bool ClosesPart(List<RowReading> rows, List<RowRole?> labelled, int i)
    {
        for (var next = i + 1; next < rows.Count; next++)
            if (labelled[next] is null && rows[next].States) return true;
        return false;
    }

    /// <summary>A subtotal below the rows that it sums up: all since the one before it.</summary>
    private void AddSubtotal(RowReading row)
    {
        if (!row.States || open == scored.Count) return;
        var draft = new GroupDraft(row, null) { Closed = true };
        draft.Members.AddRange(Enumerable.Range(open, scored.Count - open));
        open = scored.Count;
        groups.Add(draft);
    }

    private bool IsNamedGroup(RowReading row) => wording.StartsGroup(Skeleton.Of(row.Label)) || (row.Order.Length > 0 && wording.StartsGroup(Skeleton.Of(row.Order)));

    /// <param name="prefix">What the numbers of its members start with; null where its members are the rows up to the next such group.</param>
    private void AddGroup(RowReading row, string? prefix) => groups.Add(new GroupDraft(row, prefix));

    private void AddRow(RowReading row)
    {
        foreach (var group in groups)
            if (group.Takes(row, groups)) group.Members.Add(scored.Count);
        scored.Add(new ScoredRow(row.Item.Number, row.Item.Name, row.Weight, row.Result, row.Score, row.Weighted, row.Place));
    }

    /// <summary>A numbered row that states a weight, followed by rows numbered under it: its weight is theirs together.</summary>
    private static bool HasDescendants(List<RowReading> rows, int i)
    {
        if (rows[i].Item.Number is not { } number) return false;
        var next = i + 1;
        while (next < rows.Count && (rows[next].Item.Number is null || !rows[next].States)) next++;
        return next < rows.Count && rows[next].Item.Number!.StartsWith(number + ".", StringComparison.Ordinal);
    }

    private sealed record GroupDraft(RowReading Row, string? Prefix)
    {
        public List<int> Members { get; } = [];

        public bool States => Row.States;

        /// <summary>True where its members stand above it.</summary>
        public bool Closed { get; init; }

        public bool Takes(RowReading row, List<GroupDraft> groups)
        {
            if (Closed) return false;
            if (Prefix is not null) return row.Item.Number?.StartsWith(Prefix, StringComparison.Ordinal) == true;
            return ReferenceEquals(groups.FindLast(g => g.Prefix is null && !g.Closed), this);
        }

        public ScoredGroup Build() => new(Row.Item.Number, Row.Item.Name, Row.Weight, Row.Score, Row.Weighted, Members, Row.Place);
    }
}
