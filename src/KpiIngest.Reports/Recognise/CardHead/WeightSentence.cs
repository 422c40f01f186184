using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Flow;
using KpiIngest.Reports.Recognise.Texts;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.CardHead;

/// <summary>The weights of several items in one sentence: <c>โดยให้น้ำหนักประเด็นที่ ๑ ร้อยละ ๒ ประเด็นที่ ๒ ร้อยละ ๓ และประเด็นที่ ๓
/// ร้อยละ ๕</c>.</summary>
internal static class WeightSentence
{
    /// <summary>Letters between the word for a weight and the first item.</summary>
    private const int MostBefore = 20;

    /// <summary>Letters of a name between an item's number and its weight.</summary>
    private const int LongestName = 80;

    private const int FewestItems = 2;

    /// <returns>Empty where the line is anything else, or goes on with other figures.</returns>
    public static IReadOnlyList<ListedWeight> In(FlowLine line, FormWording wording)
    {
        string text = line.Clean;
        IReadOnlyList<(int Start, int End)> runs = ThaiDigits.FiguresIn(text);
        for (int first = 0; first + (2 * FewestItems) <= runs.Count; first++)
            if ((runs.Count - first) % 2 == 0 && From(first, text, runs, line, wording) is { } listed)
                return listed;
        return [];
    }

    /// <summary>Numbers of items and their weights in turn, to the end; null where anything else stands there.</summary>
    private static List<ListedWeight>? From(
        int first,
        string text,
        IReadOnlyList<(int Start, int End)> runs,
        FlowLine line,
        FormWording wording
    )
    {
        bool said = IsOfWeights(text[..runs[first].Start], wording);
        List<ListedWeight> listed = [];
        for (int i = first; i < runs.Count; i += 2)
        {
            ((int item, int itemEnd), (int weight, int weightEnd)) = (runs[i], runs[i + 1]);
            string between = text[itemEnd..weight].TrimEnd();
            bool named = wording.Words(WordList.WeightWords).Any(w => between.Contains(w, StringComparison.Ordinal));
            if (
                ItemNumber.Parse(text[item..itemEnd]) is not { Rest.Length: 0 } number
                || listed.Exists(l => l.Number == number.Number)
                || !IsIntroduced(text[(i == 0 ? 0 : runs[i - 1].End)..itemEnd], wording)
                || between.Length > LongestName
                || !(said || named)
                || (wording.WordAtEnd(WordList.WeightFiller, between) ?? wording.WordAtEnd(WordList.WeightWords, between)) is null
                || FigureReader.Parse(text[weight..weightEnd]) is not { } figure
            )
                return null;
            listed.Add(new ListedWeight(number.Number, null, StatedFigure.Of(figure, line.PlaceOf(figure.Text, text[weight..]))));
        }

        return listed;
    }

    /// <summary>True where at least half of the weights are those of the rows of these numbers.</summary>
    public static bool IsOfRows(IReadOnlyList<ListedWeight> listed, IEnumerable<ScoredRow> rows) =>
        Compared(listed, rows) is { Count: > 0 } same && same.Count(s => s) * 2 >= same.Count;

    /// <summary>True where fewer are, though there are rows of these numbers: they may be of another year, of steps or of parts, or on
    /// another scale (<c>ร้อยละ ๒๐, ๓๐, ๕๐</c> of an indicator that weighs 10).</summary>
    public static bool IsOfOthers(IReadOnlyList<ListedWeight> listed, IEnumerable<ScoredRow> rows) =>
        Compared(listed, rows) is { Count: > 0 } same && same.Count(s => s) * 2 < same.Count;

    private static List<bool> Compared(IReadOnlyList<ListedWeight> listed, IEnumerable<ScoredRow> rows) =>
        [
            .. from weight in listed
            from row in rows
            where row.Number == weight.Number && row.Weight.Value is not null && weight.Weight.Value is not null
            select row.Weight.Value == weight.Weight.Value,
        ];

    /// <summary>True where the words before the first item's number say that weights follow.</summary>
    private static bool IsOfWeights(string before, FormWording wording)
    {
        foreach (string word in wording.Words(WordList.WeightWords))
            if (before.LastIndexOf(word, StringComparison.Ordinal) is >= 0 and var at)
                return before.Length - at - word.Length <= MostBefore;
        return false;
    }

    /// <summary>True for the last word of a text where it introduces the number behind it: <c>และประเด็นที่ ๓</c>.</summary>
    private static bool IsIntroduced(string text, FormWording wording)
    {
        for (int start = 0; start < text.Length && !ThaiDigits.IsDigit(text[start]); start++)
            if (ThaiText.IsThaiLetter(text[start]) && ItemLabel.Parse(text[start..], wording).Introduced)
                return true;
        return false;
    }
}
