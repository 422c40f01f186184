using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Columns;

/// <summary>Columns of one heading that are parted by years: <c>ผลการดำเนินงาน</c> over <c>๒๕๕๕ ๒๕๕๖ ๒๕๕๗</c>. The result is that of the
/// column without a year, else that of the latest year; the others are what was before.</summary>
internal static class YearColumns
{
    /// <summary>Buddhist years; a number below is no year.</summary>
    private const int FirstYear = 2500;

    /// <summary>The year that a heading states and nothing else: <c>๒๕๕๖</c>, <c>ปี ๒๕๕๖</c>, <c>พ.ศ. ๒๕๕๖</c>; null for any
    /// other.</summary>
    private static int? YearOf(string heading, FormWording wording)
    {
        string text = ThaiDigits.ToArabic(ThaiText.Clean(heading)).Trim('(', ')');
        foreach (string word in wording.Words(WordList.Years))
            if (text.StartsWith(word, StringComparison.Ordinal))
                text = text[word.Length..].TrimStart();
        return
            text.Length == 4
            && text.All(char.IsAsciiDigit)
            && int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) is >= FirstYear and < FirstYear + 100 and var year
            ? year
            : null;
    }

    /// <summary>The columns, those of years before this one as notes.</summary>
    public static List<ColumnHead> Sort(List<ColumnHead> columns, FormWording wording)
    {
        if (
            columns
                .Where(c => c is { Role: ColumnRole.Score or ColumnRole.WeightedScore, Period.Year: not null })
                .Select(c => c.Period!.Year)
                .Distinct()
                .Count() > 1
        )
            return columns;
        int parted = 0,
            latest = 0;
        foreach (ColumnHead column in columns)
        {
            if (column.Role != ColumnRole.Result)
                continue;
            if (LastYear(column, wording) is not { } year)
                latest = int.MaxValue;
            else
                (parted, latest) = (parted + 1, Math.Max(latest, year));
        }

        if (parted < (latest == int.MaxValue ? 1 : 2))
            return columns;
        return columns.ConvertAll(c =>
            c.Role == ColumnRole.Result && LastYear(c, wording) < latest ? c with { Role = ColumnRole.Note } : c
        );
    }

    /// <summary>The year that a heading ends in: <c>ผลการดำเนินงานปี ๒๕๕๖</c>.</summary>
    private static int? LastYear(ColumnHead head, FormWording wording)
    {
        string text = ThaiText.Clean(head.Text).TrimEnd(')', ' ');
        return text.Length < 4 || (text.Length > 4 && ThaiDigits.IsDigit(text[^5])) ? null : YearOf(text[^4..], wording);
    }
}
