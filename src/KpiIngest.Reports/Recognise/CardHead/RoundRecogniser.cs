using KpiIngest.Documents;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Flow;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.CardHead;

/// <summary>The round (รอบ ๖, ๙, ๑๒ เดือน) that the heading prints, and which one is ticked. A box belongs to the round beside
/// it.</summary>
internal sealed class RoundRecogniser(FormWording wording)
{
    /// <summary>The rounds that may be written in letters, in the order of <see cref="WordList.WrittenRounds"/>.</summary>
    private static readonly int[] Written = [6, 9, 12];

    public ReportRound Read(IEnumerable<FlowLine> heading)
    {
        List<Mark> marks = new();
        List<int> alone = new();
        Place? place = null;
        List<FlowLine> lines = heading.ToList();
        foreach (FlowLine line in lines)
        {
            List<Mark> found = Marks(line.Clean);
            if (found.Exists(m => m.Months is not null))
                place ??= line.Place;
            if (Alone(found) is { } own && !alone.Contains(own))
                alone.Add(own);
            marks.AddRange(BetweenRounds(found) ? found.Where(m => m.Months is not null) : found);
        }

        List<int> printed = marks.Where(m => m.Months is not null).Select(m => m.Months!.Value).Distinct().ToList();
        if (printed.Count == 0)
            return Quarter(lines) ?? ReportRound.NotPrinted;
        List<int> ticked = alone.Count > 0 ? alone : Ticked(marks);
        int? months =
            printed.Count == 1 ? printed[0]
            : ticked.Count == 1 ? ticked[0]
            : null;
        return new ReportRound(months, printed, ticked, place ?? Place.Unknown);
    }

    /// <summary>A quarter in place of a round, in a line that also states a year or holds nothing else.</summary>
    private ReportRound? Quarter(List<FlowLine> heading)
    {
        FiscalYearRecogniser years = new(wording);
        foreach (FlowLine line in heading)
        {
            string text = ThaiText.Repair(line.Clean);
            if (years.QuarterIn(text) is { } quarter && (quarter.Length == text.Length || years.YearOfPeriod(text) is not null))
                return new ReportRound(null, [], [], line.Place) { OtherPeriod = quarter };
        }

        return null;
    }

    /// <summary>The round of a text that prints one and no box; null for any other.</summary>
    public int? OnlyRound(string text) => Marks(ThaiText.Clean(text)) is [{ Months: { } months }] ? months : null;

    /// <summary>True for a text that is nothing but a tick, false for an empty box; null for any other, an empty text among them.</summary>
    public bool? Tick(string text)
    {
        string clean = ThaiText.Clean(text);
        if (clean is "/" or "x" or "X" or "×" or "✗" or "✘")
            return true;
        return clean.Length <= 5 && Marks(clean) is [{ Months: null } mark] ? mark.Ticked : null;
    }

    /// <summary>The one round of a line with one ticked box: theirs, whichever comes first; null for any other line.</summary>
    private static int? Alone(List<Mark> line) =>
        line switch
        {
            [{ Months: null, Ticked: true }, { Months: { } months }] => months,
            [{ Months: { } months }, { Months: null, Ticked: true }] => months,
            _ => null,
        };

    /// <summary>A box between rounds, and none before the first nor after the last: nobody can tell whose it is.</summary>
    private static bool BetweenRounds(List<Mark> line) =>
        line.Count > 2 && line[0].Months is { } first && line[^1].Months is { } last && first != last && line.Exists(m => m.Months is null);

    /// <summary>Boxes stand before their rounds where the first mark is a box, else after them.</summary>
    private static List<int> Ticked(List<Mark> marks)
    {
        while (marks.Count > 0 && marks[0].Months is null && marks.Count > 1 && marks[1].Months is null)
            marks.RemoveAt(0);
        bool boxFirst = marks[0].Months is null;
        List<int> ticked = new();
        for (int i = 0; i < marks.Count; i++)
        {
            if (marks[i].Months is not { } months)
                continue;
            int box = boxFirst ? i - 1 : i + 1;
            if (box >= 0 && box < marks.Count && marks[box] is { Months: null, Ticked: true } && !ticked.Contains(months))
                ticked.Add(months);
        }

        return ticked;
    }

