using KpiIngest.Documents;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Criteria;
using KpiIngest.Reports.Recognise.Flow;
using KpiIngest.Reports.Recognise.Formulas;
using KpiIngest.Reports.Recognise.Rows;
using KpiIngest.Reports.Recognise.Tables;
using KpiIngest.Reports.Recognise.Texts;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Cards;

/// <summary>Gathers the tables of one card: joins continued ones, tells details from summaries, binds criteria to items.</summary>
internal sealed class CardTables(FormWording wording)
{
    private readonly ScoringTableRecogniser recogniser = new(wording);
    private readonly CriteriaRecogniser criteria = new(wording);
    private readonly Continuation continuation = new(wording);
    private readonly List<List<ScoringSection>> scoring = [];
    private readonly List<CriteriaDraft> drafts = [];
    private readonly CriteriaLines lines = new(wording);
    private readonly CriteriaNotes notes = new(wording);
    private readonly ItemCaptions captions = new(wording);
    private readonly LinesBelow below = new(wording);
    private readonly TableTitles titles = new(wording);
    private readonly RowLabels labels = new(wording);
    private readonly ConversionRows conversions = new(wording);
    private bool continued = true;
    private readonly List<(int TablesBefore, AchievedCount Count)> achieved = [];
    private readonly List<string> aboveCriteria = [];
    private ItemNumber? lastItem;
    private AdjustmentRange? adjustment;

    /// <summary>What the card's tables came to.</summary>
    public sealed record Result(
        IReadOnlyList<ScoringTable> Tables,
        IReadOnlyList<ItemCriteria> Criteria,
        IReadOnlyList<Place> UnreadCriteria,
        IReadOnlyList<StatedFigure> Averages,
        PrintedConvention? Convention,
        IReadOnlyList<PlacedText> Hidden,
        IReadOnlyList<PlacedText> Unplaced,
        IReadOnlyList<PlacedText> Removed,
        IReadOnlyList<AchievedList> Achieved,
        IReadOnlyList<ReadingGap> Gaps
    )
    {
        /// <summary>True where each table scores an indicator of its own, the first of which the card's label names.</summary>
        public bool OfIndicators { get; init; }
    }

    /// <summary>True before the first scoring table.</summary>
    public bool Empty => scoring.Count == 0;

    /// <summary>Something that is no line stands between: what follows is no longer below the last scoring table.</summary>
    public void Interrupt() => below.Close();

    public void Label(LabelledLine label, FlowLine line)
    {
        continued = false;
        below.Close();
        captions.Line(line, label.Role is LabelRole.IndicatorName or LabelRole.IndicatorNumber);
        EndLines();
        if (label.Role == LabelRole.Results)
            achieved.Add((scoring.Count, new AchievedCount(line.Place, wording)));
        if (label.Value.Length > 0)
            Take(line.ValueOnly(label.Value), label.Role);
    }

    public void Line(FlowLine line, LabelRole? current)
    {
        captions.Line(line, indicator: false);
        Take(line, current);
    }

    private void Take(FlowLine line, LabelRole? current)
    {
        continued = FlowBuilder.IsContinuationMark(line, wording);
        titles.Line(line.Clean);
        below.Line(line);
        if (current == LabelRole.Results)
            achieved[^1].Count.Add(line);
        if (AdjustmentLine.Parse(line.Clean, line, wording) is { } range)
        {
            adjustment = range;
            return;
        }

        if (current is null or LabelRole.Criteria or LabelRole.Description or LabelRole.Note && lines.Add(line, lastItem?.Number))
            return;
        EndLines();
        aboveCriteria.Add(line.Clean);
        if (drafts.Count > 0 && notes.Take(line) is { Count: > 0 } noted)
            drafts[^1].Notes.AddRange(noted);
        else if (current != LabelRole.Results && ItemNumber.Parse(line.Shown) is { Rest.Length: > 0 } item)
            lastItem = item;
    }

    private void EndLines()
    {
        if (lines.Take() is { } written)
            drafts.Add(Draft(Adjusted(written.Criteria), written.Heading));
    }

    /// <summary>Criteria under a line that says how far apart targets lie are targets, not steps.</summary>
    private ItemCriteria Adjusted(ItemCriteria found) =>
        adjustment is { } range && found.Steps is null ? found with { Steps = false, Adjustment = range } : found;

    /// <summary>A range with the level that it starts from needs no table of targets.</summary>
    private void AddAnchored()
    {
        if (adjustment is { Anchor: { } anchor } range)
            drafts.Add(Draft(new ItemCriteria(null, [anchor], range.Place) { Steps = false, Adjustment = range }, lastItem?.Number));
        adjustment = null;
    }

    public void Add(ISection section)
    {
        EndLines();
        if (section is ScoringSection scored)
        {
            AddAnchored();
            if (scoring.Count > 0 && !titles.PartsFromLast && continuation.GoesOn(scoring[^1], scored, continued))
            {
                scoring[^1].Add(scored);
            }
            else
            {
                scoring.Add([scored]);
                titles.Table();
                captions.Table();
            }

            below.Open(scoring.Count - 1);
            continued = true;
            lastItem = null;
        }
        else if (section is CriteriaSection found)
        {
            foreach (ItemCriteria c in criteria.Recognise(found, adjustment is not null))
                drafts.Add(Draft(Adjusted(c), lastItem?.Number));
            adjustment = null;
            continued = false;
        }

        aboveCriteria.Clear();
    }

