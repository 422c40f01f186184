using System.Globalization;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Columns;

/// <summary>Finds the period that a heading names: <c>รอบ ๖ เดือน</c>, <c>ไตรมาสที่ ๒</c>, <c>ต.ค. ๕๕ - มี.ค. ๕๖</c>, <c>ครั้งที่ ๑</c>,
/// <c>ปีงบประมาณ พ.ศ. ๒๕๕๖</c>.</summary>
internal sealed class Periods(FormWording wording)
{
    /// <summary>Letters above which a text is no heading of a period.</summary>
    private const int Longest = 80;

    private const int MonthsOfYear = 12;

    private const int MonthsOfQuarter = 3;

    /// <summary>Joins the words of a period and says nothing by itself.</summary>
    private const string Filling = " ()[]-–:/.,ณ";

    /// <param name="Without">The heading without the words of the period; empty where it has no others.</param>
    public sealed record Found(TablePeriod Period, string Without);

    private readonly record struct Part(int Start, int End, TablePeriod Says);

    /// <returns>Null where the heading names none.</returns>
    public Found? In(string heading)
    {
        if (heading.Length is 0 or > Longest)
            return null;
        string written = ThaiText.Clean(heading);
        string text = ThaiDigits.ToArabic(written);
        if (!MaySay(text))
            return null;
        List<Part> parts = new();
        parts.AddRange(NumbersOfMonths(text));
        parts.AddRange(MonthNames(text));
        parts.AddRange(Numbered(text).Where(n => !parts.Exists(p => n.Start < p.End && p.Start < n.End)).ToList());
        parts.AddRange(Years(text).Where(y => !parts.Exists(p => y.Start < p.End && p.Start < y.End)).ToList());
        if (parts.Count == 0)
            return null;
        parts.Sort((a, b) => a.Start.CompareTo(b.Start));
        (int start, int end) = (parts[0].Start, parts.Max(p => p.End));
        bool between = parts
            .Zip(parts.Skip(1), (a, b) => b.Start > a.End ? text[a.End..b.Start] : "")
            .All(t => t.Trim(Filling.ToCharArray()).Length == 0);
        if (!between)
            (start, end) = (parts[0].Start, parts[0].End);
        if (end < written.Length && written[end] is ')' or ']' && written[start..end].IndexOfAny(['(', '[']) >= 0)
            end++;
        List<Part> used = between ? parts : parts.Take(1).ToList();
        TablePeriod period = new(used.Select(p => p.Says.Round).FirstOrDefault(r => r is not null), written[start..end].Trim())
        {
            Until = used.Select(p => p.Says.Until).LastOrDefault(u => u is not null),
            Year = used.Select(p => p.Says.Year).LastOrDefault(y => y is not null),
            Ordinal = used.Select(p => p.Says.Ordinal).FirstOrDefault(o => o is not null),
        };
        string rest = (
            written[..start].TrimEnd('(', '[', ' ', '-', '–', ':') + " " + written[end..].TrimStart(')', ']', ' ', '-', '–', ':')
        ).Trim();
        return new Found(period, rest.Trim(Filling.ToCharArray()).Length == 0 ? "" : rest);
    }

    /// <summary>The period of a number that stands alone under a heading that counts periods: <c>๓</c> under
    /// <c>ผลการดำเนินงานรายไตรมาส</c>, <c>รายเดือน</c> or <c>ครั้งที่</c>; null under any other.</summary>
    public TablePeriod? Counted(string heading, string number)
    {
        string text = ThaiText.Clean(heading);
        if (text.Length is 0 or > Longest || Numbered(ThaiDigits.ToArabic(text)).Any())
            return null;
        string end = text.TrimEnd(' ', ':', ')');
        string? word =
            wording.Words(WordList.Quarters).FirstOrDefault(w => HoldsWord(text, w))
            ?? wording
                .Words(WordList.Ordinals)
                .Where(w => end.EndsWith(w, StringComparison.Ordinal))
                .OrderByDescending(w => w.Length)
                .FirstOrDefault();
        if (word is not null)
            return In($"{word} {number}")?.Period;
        string? monthly = wording.Words(WordList.Monthly).FirstOrDefault(w => text.Contains(w, StringComparison.Ordinal));
        return
            monthly is not null
            && int.TryParse(ThaiDigits.ToArabic(number), NumberStyles.None, CultureInfo.InvariantCulture, out int month)
            && month is >= 1 and <= MonthsOfYear
            ? new TablePeriod(null, $"{monthly} {number}") { Ordinal = month }
            : null;
    }