    /// <summary>Boxes and rounds of a line, in order: a null round is a box.</summary>
    private List<Mark> Marks(string line)
    {
        List<Mark> marks = new();
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] is '☑' or '☒' or '✓' or '✔' or '√')
                marks.Add(new Mark(null, true));
            else if (line[i] is '☐' or '□' or '◻' or '▢')
                marks.Add(new Mark(null, false));
            else if (IsEmptyBoxLetter(line, i))
                marks.Add(new Mark(null, false));
            else if (DottedBox(line, i) is { } dotted)
            {
                marks.Add(new Mark(null, dotted.Ticked));
                i = dotted.End - 1;
            }
            else if (WrittenMonths(line, i) is { } written)
                marks.Add(new Mark(written, false));
            else if (MonthsAt(line, i) is { } months)
                marks.Add(new Mark(months, false));
        }

        return marks;
    }

    /// <summary>The empty box of Wingdings printed without that font, at the beginning of a line that has another box.</summary>
    private static bool IsEmptyBoxLetter(string line, int i) =>
        i == 0 && line.StartsWith("o ", StringComparison.Ordinal) && line.AsSpan().IndexOfAny('☑', '☒', '☐') > 0;

    /// <summary>A line of dots to be ticked: <c>....../......</c>.</summary>
    private static (bool Ticked, int End)? DottedBox(string line, int i)
    {
        int end = i;
        while (end < line.Length && line[end] is '.' or '…' or '_' or '/')
            end++;
        return end - i < 4 || line[i] == '/' ? null : (line.AsSpan(i, end - i).Contains('/'), end);
    }

    /// <summary>6, 9 or 12 in letters: <c>หกเดือน</c>, <c>สิบสองเดือน</c>.</summary>
    private int? WrittenMonths(string line, int i)
    {
        foreach ((string word, int months) in wording.Words(WordList.WrittenRounds).Zip(Written))
            if (
                string.CompareOrdinal(line, i, word, 0, word.Length) == 0
                && wording.WordAtStart(WordList.MonthUnit, ThaiText.Repair(line[(i + word.Length)..]).TrimStart()) is not null
            )
                return months;
        return null;
    }

    /// <summary>6, 9 or 12 where a number that starts here is followed by เดือน, or by a higher one of them that is:
    /// <c>รอบ ๖ / ๙ / ๑๒ เดือน</c>.</summary>
    private int? MonthsAt(string line, int i, bool listed = false)
    {
        if (!ThaiDigits.IsDigit(line[i]) || (i > 0 && !listed && (ThaiDigits.IsDigit(line[i - 1]) || line[i - 1] is '.' or '/')))
            return null;
        int end = i;
        int value = 0;
        while (end < line.Length && end - i < 3 && ThaiDigits.IsDigit(line[end]))
            value = (value * 10) + ThaiDigits.ValueOf(line[end++]);
        if (value is not (6 or 9 or 12))
            return null;
        while (end < line.Length && line[end] == ' ')
            end++;
        if (wording.WordAtStart(WordList.MonthUnit, ThaiText.Repair(line[end..])) is not null)
            return value;
        int next = end;
        while (next < line.Length && line[next] is ' ' or '/' or ',' or '☑' or '☒' or '☐' or '□' or '✓')
            next++;
        return next > end && next < line.Length && MonthsAt(line, next, listed: true) > value ? value : null;
    }

    /// <param name="Months">Null for a box.</param>
    /// <param name="Ticked">True for a ticked box.</param>
    private sealed record Mark(int? Months, bool Ticked);
}