    /// <summary>What stands above criteria may name their item, and no other's.</summary>
    private CriteriaDraft Draft(ItemCriteria found, string? heading)
    {
        CriteriaDraft draft = new(found, scoring.Count, heading, [.. aboveCriteria]);
        aboveCriteria.Clear();
        return draft;
    }

    /// <param name="months">The report's round.</param>
    /// <param name="year">The report's fiscal year.</param>
    public Result Build(int? months, int? year)
    {
        EndLines();
        AddAnchored();
        List<IReadOnlyList<ScoringTableRecogniser.Reading>> readings = scoring
            .Select((s, i) => recogniser.Recognise(s, titles.Of(i), (months, year)))
            .ToList();
        for (int i = 0; i < readings.Count; i++)
            if (readings[i] is [{ Table.Period: null } alone] && RepeatedIn(readings, i))
                readings[i] = [alone with { Table = alone.Table with { Period = titles.PeriodOf(i) } }];
        List<ReadingGap> gaps = below.AddTo(readings);
        if (captions.AddTo(readings) is { } unnamed)
            gaps.Add(unnamed);
        BlockAverages.Settle(readings, months, year);
        List<ScoringTable> tables = readings.SelectMany(r => r).Select(r => r.Table).ToList();
        CriteriaOwners owners = new(criteria, tables, wording);
        ILookup<int, CriteriaDraft> together = drafts.ToLookup(d => d.TablesBefore);
        foreach (CriteriaDraft draft in drafts)
            owners.Bind(
                draft,
                draft.TablesBefore < readings.Count && readings[draft.TablesBefore][0].Table is { Rows: [var next] } ? next : null,
                together[draft.TablesBefore].Count() == 1
            );
        foreach (ScoringSection section in scoring.SelectMany(s => s))
            owners.BindRows(section);
        return new Result(
            WithKinds(tables),
            owners.Bound,
            owners.Unread,
            readings.SelectMany(r => r).SelectMany(r => r.Averages).ToList(),
            scoring.Select(s => ConventionWording.OfHeadings(s[0].Heads, wording)).FirstOrDefault(c => c is not null),
            scoring.SelectMany(s => s).SelectMany(HiddenIn).ToList(),
            [
                .. scoring.SelectMany(s => s).SelectMany(s => UnplacedFigures.In(s, labels, conversions)),
                .. readings.SelectMany(r => r.SelectMany(b => b.Unplaced).Distinct()),
            ],
            scoring.SelectMany(s => s).SelectMany(RemovedIn).ToList(),
            Achieved(readings.Select(r => r[0].Table).ToList()),
            [.. readings.SelectMany(r => r).SelectMany(r => r.Gaps), .. gaps]
        )
        {
            OfIndicators = captions.OfIndicators,
        };
    }

    /// <summary>True where another table scores the same items under a line that names another period: then the lines say which round each
    /// is of.</summary>
    private bool RepeatedIn(List<IReadOnlyList<ScoringTableRecogniser.Reading>> readings, int table)
    {
        if (titles.PeriodOf(table) is not { } own)
            return false;
        IEnumerable<string> items = Items(readings[table][0].Table);
        return Enumerable
            .Range(0, readings.Count)
            .Any(o =>
                o != table
                && titles.PeriodOf(o) is { } other
                && !own.Same(other)
                && Items(readings[o][0].Table).SequenceEqual(items, StringComparer.Ordinal)
            );

        static IEnumerable<string> Items(ScoringTable table) => table.Rows.Select(r => r.Number ?? r.Name ?? "");
    }

    /// <summary>A list of achieved items belongs to the detail table that follows it.</summary>
    private List<AchievedList> Achieved(List<ScoringTable> inOrder)
    {
        List<AchievedList> lists = new();
        foreach ((int before, AchievedCount count) in achieved)
            if (count.Items is { } items && before < inOrder.Count && inOrder[before] is { Rows: [var row] })
                lists.Add(new AchievedList(row.Number, items, count.Place));
        return lists;
    }

    /// <summary>Several rows are a summary. A table of one row is one only where it repeats, with a total, the row of a table before
    /// it.</summary>
    private static List<ScoringTable> WithKinds(List<ScoringTable> tables)
    {
        List<ScoringTable> kinds = new();
        foreach (ScoringTable table in tables)
        {
            bool repeats =
                table.Rows.Count == 1
                && RowReading.IsStated(table.Total.WeightedScore)
                && kinds.Exists(k =>
                    k.Rows.Count == 1
                    && k.Assessor == table.Assessor
                    && k.Period?.Label == table.Period?.Label
                    && k.Rows[0].Number == table.Rows[0].Number
                );
            kinds.Add(repeats ? table with { Kind = ScoringTableKind.Summary } : table);
        }

        return kinds;
    }

    /// <summary>Removed rows with figures that stood between the heading and the last row of the section.</summary>
    private static IEnumerable<PlacedText> RemovedIn(ScoringSection section)
    {
        if (section.Grid.IsTransposed)
            yield break;
        int end = section.Rows.Count == 0 ? section.Heads.EndRow : section.Rows[^1] + 1;
        foreach (RemovedRow row in section.Grid.Table.RemovedRows)
        {
            if (row.Before >= section.Heads.EndRow && row.Before <= end && row.Text.Any(ThaiDigits.IsDigit))
                yield return new PlacedText(ThaiText.Clean(row.Text), row.Place);
        }
    }

    private static IEnumerable<PlacedText> HiddenIn(ScoringSection section)
    {
        foreach (int row in section.Rows)
        foreach ((_, _, TableCell cell) in section.Grid.StartingIn(row))
        foreach (PlacedText hidden in CellText.HiddenFigures(cell))
            yield return hidden;
    }
}
