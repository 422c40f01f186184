using KpiIngest.Documents;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.CardHead;
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
    private readonly List<UnscoredItem> withoutFigures = [];
    private readonly List<TotalConversion> conversions = [];
    private readonly List<PlacedText> unplaced = [];
    private ScoredTotal? total;
    private RowReading? totalRow;
    private PartTotals parts = PartTotals.None;

    /// <summary>True where a total under other words states the weighted score.</summary>
    private bool weightsApart;

    /// <summary>The first row that no subtotal below it has summed up yet.</summary>
    private int open;

    public ScoringTableRecogniser.Reading Sort(List<RowReading> rows, Assessor? assessor, Place place)
    {
        rows = WithoutConversions(WithoutCarried(rows));
        parts = new PartTotals(rows, labels);
        List<RowRole?> labelled = rows.ConvertAll(r => parts.Is(r) ? null : labels.RoleOf(r));
        if (rows.Count > 0 && !parts.Is(rows[^1]) && UnlabelledTotal.IsLast(rows, labelled, wording))
            labelled[^1] = RowRole.Total;
        HashSet<int> subtotals = SubtotalRows.In(rows, r => labels.RoleOf(r) is not null || IsNamedGroup(r), HasDescendants);
        int lastTotal = labelled.LastIndexOf(RowRole.Total);
        weightsApart = rows.Where((r, i) => labelled[i] is not null && RowReading.IsStated(r.Weighted))
            .Any(r => !labels.IsOfWeights(r.Label));
        for (int i = 0; i < rows.Count; i++)
        {
            RowReading row = rows[i];
            if (parts.Is(row) || (labelled[i] == RowRole.Total && i < lastTotal && (open > 0 || ClosesPart(rows, labelled, i))))
                AddSubtotal(row);
            else if (labelled[i] is { } label)
                AddTotal(row, label);
            else if (!row.States && row.SaysNotAssessed && IsNamedGroup(row) && !StatesFollow(rows, labelled, i))
                AddUnscored(rows, labelled, i);
            else if (IsNamedGroup(row) && HasRowsUnder(rows, labelled, i) || subtotals.Contains(i))
                AddGroup(row, null);
            else if (HasDescendants(rows, i))
                AddGroup(row, row.Item.Number + ".");
            else if (i > lastTotal && lastTotal >= 0 && StatesNoItem(row))
                Unplace(row);
            else if (row.States && !(i > lastTotal && lastTotal >= 0 && IsVerdict(row)))
                AddRow(row);
            else
                AddUnscored(rows, labelled, i);
        }

        if (totalRow is not null && WholeAreaRow.Is(scored, rows.Where((r, i) => labelled[i] is null).ToList(), totalRow))
        {
            total = null;
            AddRow(totalRow);
        }

        ScoringTable table = new()
        {
            Kind = scored.Count > 1 ? ScoringTableKind.Summary : ScoringTableKind.Detail,
            Assessor = assessor,
            Place = place,
            Rows = scored,
            Groups = groups.Where(g => g.States).Select(g => g.Build(scored)).ToList(),
            Total = total ?? ScoredTotal.NotStated,
            Conversions = conversions,
            ItemsWithoutFigures = UnscoredItems.Settle(withoutFigures, scored),
        };
        return new ScoringTableRecogniser.Reading(table, averages) { Unplaced = unplaced };
    }

    /// <summary>Rows that convert a total stand below others and state one figure.</summary>
    private List<RowReading> WithoutConversions(List<RowReading> rows)
    {
        ConversionRows found = new(wording);
        List<RowReading> kept = new(rows.Count);
        foreach (RowReading row in rows)
        {
            int stated = new[] { row.Weight, row.Score, row.Weighted }.Count(RowReading.IsStated);
            if (kept.Count > 0 && stated <= 1 && found.Of(row, TotalIn(kept)) is { } conversion)
                conversions.Add(conversion);
            else
                kept.Add(row);
        }

        return kept;
    }

    /// <summary>The weighted score that the last total states.</summary>
    private decimal? TotalIn(List<RowReading> rows) => rows.FindLast(r => labels.RoleOf(r) == RowRole.Total)?.Weighted.Value;

    /// <summary>The sum of a page that the next one begins with is of no item. It is named, not compared.</summary>
    private List<RowReading> WithoutCarried(List<RowReading> rows)
    {
        List<RowReading> carried = rows.FindAll(r => labels.IsCarriedOver(r.Label));
        carried.ForEach(Unplace);
        return [.. rows.Except(carried)];
    }

    private void Unplace(RowReading row) =>
        unplaced.AddRange(
            new[] { row.Weight, row.Score, row.Weighted }.Where(RowReading.IsStated).Select(f => new PlacedText(f.Text, f.Place))
        );

    private void UnplaceOther(StatedFigure figure, StatedFigure taken)
    {
        if (figure.State == FigureState.Stated && taken.State == FigureState.Stated && figure.Value != taken.Value)
            unplaced.Add(new PlacedText(figure.Text, figure.Place));
    }

    private bool SaysWeighted(RowReading row) => wording.HoldsWord(WordList.SaysWeighted, Skeleton.Of(row.Label));

    private void AddTotal(RowReading row, RowRole role)
    {
        if (!row.States)
            return;
        row = WithWeightInPlace(row);
        if (total is null)
        {
            total = new ScoredTotal(row.Weight, row.Score, row.Weighted, row.Place)
            {
                SaysWeighted = SaysWeighted(row),
                SaysAverage = role == RowRole.Average,
            };
            totalRow = role == RowRole.Total ? row : null;
        }
        else if (role == RowRole.Average)
        {
            averages.AddRange(new[] { row.Score, row.Weighted }.Where(RowReading.IsStated).Take(1));
            if (!RowReading.IsStated(total.Score))
                total = total with { Score = row.Score, SaysWeighted = SaysWeighted(row) };
        }
        else
        {
            // Two total rows (น้ำหนักรวม, คะแนนรวม) each state what the other leaves open. What they state differently is not read.
            UnplaceOther(row.Weight, total.Weight);
            UnplaceOther(row.Score, total.Score);
            UnplaceOther(row.Weighted, total.WeightedScore);
            total = total with
            {
                Weight = RowReading.IsStated(total.Weight) ? total.Weight : row.Weight,
                Score = RowReading.IsStated(total.Score) ? total.Score : row.Score,
                WeightedScore = RowReading.IsStated(total.WeightedScore) ? total.WeightedScore : row.Weighted,
            };
        }
    }

    /// <summary>The only figure of a total of the weights is a weight, wherever it stands in a row of merged cells, where another total is
    /// of the scores, or it adds up the weights. By itself the word says little: many call their only total so.</summary>
    private RowReading WithWeightInPlace(RowReading row)
    {
        StatedFigure[] stated = [.. new[] { row.Weight, row.Score, row.Weighted }.Where(RowReading.IsStated)];
        return
            stated is [var only]
            && !RowReading.IsStated(row.Weight)
            && labels.IsOfWeights(row.Label)
            && (weightsApart || (scored.Count > 0 && only.Value == scored.Sum(r => r.Weight.Value ?? 0)))
            ? row with
            {
                Weight = only,
                Score = StatedFigure.Absent,
                Weighted = StatedFigure.Absent,
            }
            : row;
    }

    /// <summary>True for a total with scored rows between it and the last one: it closes a part of the table.</summary>
    private static bool ClosesPart(List<RowReading> rows, List<RowRole?> labelled, int i)
    {
        for (int next = i + 1; next < rows.Count; next++)
            if (labelled[next] is null && rows[next].States)
                return true;
        return false;
    }

    /// <summary>A subtotal below the rows that it sums up: all since the one before it.</summary>
    private void AddSubtotal(RowReading row)
    {
        if (!row.States)
            return;
        if (open == scored.Count)
        {
            Unplace(row);
            return;
        }

        GroupDraft draft = new(row, null) { Closed = true };
        draft.Members.AddRange(Enumerable.Range(open, scored.Count - open));
        open = scored.Count;
        groups.Add(draft);
    }

    /// <summary>Figures below a total, without a number: a weighted score alone (<c>คะแนนรอบ ๖ เดือน ๓.๙๐</c>), or whatever else below
    /// items that all have numbers (<c>คะแนนเต็ม</c>, <c>ค่าสูงสุด</c>, last year's). The total above has not added them up.</summary>
    private bool StatesNoItem(RowReading row) =>
        new[] { row.Weight, row.Score, row.Weighted }.All(f => f.State != FigureState.Unclear)
        && row.States
        && (row.Item.Number is null || row.Item.Introduced)
        && (
            (row.Weight.NothingStated && row.Score.NothingStated)
            || (row.Item.Number is null && scored.Count > 1 && scored.TrueForAll(r => r.Number is not null))
        );

    /// <summary>Words below a total (<c>ระดับผลการประเมิน | ดีมาก</c>) are no item whose figures are unclear.</summary>
    private static bool IsVerdict(RowReading row) =>
        row.Item.Number is null
        && new[] { row.Weight, row.Score, row.Weighted }.All(f =>
            f.State != FigureState.Stated && !(f.State == FigureState.Unclear && ThaiDigits.HoldsFigure(f.Text))
        );

    /// <summary>A row named like a group that is scored, and under which no item is, is scored itself: <c>๓.๑ กลุ่มที่ ๑</c>, a summary of
    /// dimensions.</summary>
    private bool HasRowsUnder(List<RowReading> rows, List<RowRole?> labelled, int i)
    {
        if (!rows[i].StatesScoreOrWeighted || StatesFollow(rows, labelled, i))
            return true;
        return i + 1 < rows.Count && parts.Is(rows[i + 1]);
    }

    private bool StatesFollow(List<RowReading> rows, List<RowRole?> labelled, int i)
    {
        for (int next = i + 1; next < rows.Count && labelled[next] is null && !IsNamedGroup(rows[next]) && !parts.Is(rows[next]); next++)
            if (rows[next].States)
                return true;
        return false;
    }

    private void AddUnscored(List<RowReading> rows, List<RowRole?> labelled, int i)
    {
        RowReading? below = i + 1 < rows.Count && labelled[i + 1] is null && !parts.Is(rows[i + 1]) ? rows[i + 1] : null;
        if (UnscoredItems.Of(rows[i], below) is { } item)
            withoutFigures.Add(item);
    }

    /// <summary>A total of a part that stands at its head names the part.</summary>
    private bool IsNamedGroup(RowReading row) =>
        (labels.RoleInParts(row) is not null && !parts.Is(row))
        || wording.StartsGroup(Skeleton.Of(row.Label))
        || (row.Order.Length > 0 && wording.StartsGroup(Skeleton.Of(row.Order)));

    /// <param name="prefix">What the numbers of its members start with; null where its members are the rows up to the next such
    /// group.</param>
    private void AddGroup(RowReading row, string? prefix) => groups.Add(new GroupDraft(WithSaidWeight(row), prefix));

    /// <summary>A group may state its weight in words behind its name: <c>มิติที่ ๑ ด้านประสิทธิผล (น้ำหนักร้อยละ ๖๐)</c>.</summary>
    private RowReading WithSaidWeight(RowReading row)
    {
        if (
            RowReading.IsStated(row.Weight)
            || WeightListRecogniser.AtEnd(ThaiText.Clean(row.Label), row.LabelCells, row.Place, wording) is not { } said
        )
            return row;
        return row with
        {
            Weight = said.Weight,
            Item = row.Item with
            {
                Name = row.Item.Name is null
                    ? null
                    : WeightListRecogniser.AtEnd(row.Item.Name, row.LabelCells, row.Place, wording)?.Before ?? row.Item.Name,
            },
        };
    }

    private void AddRow(RowReading row)
    {
        foreach (GroupDraft group in groups)
            if (group.Takes(row, groups))
                group.Members.Add(scored.Count);
        scored.Add(
            new ScoredRow(row.Item.Number, row.Item.Name, row.Weight, row.Result, row.Score, row.Weighted, row.Place)
            {
                FullScore = row.FullScore,
            }
        );
    }

    /// <summary>A numbered row that states a weight, followed by rows numbered under it: its weight is theirs together.</summary>
    private static bool HasDescendants(List<RowReading> rows, int i)
    {
        if (rows[i].Item.Number is not { } number)
            return false;
        int next = i + 1;
        while (next < rows.Count && (rows[next].Item.Number is null || !rows[next].States))
            next++;
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
            if (Closed)
                return false;
            if (Prefix is not null)
                return row.Item.Number?.StartsWith(Prefix, StringComparison.Ordinal) == true;
            return ReferenceEquals(groups.FindLast(g => g.Prefix is null && !g.Closed), this)
                && !groups.Exists(g => IsBeside(g) && g.Takes(row, groups));
        }

        /// <summary>True for a group that is known by its number, which says that it stands beside this one and not in it.</summary>
        private bool IsBeside(GroupDraft other) =>
            other.Prefix is not null && Row.Item.Number is { } own && !other.Prefix.StartsWith(own + ".", StringComparison.Ordinal);

        public ScoredGroup Build(List<ScoredRow> rows)
        {
            // Weighted scores that are printed as 0 add up to 0, whatever their scores.
            bool weighted =
                Members.Exists(m => rows[m].WeightedScore.Value is > 0)
                || (Members.TrueForAll(m => rows[m].WeightedScore.Value is null) && Members.Exists(m => rows[m].Score.Value is > 0));
            bool scored = weighted || Members.Exists(m => rows[m].Score.Value is > 0);
            return new(Row.Item.Number, Row.Item.Name, Row.Weight, Own(Row.Score, scored), Own(Row.Weighted, weighted), Members, Row.Place);

            // A form that computes every row prints 0.0000 for a parent that is not scored itself.
            static StatedFigure Own(StatedFigure figure, bool scored) =>
                scored && figure.Value == 0 ? figure with { State = FigureState.NotAssessed, Figure = null } : figure;
        }
    }
}