    /// <summary>The letter Q is a word by itself, not one of another.</summary>
    private static bool HoldsWord(string text, string word)
    {
        int at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        int end = at + word.Length;
        return at >= 0
            && !(at > 0 && char.IsAsciiLetter(text[at - 1]) && char.IsAsciiLetter(word[0]))
            && !(end < text.Length && char.IsAsciiLetter(text[end]) && char.IsAsciiLetter(word[^1]));
    }

    /// <summary>The periods of several headings over one column as one: <c>ปี ๒๕๕๖</c> over <c>รอบ ๖ เดือน</c>.</summary>
    public static TablePeriod? Together(IReadOnlyList<TablePeriod> found) =>
        found.Count == 0
            ? null
            : new TablePeriod(
                found.Select(p => p.Round).LastOrDefault(r => r is not null),
                string.Join(' ', found.Select(p => p.Label).Distinct(StringComparer.Ordinal))
            )
            {
                Until = found.Select(p => p.Until).LastOrDefault(u => u is not null),
                Year = found.Select(p => p.Year).LastOrDefault(y => y is not null),
                Ordinal = found.Select(p => p.Ordinal).LastOrDefault(o => o is not null),
            };

    /// <summary>A quick look: a number or a name of a month.</summary>
    private bool MaySay(string text) =>
        text.Any(char.IsAsciiDigit)
        || wording.Words(WordList.Months).Concat(wording.Words(WordList.ShortMonths)).Any(m => text.Contains(m, StringComparison.Ordinal));

    /// <summary><c>6 เดือน</c>, with the word for a round before it.</summary>
    private IEnumerable<Part> NumbersOfMonths(string text)
    {
        foreach (string unit in wording.Words(WordList.MonthUnit))
        {
            for (int at = text.IndexOf(unit, StringComparison.Ordinal); at >= 0; at = text.IndexOf(unit, at + 1, StringComparison.Ordinal))
            {
                int end = at;
                while (end > 0 && text[end - 1] == ' ')
                    end--;
                int start = end;
                while (start > 0 && char.IsAsciiDigit(text[start - 1]))
                    start--;
                if (
                    end - start is not (1 or 2)
                    || int.Parse(text[start..end], CultureInfo.InvariantCulture) is not (>= 1 and <= MonthsOfYear and var months)
                )
                    continue;
                if (start > 0 && text[start - 1] is '.' or '/' or '-' or ',')
                    continue;
                int after = at + unit.Length;
                string? second = wording
                    .Words(WordList.SecondHalf)
                    .FirstOrDefault(w => text.AsSpan(after).TrimStart().StartsWith(w, StringComparison.Ordinal));
                if (second is not null)
                    after = text.IndexOf(second, after, StringComparison.Ordinal) + second.Length;
                yield return new Part(
                    WithWord(text, start, WordList.Rounds),
                    after,
                    new TablePeriod(second is null ? months : null, "")
                    {
                        Until = second is null ? months : Math.Min(MonthsOfYear, months * 2),
                    }
                );
            }
        }
    }

