using KpiIngest.Documents;
using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.CardHead;
using KpiIngest.Reports.Recognise.Flow;
using KpiIngest.Reports.Recognise.Formulas;
using KpiIngest.Reports.Recognise.Tables;
using KpiIngest.Reports.Recognise.Texts;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Cards;

/// <summary>Reads the elements of one card, in order, into a report.</summary>
internal sealed class CardReader(FormWording wording)
{
    /// <summary>Lines over which the name of a listed item may run before its weight.</summary>
    private const int WrappedLines = 3;

    private readonly List<FlowLine> heading = [];
    private readonly LabelledLists lists = new(wording);
    private readonly List<ListedWeight> listed = [];
    private readonly List<(FlowLine Line, IReadOnlyList<ListedWeight> Weights)> sentences = [];
    private readonly List<StatedFigure> ownWeights = [];
    private readonly FormulaRecogniser formulas = new(wording);
    private readonly List<Formula> computations = [];
    private readonly IndicatorReading indicator = new(wording);
    private readonly CardTables tables = new(wording);
    private readonly UnreadTables unread = new();
    private readonly PersonalForms personal = new(wording);
    private readonly List<UnweightedSection> unweighted = [];
    private readonly List<ReadingGap> gaps = [];
    private bool headingOpen = true;
    private FlowLine? previous;
    private ItemNumber? lastItem;
    private int linesSinceItem;
    private string? titleLine;
    private string? summaryLine;
    private bool singleIndicator;

    /// <summary>Lines of the heading before its first label; -1 before it has come.</summary>
    private int firstLabel = -1;
    private bool cardTitle;

    /// <param name="margins">Lines of page headers and footers, for round and year only.</param>
    /// <param name="before">The report before this card, where the card has no title of its own: the title's round and year hold for
    /// both.</param>
    /// <returns>Null where the elements hold no report.</returns>
    public Report? Read(IReadOnlyList<FlowElement> card, IReadOnlyList<FlowLine> margins, Report? before)
    {
        bool told = false;
        foreach (FlowElement element in card)
        {
            if (!headingOpen && !told)
                formulas.Of(Round(margins, before).Months, Year(card, margins, before));
            told = !headingOpen;
            if (element is FlowLine line)
                Line(line);
            else if (element is FlowSection { Section: var section })
                Section(section);
            else if (element is FlowObject found)
                Object(found);
            else if (element is FlowGap { Gap: var gap })
                Gap(gap);
        }

        return Build(card, margins, before);
    }

    /// <summary>What of the card was recognised and not read, also where the card is no report.</summary>
    public IReadOnlyList<ReadingGap> Gaps => gaps;

    private void Object(FlowObject found)
    {
        unread.Meet(found);
        if (found.Kind == FlowObject.Table)
            lists.Interrupt();
    }

    private void Gap(ReadingGap gap)
    {
        gaps.Add(gap);
        lists.End();
        tables.Interrupt();
    }

    private void Line(FlowLine line)
    {
        personal.Line(line);
        Title(line);
        LabelledLine? label = LabelledLine.Parse(line.ListLabel is null ? line.Clean : line.Shown, wording);
        if (label is { } found && Accepts(found) && !lists.EvidenceGoesOn(line))
        {
            Label(found, line);
        }
        else
        {
            if (headingOpen)
                heading.Add(line);
            if (!indicator.Continue(line, previous))
                lists.Collect(line);
            tables.Line(line, lists.Current);
        }

        int before = formulas.Found;
        formulas.Line(line);
        if (formulas.Found == before)
            computations.AddRange(LineComputations.In(line, wording));
        Weight(line);
        previous = line;
    }

    private void Title(FlowLine line)
    {
        if (!headingOpen || personal.Open || Skeleton.Of(line.Clean) is not { Length: > 0 } skeleton)
            return;
        if (wording.IsSummaryTitle(skeleton))
            summaryLine ??= line.Clean;
        singleIndicator |= wording.HoldsWord(WordList.SingleIndicator, skeleton);
        if (wording.IsTitle(skeleton))
            (cardTitle, titleLine) = (true, cardTitle ? titleLine : line.Clean);
        else if (!cardTitle && wording.IsSummaryTitle(skeleton))
            titleLine = line.Clean;
        else
            titleLine ??= line.Clean;
    }

