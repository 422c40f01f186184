using KpiIngest.Documents;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Flow;
using KpiIngest.Reports.Recognise.Formulas;
using KpiIngest.Reports.Recognise.Rows;
using KpiIngest.Reports.Recognise.Tables;
using KpiIngest.Reports.Recognise.Texts;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Cards;

/// <summary>The lines between a scoring table and the next label, item or table: totals stand there that the table itself leaves
/// out.</summary>
internal sealed class LinesBelow(FormWording wording)
{
    /// <summary>Lines below a table above which they are a text of their own.</summary>
    private const int Most = 8;

    private readonly ConversionRows rows = new(wording);
    private readonly List<(int Table, TotalLine Line, FlowLine At, bool Direct)> totals = [];
    private readonly List<(int Table, TotalConversion Conversion)> conversions = [];
    private readonly List<(FlowLine At, IReadOnlyList<Figure> Figures)> scores = [];
    private int? table;
    private int left;

    /// <summary>True while nothing but totals came below the table: <c>คิดเป็นร้อยละ ๘๕</c> under other text goes on with that, and a line
    /// above may say of which year, round or assessor the next one is.</summary>
    private bool direct;

    /// <param name="index">Of the table that the next lines stand below.</param>
    public void Open(int index) => (table, left, direct) = (index, Most, true);

    public void Close() => table = null;

    public void Line(FlowLine line)
    {
        if (table is not { } above || line.Clean.Length == 0)
            return;
        if (direct && Conversion(line) is { } conversion)
        {
            conversions.Add((above, conversion));
            return;
        }

        TotalLine? total = TotalLine.Parse(line, wording);
        bool average = AverageLabel.Parse(line.Clean, wording) is not null;
        IReadOnlyList<Figure>? score = total is null && !average ? ScoreLine.In(line, direct, wording) : null;
        if (total is not null)
            totals.Add((above, total, line, direct));
        if (score is not null)
            scores.Add((line, score));
        direct &= total is not null || average || score is not null;
        if (--left == 0 || ItemNumber.Parse(line.Shown) is { Rest.Length: > 0 } || ItemLabel.Parse(line.Clean, wording).Introduced)
            Close();
    }

    /// <summary>A percentage must say so: <c>คิดเป็นคะแนนรวม ๔.๑๕</c> is a total.</summary>
    private TotalConversion? Conversion(FlowLine line)
    {
        if (TotalLine.Converted(line.Clean, wording) is not { } found)
            return null;
        Place place = line.PlaceOf(found.Figure, line.Clean[(found.Text.Length - found.Figure.Length)..]);
        return
            rows.OfLine(found.Text, place) is { Kind: ConversionKind.Percent } conversion
            && wording.Words(WordList.Percentages).Any(w => found.Text.Contains(w, StringComparison.Ordinal))
            ? conversion
            : null;
    }

    /// <summary>What the lines state goes into a table of several rows where its own total row does not; else it is a gap.</summary>
    /// <param name="readings">What each table came to; one that has several readings is of several assessors or periods.</param>
    public List<ReadingGap> AddTo(List<IReadOnlyList<ScoringTableRecogniser.Reading>> readings)
    {
        List<ReadingGap> gaps = [];
        foreach ((int of, TotalLine line, FlowLine at, bool straight) in totals)
        {
            if (straight && readings[of] is [{ Table: { Rows.Count: > 1 } alone } reading] && With(alone, line) is { } total)
                readings[of] = [reading with { Table = alone with { Total = total } }];
            else
                gaps.Add(new ReadingGap(ReadingGapKind.TotalBelow, [at.Clean], at.Place) { Figures = line.Figures });
        }

        foreach ((FlowLine at, IReadOnlyList<Figure> figures) in scores)
            gaps.Add(new ReadingGap(ReadingGapKind.TotalBelow, [at.Clean], at.Place) { Figures = figures });
        foreach ((int of, TotalConversion conversion) in conversions)
        {
            if (readings[of] is [{ Table.Rows.Count: > 1 } reading])
                readings[of] = [reading with { Table = reading.Table with { Conversions = [.. reading.Table.Conversions, conversion] } }];
            else if (conversion.Stated.Figure is { } figure)
                gaps.Add(new ReadingGap(ReadingGapKind.TotalBelow, [conversion.Label], conversion.Place) { Figures = [figure] });
        }

        return gaps;
    }

    /// <summary>Null where the total row states it already, the line does not say what it is, or it is on another scale: the indicator's
    /// own weight, its score in those of the agency.</summary>
    private static ScoredTotal? With(ScoringTable table, TotalLine line)
    {
        ScoredTotal total = table.Total;
        ScoredTotal below = total with { Below = true, Place = total == ScoredTotal.NotStated ? line.Stated.Place : total.Place };
        return line.Column switch
        {
            ColumnRole.WeightedScore when !RowReading.IsStated(total.WeightedScore) && IsOnScale(table, line.Stated) => below with
            {
                WeightedScore = line.Stated,
            },
            ColumnRole.Weight when !RowReading.IsStated(total.Weight) && line.Stated.Value is 1 or 100 => below with
            {
                Weight = line.Stated,
            },
            _ => null,
        };
    }

    /// <summary>True for what may be the sum of the weighted scores, if wrong: between half and twice of it.</summary>
    private static bool IsOnScale(ScoringTable table, StatedFigure stated) =>
        stated.Value is { } figure
        && table.Rows.Sum(r => r.WeightedScore.Value ?? 0) is > 0 and var sum
        && figure * 2 >= sum
        && figure <= sum * 2;
}
