using KpiIngest.Documents;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Flow;
using KpiIngest.Reports.Recognise.Tables;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Cards;

/// <summary>The items of scoring tables that have no column of items: the lines above them name them (<c>ประเด็นที่ ๑ การจัดทำแผน</c>,
/// <c>๑. การจัดทำแผน</c>). Numbered lines are lists of other things as often, so all tables get their items, each its own, or
/// none does.</summary>
internal sealed class ItemCaptions(FormWording wording)
{
    /// <summary>Letters above which a line is a paragraph.</summary>
    private const int Longest = 200;

    private readonly List<List<Caption>> tables = [];
    private List<Caption> above = [];

    /// <param name="Word">The word before the number, as a skeleton; null of a list number.</param>
    /// <param name="Indicator">True where the line is taken for the label of the card's indicator.</param>
    private sealed record Caption(string Number, string? Name, string? Word, bool Indicator);

    /// <summary>True where the label of the card's indicator turned out to be the caption of its first table.</summary>
    public bool OfIndicators { get; private set; }

    /// <param name="line">A line above the next table.</param>
    /// <param name="indicator">True where it is the label of the card's indicator.</param>
    public void Line(FlowLine line, bool indicator)
    {
        string text = line.Shown;
        if (text.Length > Longest)
            return;
        ItemNumber? listed = ItemNumber.Parse(text) is { Rest.Length: > 0 } number ? number : null;
        if (Named(listed?.Rest ?? text, indicator) is { } named)
            above.Add(named);
        else if (listed is { Punctuated: true } item && !Goes(item.Rest))
            above.Add(new Caption(item.Number, item.Rest, null, indicator));
    }

    /// <summary>A scoring table that does not go on with the one before it.</summary>
    public void Table()
    {
        tables.Add(above);
        above = [];
    }

    /// <summary>Gives the tables their items. Where a summary lists items, and they cannot be told, that is a gap: the two were not
    /// compared.</summary>
    /// <param name="readings">What each table came to.</param>
    public ReadingGap? AddTo(List<IReadOnlyList<ScoringTableRecogniser.Reading>> readings)
    {
        List<int> open = [.. Enumerable.Range(0, readings.Count).Where(i => readings[i].All(r => IsOpen(r.Table)))];
        List<ScoredRow> listed = [.. readings.SelectMany(r => r).Where(r => r.Table.Rows.Count > 1).SelectMany(r => r.Table.Rows)];
        if (open.Count == 0 || (open.Count == 1 && listed.Count == 0))
            return null;
        List<Caption?> captions = open.ConvertAll(Nearest);
        if (!captions.TrueForAll(c => c is { Word: { } word } && word == captions[0]?.Word))
            captions = open.ConvertAll(i => OfList(i, listed));
        HashSet<string> numbers = new(
            readings.SelectMany(r => r).Where(r => r.Table.Rows.Count == 1).Select(r => r.Table.Rows[0].Number).OfType<string>(),
            StringComparer.Ordinal
        );
        if (
            !captions.TrueForAll(c =>
                c is not null && numbers.Add(c.Number) && (listed.Count == 0 || listed.Exists(r => r.Number == c.Number))
            )
        )
        {
            return listed.Count == 0
                ? null
                : new ReadingGap(
                    ReadingGapKind.UnnamedDetail,
                    [
                        .. open.SelectMany(i => tables[i])
                            .Where(c => c.Word is not null)
                            .Select(c => c.Number)
                            .Distinct(StringComparer.Ordinal),
                    ],
                    readings[open[0]][0].Table.Place
                );
        }

        for (int i = 0; i < open.Count; i++)
        {
            Caption caption = captions[i]!;
            OfIndicators |= caption.Indicator && open.Count > 1;
            readings[open[i]] = [.. readings[open[i]].Select(r => r with { Table = Of(r.Table, caption) })];
        }

        return null;
    }

    private static bool IsOpen(ScoringTable table) => table.Rows is [{ Number: null, Name: null }];

    private static ScoringTable Of(ScoringTable table, Caption caption) =>
        table with
        {
            Rows = [table.Rows[0] with { Number = caption.Number, Name = caption.Name }],
        };

    /// <summary>The nearest caption with a word before its number.</summary>
    private Caption? Nearest(int table) => tables[table].FindLast(c => c.Word is not null);

    /// <summary>The one numbered line that stands above the table and not in another's list: alone there, or with the name that the
    /// summary has for the number.</summary>
    private Caption? OfList(int table, List<ScoredRow> listed)
    {
        List<Caption> own = tables[table].FindAll(c => c.Word is null);
        return own.FindLast(c => listed.Exists(r => r.Number == c.Number && IsName(c.Name, r.Name)))
            ?? (own is [var only] && listed.Exists(r => r.Number == only.Number && r.Name is null) ? only : null);
    }

    private static bool IsName(string? caption, string? name) =>
        caption is not null
        && name is not null
        && Skeleton.Of(name) is { Length: > 0 } known
        && Skeleton.Matches(Skeleton.Of(caption), known);

    /// <summary>A line that names an item by its number, behind other words perhaps: <c>การคำนวณคะแนน ประเด็นที่ ๑</c>.</summary>
    private Caption? Named(string text, bool indicator)
    {
        int digit = 0;
        while (digit < text.Length && !ThaiDigits.IsFigureAt(text, digit))
            digit++;
        if (digit == 0 || digit == text.Length || ItemNumber.Parse(text[digit..]) is not { } number || Goes(number.Rest))
            return null;
        string before = text[..digit].TrimEnd(' ', ':');
        for (int start = 0; start >= 0 && start < before.Length; start = Next(before, start))
            if (Skeleton.Of(before[start..]) is { Length: > 0 } word && wording.ColumnHeading(word) == ColumnRole.Item)
                return new Caption(number.Number, number.Rest.TrimStart(':', ' ') is { Length: > 0 } name ? name : null, word, indicator);
        return null;

        static int Next(string words, int from) => words.IndexOf(' ', from) is >= 0 and var space ? space + 1 : -1;
    }

    /// <summary>True for what stands behind the first of several numbers: <c>๑ - ๓</c>, <c>๑ และ ๒</c>.</summary>
    private bool Goes(string rest) => wording.WordAtStart(WordList.PointJoins, rest) is not null;
}
