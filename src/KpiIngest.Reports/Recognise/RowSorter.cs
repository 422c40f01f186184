using KpiIngest.Documents;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise;

/// <summary>Sorts the rows of one scoring table into scored rows, groups with subtotals, the total row and stated averages.</summary>
internal sealed class RowSorter(FormWording wording)
{
    private readonly List<ScoredRow> scored = [];
    private readonly List<GroupDraft> groups = [];
    private readonly List<StatedFigure> averages = [];
    private ScoredTotal? total;

    public ScoringTableRecogniser.Reading Sort(List<RowReading> rows, Assessor? assessor, Place place)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (RowLabel(row) is { } label) AddTotal(row, label);
            else if (wording.StartsGroup(Skeleton.Of(row.Label)) || HasDescendants(rows, i)) AddGroup(row);
            else if (row.States) AddRow(row);
        }

        var table = new ScoringTable
        {
            Kind = scored.Count > 1 ? ScoringTableKind.Summary : ScoringTableKind.Detail,
            Assessor = assessor,
            Place = place,
            Rows = scored,
            Groups = groups.Where(g => g.States).Select(g => g.Build()).ToList(),
            Total = total ?? ScoredTotal.NotStated,
        };
        return new ScoringTableRecogniser.Reading(table, averages);
    }

    /// <summary>Total or average row. The label must be the row's whole text; <c>ΣW = ๕</c> is one with its figure.</summary>
    private RowRole? RowLabel(RowReading row)
    {
        var text = row.Label;
        if (row.Item.Number is not null) return null;
        var skeleton = Skeleton.Of(text);
        if (wording.RowLabel(skeleton) is { } role) return role == RowRole.Group ? null : role;
        var plain = Skeleton.Of(HeadingText.WithoutBrackets(text.Split('=')[0]));
        return wording.RowLabel(plain) is { } known && known != RowRole.Group ? known : null;
    }

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

    private void AddGroup(RowReading row)
    {
        var byNumber = !wording.StartsGroup(Skeleton.Of(row.Label));
        groups.Add(new GroupDraft(row, byNumber ? row.Item.Number + "." : null));
    }

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

        public bool Takes(RowReading row, List<GroupDraft> groups)
        {
            if (Prefix is not null) return row.Item.Number?.StartsWith(Prefix, StringComparison.Ordinal) == true;
            return ReferenceEquals(groups.FindLast(g => g.Prefix is null), this);
        }

        public ScoredGroup Build() => new(Row.Item.Number, Row.Item.Name, Row.Weight, Row.Score, Row.Weighted, Members, Row.Place);
    }
}