    /// <summary>Labels of the heading count only there; others anywhere. A label without a colon must stand alone.</summary>
    private bool Accepts(LabelledLine label) =>
        label.Role switch
        {
            LabelRole.Supervisor or LabelRole.Collector or LabelRole.Phone => lists.Current != LabelRole.Signature,
            LabelRole.IndicatorName or LabelRole.IndicatorNumber => headingOpen && (label.Colon || indicator.Lacks(label.Role)),
            LabelRole.Weight or LabelRole.Description => label.Colon || label.Value.Length == 0,
            LabelRole.Other => label.Colon,
            LabelRole.Note => label.Colon || lists.Current != LabelRole.Evidence,
            _ => true,
        };

    private void Label(LabelledLine label, FlowLine line)
    {
        lists.Open(label.Role, line);
        if (firstLabel < 0)
            firstLabel = heading.Count;
        if (headingOpen)
            heading.Add(line);
        switch (label.Role)
        {
            case LabelRole.IndicatorName or LabelRole.IndicatorNumber:
                (string Before, StatedFigure Weight)? weighed = WeightListRecogniser.AtEnd(label.Value, line, wording);
                if (weighed is not null)
                    ownWeights.Add(weighed.Value.Weight);
                indicator.Label(weighed is null ? label : label with { Value = weighed.Value.Before }, line);
                break;
            case LabelRole.Weight:
                if (
                    FigureReader.Read(label.Value, line.PlaceOfLast(label.Value), wording.NotAssessed) is
                    { State: FigureState.Stated } weight
                )
                    ownWeights.Add(weight);
                break;
            case LabelRole.Phone
            or LabelRole.Supervisor
            or LabelRole.Collector
            or LabelRole.Other
            or LabelRole.Note
            or LabelRole.OtherContact:
                break;
            default:
                headingOpen = false;
                break;
        }

        tables.Label(label, line);
        unread.Label(label.Role, line);
        if (label.Value.Length > 0)
            lists.Collect(line.ValueOnly(label.Value));
    }

    private void Section(ISection section)
    {
        headingOpen = false;
        lists.Interrupt();
        tables.Interrupt();
        indicator.Close();
        formulas.Interrupt();
        if (section is ScoringSection or UnweightedSection && personal.Scores(section) is { } person)
        {
            gaps.Add(person);
            previous = null;
            return;
        }

        if (section is UnweightedSection unweightedOne)
        {
            unweighted.Add(unweightedOne);
            previous = null;
            return;
        }

        if (section is not ScoringSection && section.Heads.Has(ColumnRole.Weight))
            listed.AddRange(new WeightListRecogniser(wording).OfTable(section));
        tables.Add(section);
        if (section is ScoringSection)
            unread.ScoringTable();
        previous = null;
    }

    /// <summary>A weight on a line of its own belongs to the item before it, whose name may have wrapped.</summary>
    private void Weight(FlowLine line)
    {
        linesSinceItem++;
        if (ItemNumber.Parse(line.Shown) is { } own)
            (lastItem, linesSinceItem) = (own, 0);
        if (WeightSentence.In(line, wording) is { Count: > 0 } said)
        {
            sentences.Add((line, said));
            return;
        }

        if (WeightListRecogniser.OfLine(line, wording) is not { } weight)
            return;
        ItemNumber? above = linesSinceItem <= WrappedLines ? lastItem : null;
        if (headingOpen && weight.Item is null && lastItem is null)
            ownWeights.Add(weight.Weight);
        ItemLabel? item =
            weight.Item
            ?? (above is { Punctuated: true } or { Rest.Length: > 0 } ? new ItemLabel(above.Value.Number, above.Value.Rest) : null);
        if (item is { Number: { } number } named && !indicator.IsNumber(number, line))
            listed.Add(new ListedWeight(number, string.IsNullOrEmpty(named.Name) ? null : named.Name, weight.Weight));
    }

    private ReportRound Round(IReadOnlyList<FlowLine> margins, Report? before) =>
        new RoundRecogniser(wording).Read(heading) is { } own && own is not { Printed.Count: 0, OtherPeriod: null }
            ? own
            : before?.Round ?? new RoundRecogniser(wording).Read(margins);

    private int? Year(IReadOnlyList<FlowElement> card, IReadOnlyList<FlowLine> margins, Report? before) =>
        new FiscalYearRecogniser(wording).Read(
            heading.Concat(margins).Select(l => l.Clean).ToList(),
            Math.Max(firstLabel, 0),
            card.OfType<FlowLine>().Select(l => l.Clean)
        ) ?? before?.FiscalYear;

