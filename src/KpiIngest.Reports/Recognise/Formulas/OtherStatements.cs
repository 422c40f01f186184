using System.Globalization;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Columns;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Formulas;

/// <summary>Words that say of an average or a formula that it is none of the report's: it is of another year or round, or an
/// example.</summary>
internal sealed class OtherStatements(FormWording wording)
{
    /// <summary>Letters above which a line is no heading.</summary>
    private const int Longest = 80;

    private readonly Periods periods = new(wording);
    private readonly HeadingText headings = new(wording);

    /// <summary>Months of the report's round and its fiscal year (Buddhist era), as its heading says them; null where unclear.</summary>
    public (int? Months, int? Year) Own { get; set; }

    /// <summary>True for a line without an equals sign that says so of what stands below it: <c>ผลการประเมินปีงบประมาณ พ.ศ. ๒๕๕๕</c>,
    /// <c>ตัวอย่างการคำนวณ</c>.</summary>
    public bool Announces(string line)
    {
        string text = WithoutNumber(line);
        if (text.Length is 0 or > Longest)
            return false;
        return Says(text) || (periods.In(text) is { } found && IsOther(found.Period, text) && IsOfScores(found.Without));
    }

    /// <summary>True for the words before an equals sign that say so themselves: <c>คะแนนเฉลี่ยถ่วงน้ำหนัก ปี ๒๕๕๕</c>.</summary>
    public bool Names(string label)
    {
        string text = WithoutNumber(label);
        return text.Length is > 0 and <= Longest && (Says(text) || (periods.In(text) is { } found && IsOther(found.Period, text)));
    }

    /// <summary>The words without those for the report's own year or round; null where they name none.</summary>
    public string? WithoutOwn(string label) =>
        label.Length <= Longest && periods.In(label) is { Without.Length: > 0 } found && IsOwn(found.Period, label) ? found.Without : null;

    private bool Says(string text) =>
        wording.WordAtStart(WordList.Examples, text) is not null
        || wording.Words(WordList.EarlierTimes).Any(w => text.Contains(w, StringComparison.Ordinal));

    private bool IsOther(TablePeriod period, string text)
    {
        (int? months, int? year) = Own;
        // The first months of a fiscal year stand in the calendar year before, and so does a year of study.
        if (
            wording
                .Words(WordList.Months)
                .Concat(wording.Words(WordList.ShortMonths))
                .Concat(wording.Words(WordList.OtherCalendars))
                .Any(w => text.Contains(w, StringComparison.Ordinal))
        )
            return false;
        List<int> years = YearsIn(text);
        return years.Count > 0
            ? year is { } fiscal && !years.Contains(fiscal)
            : period.Round is { } round && months is { } rest && round != rest;
    }

    private bool IsOwn(TablePeriod period, string text)
    {
        (int? months, int? year) = Own;
        return YearsIn(text) is { Count: > 0 } years
            ? years.TrueForAll(y => y == year) && (period.Round is null || period.Round == months)
            : period.Round is not null && period.Round == months;
    }

    /// <summary>A heading of results or scores, or of nothing but the period.</summary>
    private bool IsOfScores(string heading) =>
        heading.Length == 0
        || (headings.RoleOf(heading) ?? headings.RoleByPart(heading)) is ColumnRole.Result or ColumnRole.Score or ColumnRole.WeightedScore;

    private static string WithoutNumber(string line)
    {
        string text = ThaiText.Clean(line);
        if (ItemNumber.Parse(text) is { Punctuated: true, Rest.Length: > 0 } numbered)
            text = numbered.Rest;
        return text.Trim(' ', '-', '–', '•', ':', '(', ')');
    }

    private static List<int> YearsIn(string text)
    {
        List<int> years = [];
        string arabic = ThaiDigits.ToArabic(text);
        for (int i = 0; i < arabic.Length; i++)
        {
            int end = i;
            while (end < arabic.Length && char.IsAsciiDigit(arabic[end]))
                end++;
            if (end - i == 4 && int.Parse(arabic[i..end], CultureInfo.InvariantCulture) is var year && FiscalYears.Contains(year))
                years.Add(year);
            i = Math.Max(i, end);
        }

        return years;
    }
}
