using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.CardHead;

/// <summary>The fiscal year (ปีงบประมาณ), Buddhist era. Never from dates, laws or letter numbers: only after the words that announce a
/// year.</summary>
internal sealed class FiscalYearRecogniser(FormWording wording)
{
    private IReadOnlyList<string> FiscalYearWords => wording.Words(WordList.FiscalYears);

    private IReadOnlyList<string> HeadingWords => [.. FiscalYearWords, .. wording.Words(WordList.HeadingYears)];

    /// <summary>The heading's year, the title's before that of its other lines; else the year after ปีงบประมาณ where all such places agree;
    /// else null.</summary>
    /// <param name="titleLines">Lines of the heading before its first label.</param>
    public int? Read(IReadOnlyList<string> heading, int titleLines, IEnumerable<string> all)
    {
        List<int> own = Years(Joined(heading), HeadingWords).Distinct().ToList();
        if (own.Count > 1)
            own = Years(Joined(heading.Take(titleLines)), FiscalYearWords).Distinct().ToList();
        if (own.Count == 1)
            return own[0];
        if (own.Count > 1 || Years(Joined(heading), HeadingWords).Any())
            return null;
        List<int> alone = heading.Select(YearAlone).OfType<int>().Distinct().Take(2).ToList();
        if (alone.Count == 1)
            return alone[0];
        List<int> ofPeriod = heading.Select(YearOfPeriod).OfType<int>().Distinct().Take(2).ToList();
        if (ofPeriod.Count == 1)
            return ofPeriod[0];
        List<int> loose = Years(Joined(heading.Take(Math.Max(titleLines, 1))), wording.Words(WordList.LooseYears))
            .Distinct()
            .Take(2)
            .ToList();
        if (loose.Count == 1 && heading.Any(l => wording.Words(WordList.Quarters).Any(q => l.Contains(q, StringComparison.Ordinal))))
            return loose[0];
        List<int> everywhere = Years(Joined(all), FiscalYearWords).Distinct().Take(2).ToList();
        return everywhere.Count == 1 ? everywhere[0] : null;
    }

    /// <summary>A line may end between the word and its year.</summary>
    private static string Joined(IEnumerable<string> lines) => string.Join('\n', lines.Select(ThaiText.Repair));

    /// <summary>Two digits before a word of the same line are a day (<c>๓๐ ก.ย.</c>), not a year.</summary>
    private static bool IsDay(string text, int end)
    {
        while (end < text.Length && text[end] == ' ')
            end++;
        return end < text.Length && (ThaiText.IsThaiLetter(text[end]) || text[end] is '/' or '.' or '-');
    }

    /// <summary>A quarter or a round behind two digits: they are a year.</summary>
    private bool IsBeforePeriod(string rest) =>
        wording.WordAtStart(WordList.Quarters, rest) is not null || wording.WordAtStart(WordList.RoundLines, rest) is not null;

    /// <summary>The year of a heading line that holds nothing else: <c>พ.ศ. ๒๕๖๒</c>.</summary>
    private int? YearAlone(string line)
    {
        string text = ThaiText.Repair(line).Trim('(', ')', ' ');
        string letters = Skeleton.Of(text);
        return
            wording.Skeletons(WordList.YearsAlone).Contains(letters, StringComparer.Ordinal)
            && text.Count(ThaiDigits.IsDigit) == 4
            && !text.Contains('/', StringComparison.Ordinal)
            ? YearAt(text, text.Length - 4)
            : null;
    }

    /// <summary>The quarter that a line names, as written: <c>ไตรมาส ๔</c>, <c>ไตรมาสที่ 2</c>; null where it names none.</summary>
    public string? QuarterIn(string text)
    {
        foreach (string word in wording.Words(WordList.Quarters))
        {
            int at = text.IndexOf(word, StringComparison.Ordinal);
            if (at < 0)
                continue;
            int end = at + word.Length;
            while (end < text.Length && text[end] == ' ')
                end++;
            if (end >= text.Length || !ThaiDigits.IsDigit(text[end]) || ThaiDigits.ValueOf(text[end]) is < 1 or > 4)
                continue;
            if (end + 1 < text.Length && (ThaiDigits.IsDigit(text[end + 1]) || text[end + 1] is '.' or ','))
                continue;
            return text[at..(end + 1)];
        }

        return null;
    }

    /// <summary>The year beside a quarter: <c>ปี ๕๖ ไตรมาส ๔</c>, <c>ไตรมาสที่ ๔ ปี ๒๕๕๖</c>, <c>ไตรมาส ๔/๒๕๕๖</c>; null for any other
    /// line.</summary>
    public int? YearOfPeriod(string line)
    {
        string text = ThaiText.Repair(line);
        if (QuarterIn(text) is not { } quarter)
            return null;
        int at = text.IndexOf(quarter, StringComparison.Ordinal);
        string after = text[(at + quarter.Length)..].TrimStart();
        if (after.StartsWith('/') && YearAt(after, 1) is { } slashed)
            return slashed;
        foreach (string word in wording.Words(WordList.LooseYears))
        {
            if (after.StartsWith(word, StringComparison.Ordinal))
                return YearAt(after, word.Length);
            int year = text.LastIndexOf(word, at, StringComparison.Ordinal);
            // The year's own two digits stand right before the quarter: they are no day.
            if (year >= 0 && YearAt(text[..at].TrimEnd(), year + word.Length) is { } before)
                return before;
        }

        return null;
    }

    private IEnumerable<int> Years(string text, IReadOnlyList<string> words)
    {
        int from = 0;
        while (from < text.Length)
        {
            (int at, int length) = Next(text, from, words);
            if (at < 0)
                yield break;
            from = at + length;
            if (YearAt(text, from) is { } year)
                yield return year;
        }
    }

    private static (int At, int Length) Next(string text, int from, IReadOnlyList<string> words)
    {
        (int At, int Length) best = (-1, 0);
        foreach (string word in words)
        {
            int at = text.IndexOf(word, from, StringComparison.Ordinal);
            if (at >= 0 && (best.At < 0 || at < best.At))
                best = (at, word.Length);
        }

        return best;
    }

    private int? YearAt(string text, int i)
    {
        bool moved = true;
        while (moved)
        {
            moved = false;
            while (i < text.Length && text[i] is ' ' or '\n')
                i++;
            foreach (string word in wording.Words(WordList.BetweenYears).OrderByDescending(w => w.Length))
            {
                if (string.CompareOrdinal(text, i, word, 0, word.Length) != 0)
                    continue;
                i += word.Length;
                moved = true;
            }
        }

        int end = i;
        int value = 0;
        while (end < text.Length && end - i < 5 && ThaiDigits.IsDigit(text[end]))
            value = (value * 10) + ThaiDigits.ValueOf(text[end++]);
        return (end - i, value) switch
        {
            (4, >= FiscalYears.First and <= FiscalYears.Last) => value,
            (4, >= 1900 and <= 2150) => value + 543,
            (2, _) when !IsDay(text, end) || IsBeforePeriod(text[end..].TrimStart()) => 2500 + value,
            _ => null,
        };
    }
}