    private Report? Build(IReadOnlyList<FlowElement> card, IReadOnlyList<FlowLine> margins, Report? before)
    {
        Indicator? named = indicator.Build();
        ReportRound round = Round(margins, before);
        int? year = Year(card, margins, before);
        // Scores without weights are a report's only where it names its indicator and has no others: elsewhere they are evidence.
        if ((named is not null || cardTitle) && tables.Empty)
            foreach (UnweightedSection section in unweighted)
                tables.Add(new ScoringSection(section.Grid, section.Heads, section.Rows));
        CardTables.Result scoring = tables.Build(round.Months, year);
        if (scoring.Tables.Count == 0 && !(named is not null && (cardTitle || gaps.Exists(g => g.IsUnreadTable))))
            return null;
        if (scoring.OfIndicators)
            named = null;
        bool summary =
            named is null
            && (!cardTitle || summaryLine is not null || !indicator.Labelled && !singleIndicator)
            && scoring.Tables.Any(t => t.Rows.Count > 1);
        IReadOnlyList<ReadingGap> others = formulas.Others(scoring.Tables);
        List<StatedFigure> averages = Averages(scoring, round.Months, year);
        List<ScoredRow> rows = scoring.Tables.SelectMany(t => t.Rows).ToList();
        if (rows.Count == 1)
            listed.AddRange(ownWeights.Take(1).Select(w => new ListedWeight(rows[0].Number, rows[0].Name, w)));
        listed.AddRange(sentences.Where(s => WeightSentence.IsOfRows(s.Weights, rows)).SelectMany(s => s.Weights));
        return new Report
        {
            Indicator =
                named
                ?? new Indicator(
                    null,
                    summary
                        ? cardTitle
                            ? summaryLine ?? titleLine
                            : titleLine
                        : null,
                    heading.FirstOrDefault()?.Place ?? Place.Unknown
                )
                {
                    Labelled = indicator.Labelled && !scoring.OfIndicators,
                },
            AgencySummary = summary,
            Round = round,
            FiscalYear = year,
            Supervisors = lists.Of(LabelRole.Supervisor),
            Collectors = lists.Of(LabelRole.Collector),
            Evidence = lists.Of(LabelRole.Evidence),
            Phones = lists.Phones,
            WeightList = listed,
            IndicatorWeight = ownWeights.Count > 0 ? ownWeights[0] : StatedFigure.Absent,
            ScoringTables = scoring.Tables,
            Criteria = scoring.Criteria,
            UnreadCriteria = scoring.UnreadCriteria,
            Formulas = [.. formulas.Formulas, .. computations],
            StatedAverage = averages.Count > 0 ? averages[0] : StatedFigure.Absent,
            FurtherAverages = averages.Skip(1).ToList(),
            PrintedConvention = scoring.Convention,
            HiddenFigures = scoring.Hidden,
            UnplacedFigures = scoring.Unplaced,
            RemovedRows = scoring.Removed,
            UnreadTables = unread.Found(),
            Gaps =
            [
                .. gaps.Where(g => g.Kind != ReadingGapKind.NoWeights || scoring.Tables.Count == 0),
                .. WithoutSaid(scoring.Gaps, others),
                .. others,
                .. sentences
                    .Where(s => WeightSentence.IsOfOthers(s.Weights, rows))
                    .Select(s => new ReadingGap(ReadingGapKind.OtherWeights, [s.Line.Clean], s.Line.Place)),
            ],
            AchievedLists = scoring.Achieved,
        };
    }

    /// <summary>A line below a table that was said to be none of the report's is told once.</summary>
    private static IEnumerable<ReadingGap> WithoutSaid(IReadOnlyList<ReadingGap> gaps, IReadOnlyList<ReadingGap> others) =>
        gaps.Where(g => g.Kind != ReadingGapKind.TotalBelow || !others.Any(o => o.Place == g.Place && o.Texts[0] == g.Texts[0]));

    /// <summary>In the contract's order: the value after the formula with figures, labelled lines, the score cell of a total row.</summary>
    private List<StatedFigure> Averages(CardTables.Result scoring, int? months, int? year)
    {
        IReadOnlyList<ScoringTable> parts = PartTables.In(scoring.Tables);
        IEnumerable<StatedFigure> stated = formulas
            .Formulas.Where(f => f.InFigures || f.Expression is null)
            .Select(f => f.Value)
            .Concat(formulas.Labelled)
            .Concat(scoring.Averages)
            .Concat(
                ReportPeriods
                    .Own(scoring.Tables, months, year)
                    .OrderBy(t => t.Assessor == Assessor.Committee ? 1 : 0)
                    .Where(t => t.Kind == ScoringTableKind.Summary && !parts.Contains(t))
                    .Select(t => t.Total.Score)
            );
        return stated.Where(f => f.State is FigureState.Stated or FigureState.Unclear).ToList();
    }
}