    /// <summary>Names of months, a year behind them; a day before one makes it a date.</summary>
    private IEnumerable<Part> MonthNames(string text)
    {
        List<(int Start, int End, int Month)> found = new();
        foreach (WordList list in new[] { WordList.Months, WordList.ShortMonths })
        {
            IReadOnlyList<string> names = wording.Words(list);
            for (int i = 0; i < Math.Min(names.Count, MonthsOfYear); i++)
            {
                int at = text.IndexOf(names[i], StringComparison.Ordinal);
                if (
                    at < 0
                    || found.Exists(f => at >= f.Start && at < f.End)
                    || (at > 0 && ThaiText.IsThaiLetter(text[at - 1]) && names[i].Contains('.', StringComparison.Ordinal))
                )
                    continue;
                string before = text[..at].TrimEnd();
                if (before.Length > 0 && char.IsAsciiDigit(before[^1]))
                    continue;
                found.Add((at, at + names[i].Length, i + 1));
            }
        }

        if (found.Count is 0 or > 2)
            yield break;
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        (int end, int? year) = YearBehind(text, found[^1].End);
        yield return new Part(
            found[0].Start,
            end,
            new TablePeriod(null, "")
            {
                Until = found[^1].Month,
                Year = year,
                Ordinal = (found[0].Month * 100) + found[^1].Month,
            }
        );
    }

    /// <summary><c>ไตรมาสที่ 2</c>, <c>ครั้งที่ 1</c>.</summary>
    private IEnumerable<Part> Numbered(string text)
    {
        foreach (WordList list in new[] { WordList.Quarters, WordList.Ordinals })
        {
            foreach (string word in wording.Words(list).OrderByDescending(w => w.Length))
            {
                int at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
                if (at < 0)
                    continue;
                int digit = at + word.Length;
                while (digit < text.Length && text[digit] is ' ' or '.')
                    digit++;
                int end = digit;
                while (end < text.Length && char.IsAsciiDigit(text[end]))
                    end++;
                if (
                    end - digit is not (1 or 2)
                    || int.Parse(text[digit..end], CultureInfo.InvariantCulture) is not (> 0 and <= MonthsOfYear and var number)
                    || (list == WordList.Quarters && number > MonthsOfYear / MonthsOfQuarter)
                )
                    continue;
                yield return new Part(
                    at,
                    end,
                    list == WordList.Quarters
                        ? new TablePeriod(null, "") { Until = number * MonthsOfQuarter, Ordinal = 10 + number }
                        : new TablePeriod(null, "") { Ordinal = number }
                );
                yield break;
            }
        }
    }

    /// <summary>Years of four digits, and of two behind a word.</summary>
    private IEnumerable<Part> Years(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                continue;
            int end = i;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            int start = WithWord(text, i, WordList.Years);
            if (
                (end >= text.Length || text[end] is not ('.' or ','))
                && (i == 0 || text[i - 1] is not ('.' or ','))
                && YearOf(text[i..end], named: start < i) is { } year
            )
                yield return new Part(start, end, new TablePeriod(null, "") { Year = year });
            i = end;
        }
    }

    private static (int End, int? Year) YearBehind(string text, int end)
    {
        int start = end;
        while (start < text.Length && text[start] == ' ')
            start++;
        int stop = start;
        while (stop < text.Length && char.IsAsciiDigit(text[stop]))
            stop++;
        return YearOf(text[start..stop], named: true) is { } year ? (stop, year) : (end, null);
    }

    private static int? YearOf(string digits, bool named) =>
        (digits.Length, digits.Length is 2 or 4 ? int.Parse(digits, CultureInfo.InvariantCulture) : 0) switch
        {
            (4, >= FiscalYears.First and <= FiscalYears.Last and var year) => year,
            (4, >= 1900 and <= 2150 and var year) when named => year + 543,
            (2, >= 40 and var year) when named => 2500 + year,
            _ => null,
        };

    /// <summary>Where the word of the list begins that stands right before a number; the number's own start where none does.</summary>
    private int WithWord(string text, int number, WordList list)
    {
        int end = number;
        while (end > 0 && text[end - 1] == ' ')
            end--;
        foreach (string word in wording.Words(list).OrderByDescending(w => w.Length))
            if (end >= word.Length && text.AsSpan(end - word.Length, word.Length).SequenceEqual(word))
                return end - word.Length;
        return number;
    }
}
