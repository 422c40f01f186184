using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Flow;
using KpiIngest.Reports.Recognise.Texts;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.CardHead;

/// <summary>Parts the lines after a label into entries: people, evidence, telephones.</summary>
internal static class Entries
{
    /// <summary>Digits of the shortest extension that stands on a line of its own.</summary>
    public const int LeastPhoneDigits = 3;

    /// <summary>Digits from which a line that starts with one is a telephone, whatever follows.</summary>
    private const int LocalPhoneDigits = 7;

    /// <summary>What may stand before an entry of a list, spaces included.</summary>
    public static readonly char[] Bullets = ['-', '–', '•', '·', '▪', ' '];

    /// <summary>One entry each. Where lines are numbered, a line without a number goes on with the one before; numbers inside a line part
    /// it only where they run from 1 without a gap.</summary>
    public static IEnumerable<PlacedText> OfList(IReadOnlyList<FlowLine> lines, FormWording wording)
    {
        bool numbered = lines.Any(l => Number(l) is "1");
        List<(List<string> Texts, FlowLine Line)> entries = new();
        foreach (FlowLine written in lines)
        {
            FlowLine line = written with { Text = FillDots.Without(written.Clean) };
            string text = line.Clean.TrimStart(Bullets);
            if (text.Length == 0 && !wording.EmptyEntries.Contains(line.Clean))
                continue;
            string? own = Number(line);
            bool goesOn =
                entries.Count > 0
                && own is null
                && (numbered || wording.WordAtStart(WordList.Positions, text) is not null)
                && line.ListLabel is null;
            if (goesOn)
            {
                entries[^1].Texts.Add(text);
                continue;
            }

            List<string> inline = Inline(line.ListLabel is null ? text : line.Clean);
            foreach (string part in inline)
                entries.Add(([part], line));
        }

        foreach ((List<string> texts, FlowLine line) in entries)
        {
            string text = FillDots.Without(ThaiText.Clean(string.Join(' ', texts)));
            if (text.Length > 0 && !wording.EmptyEntries.Contains(text))
                yield return new PlacedText(text, line.Place);
        }
    }

    /// <summary>An entry a line without its bullet, Arabic digits; a line without a digit is none.</summary>
    public static IEnumerable<PlacedText> OfPhones(IReadOnlyList<FlowLine> lines) =>
        lines
            .Where(l => l.Clean.Any(ThaiDigits.IsDigit))
            .Select(l => new PlacedText(ThaiDigits.ToArabic(FillDots.Without(l.Clean.TrimStart(Bullets))), l.Place));

    /// <summary>True where the line has the number after the last of a list that is numbered from 1.</summary>
    public static bool IsNext(IReadOnlyList<FlowLine> lines, FlowLine line)
    {
        int last = 0;
        foreach (string number in lines.Select(Number).OfType<string>())
            if (number == (last + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))
                last++;
        return last > 0 && Number(line) == (last + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>True for a line of a telephone's digits, with an extension or a name beside it; a title or a round that holds a number is
    /// none.</summary>
    public static bool LooksLikePhone(string clean)
    {
        int digits = clean.Count(ThaiDigits.IsDigit);
        bool starts = ThaiDigits.IsDigit(clean[0]) || clean[0] is '(' or '+';
        return digits >= LeastPhoneDigits && ((starts && digits >= LocalPhoneDigits) || Skeleton.Of(clean).Length <= digits);
    }

    private static string? Number(FlowLine line) =>
        line.ListLabel is not null ? ItemNumber.Parse(line.ListLabel)?.Number
        : ItemNumber.Parse(line.Clean) is { Punctuated: true } n ? n.Number
        : null;

    /// <summary><c>๑. ก ๒. ข</c> is two; <c>๑. ประกาศ ลงวันที่ ๒. ...</c> with a gap is left whole, its own first number dropped.</summary>
    private static List<string> Inline(string text)
    {
        if (ItemNumber.Parse(text) is not { Punctuated: true } first)
            return [text];
        if (first.Number != "1")
            return [first.Rest];
        List<(int At, int After)> starts = new();
        for (int i = 1; i < text.Length; i++)
        {
            if (text[i - 1] != ' ' || !ThaiDigits.IsDigit(text[i]))
                continue;
            int end = i;
            while (end < text.Length && end - i < 3 && ThaiDigits.IsDigit(text[end]))
                end++;
            if (end + 1 >= text.Length || text[end] is not ('.' or ')') || text[end + 1] != ' ')
                continue;
            starts.Add((i, end + 1));
            string expected = (starts.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (ThaiDigits.ToArabic(text[i..end]) != expected)
                return [first.Rest];
        }

        if (starts.Count == 0)
            return [first.Rest];
        List<string> parts = new() { ItemNumber.Parse(text[..starts[0].At])?.Rest ?? "" };
        for (int s = 0; s < starts.Count; s++)
            parts.Add(text[starts[s].After..(s + 1 < starts.Count ? starts[s + 1].At : text.Length)].Trim());
        return parts;
    }
}
