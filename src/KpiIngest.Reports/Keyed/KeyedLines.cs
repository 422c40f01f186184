using KpiIngest.Documents;
using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.CardHead;
using KpiIngest.Reports.Recognise.Criteria;
using KpiIngest.Reports.Recognise.Flow;
using KpiIngest.Reports.Recognise.Formulas;
using KpiIngest.Reports.Recognise.Rows;

namespace KpiIngest.Reports.Keyed;

/// <summary>Lines that were keyed as they stand on the paper, outside of the tables: a listed weight, a written-out computation, the total
/// on another scale, a note under criteria. Each is read as in any other report.</summary>
internal sealed class KeyedLines(FormWording wording)
{
    private readonly FormulaRecogniser formulas = new(wording);
    private readonly List<ListedWeight> weights = [];
    private readonly List<TotalConversion> conversions = [];
    private readonly List<StatedFigure> ownWeights = [];
    private readonly List<string> unread = [];

    /// <summary>Of items, by their numbers.</summary>
    public IReadOnlyList<ListedWeight> Weights => weights;

    /// <summary>Of the indicator as a whole.</summary>
    public IReadOnlyList<StatedFigure> OwnWeights => ownWeights;

    public IReadOnlyList<TotalConversion> Conversions => conversions;

    public IReadOnlyList<Formula> Formulas => formulas.Formulas;

    /// <summary>Averages that a line names as such.</summary>
    public IReadOnlyList<StatedFigure> Averages => formulas.Labelled;

    /// <summary>Lines in which nothing was recognised that could be compared, as typed.</summary>
    public IReadOnlyList<string> Unread => unread;

    /// <summary>A line of its own.</summary>
    public void Line(string typed, Place place)
    {
        FlowLine line = LineOf(typed, place);
        int found = Found;
        formulas.Line(line);
        if (WeightListRecogniser.OfLine(line, wording) is { } weight)
        {
            if (weight.Item is { Number: { } number } item)
                weights.Add(new ListedWeight(number, string.IsNullOrEmpty(item.Name) ? null : item.Name, weight.Weight));
            else
                ownWeights.Add(weight.Weight);
        }
        else if (found == Found && new ConversionRows(wording).OfLine(typed, place) is { } conversion)
        {
            conversions.Add(conversion);
        }

        // A label alone announces the line after it.
        if (found == Found && AverageLabel.Parse(line.Clean, wording) is null)
            unread.Add(typed);
    }

    /// <summary>The notes under one item's criteria, in the order of the lines.</summary>
    public IReadOnlyList<CriteriaLevel> Notes(IEnumerable<(string Typed, Place Place)> lines)
    {
        CriteriaNotes notes = new(wording);
        List<CriteriaLevel> levels = [];
        List<string> open = [];
        foreach ((string typed, Place place) in lines)
        {
            open.Add(typed);
            IReadOnlyList<CriteriaLevel> read = notes.Take(LineOf(typed, place));
            levels.AddRange(read);
            if (read.Count > 0)
                open.Clear();
        }

        unread.AddRange(open);
        return levels;
    }

    /// <summary>True where something of the line can be compared with the tables.</summary>
    public static bool IsRead(string typed, FormWording wording)
    {
        KeyedLines lines = new(wording);
        lines.Line(typed, Place.Unknown);
        return lines.Unread.Count == 0;
    }

    private int Found => formulas.Formulas.Count + formulas.Labelled.Count + weights.Count + ownWeights.Count + conversions.Count;

    private static FlowLine LineOf(string typed, Place place) => new(typed, null, 0, [], place);
}
