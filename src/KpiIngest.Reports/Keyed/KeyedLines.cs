using KpiIngest.Documents;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.CardHead;
using KpiIngest.Reports.Recognise.Criteria;
using KpiIngest.Reports.Recognise.Flow;
using KpiIngest.Reports.Recognise.Formulas;
using KpiIngest.Reports.Recognise.Rows;
using KpiIngest.Reports.Recognise.Texts;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Keyed;

/// <summary>Lines that were keyed as they stand on the paper, outside of the tables: a listed weight, a written-out computation, the total
/// on another scale, a note under criteria. Each is read as in any other report.</summary>
/// <param name="indicator">Number of the indicator: a weight behind it is its own, where no item has the same number (item ๕ of
/// indicator ๕) or the line calls it an indicator. Null where it has none.</param>
/// <param name="items">Numbers of the rows of the card.</param>
/// <param name="wording">The words of the forms.</param>
internal sealed class KeyedLines(string? indicator, IReadOnlySet<string> items, FormWording wording)
{
    /// <summary>Lines over which the name of a listed item may run before its weight.</summary>
    private const int WrappedLines = 3;

    /// <summary>Lines over which a computation may run: label, numerator and denominator over some, the value.</summary>
    private const int ComputationLines = 6;

    private const string Operators = "×÷*";

    private readonly FormulaRecogniser formulas = new(wording);
    private readonly ConversionRows rows = new(wording);
    private readonly List<ListedWeight> weights = [];
    private readonly List<TotalConversion> conversions = [];
    private readonly List<StatedFigure> ownWeights = [];
    private readonly List<string> unread = [];

    /// <summary>Lines that the next one may make sense of: a name before its weight, a part of a computation, a label.</summary>
    private readonly List<string> open = [];
    private ItemNumber? item;

    /// <summary>Of items, by their numbers.</summary>
    public IReadOnlyList<ListedWeight> Weights => weights;

    /// <summary>Of the indicator as a whole.</summary>
    public IReadOnlyList<StatedFigure> OwnWeights => ownWeights;

    public IReadOnlyList<TotalConversion> Conversions => conversions;

    public IReadOnlyList<Formula> Formulas => formulas.Formulas;

    /// <summary>Averages that a line names as such.</summary>
    public IReadOnlyList<StatedFigure> Averages => formulas.Labelled;

    /// <summary>Lines in which nothing was recognised that could be compared, as typed.</summary>
    public IReadOnlyList<string> Unread => [.. unread, .. open];

    /// <summary>A line of its own.</summary>
    public void Line(string typed, Place place)
    {
        FlowLine line = LineOf(typed, place);
        ItemNumber? begun = ItemNumber.Parse(line.Clean) is { } own && (own.Punctuated || own.Rest.Any(char.IsLetter)) ? own : null;
        if (begun is not null || open.Count >= ComputationLines)
            GiveUp();
        item = begun ?? (open.Count < WrappedLines ? item : null);
        Progress before = Found;
        formulas.Line(line);
        if (WeightOf(line) is { } weight)
            Weight(weight, line);
        else if (before == Found && rows.OfLine(typed, place) is { } conversion)
            conversions.Add(conversion);

        Progress after = Found;
        if (after == before)
        {
            open.Add(typed);
            return;
        }

        // An average behind a computation that could not be followed: the average is compared, the computation is not.
        if (after == before with { Averages = after.Averages } && typed.AsSpan().ContainsAny(Operators))
            unread.Add(typed);
        open.Clear();
        item = null;
    }

    /// <summary>The notes under one item's criteria, in the order of the lines.</summary>
    public IReadOnlyList<CriteriaLevel> Notes(IEnumerable<(string Typed, Place Place)> lines)
    {
        CriteriaNotes notes = new(wording);
        List<CriteriaLevel> levels = [];
        List<string> waiting = [];
        foreach ((string typed, Place place) in lines)
        {
            waiting.Add(typed);
            IReadOnlyList<CriteriaLevel> read = notes.Take(LineOf(typed, place));
            levels.AddRange(read);
            if (read.Count == 0)
                continue;
            unread.AddRange(waiting.SkipLast(notes.Used));
            waiting.Clear();
        }

        unread.AddRange(waiting);
        return levels;
    }

    /// <summary>Lines that say nothing to compare.</summary>
    public void Name(IEnumerable<string> lines) => unread.AddRange(lines);

    /// <summary>What was recognised so far, the value of the last computation with it.</summary>
    private Progress Found =>
        new(
            formulas.Formulas.Count,
            formulas.Formulas.Count > 0 ? formulas.Formulas[^1].Value.Text : null,
            formulas.Labelled.Count,
            weights.Count,
            ownWeights.Count,
            conversions.Count
        );

    /// <summary>The weight that a line states; of a name that began on a line above also behind the rest of the name. Null where it states
    /// none, or two: those of two items.</summary>
    private (ItemLabel? Item, StatedFigure Weight)? WeightOf(FlowLine line)
    {
        (string Before, StatedFigure Weight)? ending = WeightListRecogniser.AtEnd(line.Clean, line, wording);
        if (ending is { } last && StatesWeight(last.Before))
            return null;
        if (WeightListRecogniser.OfLine(line, wording) is { } own)
            return own;
        return item is not null && open.Count > 0 && ending is { } behind ? (null, behind.Weight) : null;
    }

    private bool StatesWeight(string text) =>
        wording
            .Words(WordList.WeightWords)
            .Any(word =>
                text.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at && ThaiDigits.HoldsFigure(text[(at + word.Length)..])
            );

    private void Weight((ItemLabel? Item, StatedFigure Weight) found, FlowLine line)
    {
        ItemLabel? of = found.Item ?? (item is { } above ? new ItemLabel(above.Number, above.Rest) : null);
        if (of is not { Number: { } number } named || number == indicator && (!items.Contains(number) || NamesIndicator(line)))
            ownWeights.Add(found.Weight);
        else
            weights.Add(new ListedWeight(number, string.IsNullOrEmpty(named.Name) ? null : named.Name, found.Weight));
    }

    private bool NamesIndicator(FlowLine line) =>
        LabelledLine.Parse(line.Clean, wording) is { Role: LabelRole.IndicatorName or LabelRole.IndicatorNumber };

    private void GiveUp()
    {
        unread.AddRange(open);
        open.Clear();
        item = null;
    }

    private readonly record struct Progress(int Formulas, string? Value, int Averages, int Weights, int Own, int Conversions);

    private static FlowLine LineOf(string typed, Place place) => new(typed, null, 0, [], place);
}
