using KpiIngest.Reports.Recognise.Tables;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Columns;

/// <summary>Index marks under a heading: <c>(๑) (๒) (๓)</c>, <c>(ก)</c>, <c>(๓) = (๑) x (๒)</c>. A row of them is no row of
/// figures.</summary>
internal static class IndexRow
{
    /// <summary>Columns below which numbers that run from 1 may be figures.</summary>
    private const int LeastCount = 4;

    /// <summary>True for a row that only counts its columns: <c>๑ ๒ ๓ ๔</c> from the first to the last, every one.</summary>
    public static bool Counts(Grid grid, int row)
    {
        int last = 0;
        foreach ((_, _, Documents.TableCell cell) in grid.StartingIn(row))
        {
            string text = ThaiDigits.ToArabic(ThaiText.Clean(cell.Text)).Trim('(', ')');
            if (text != (++last).ToString(System.Globalization.CultureInfo.InvariantCulture))
                return false;
        }

        return last >= LeastCount;
    }

    public static bool IsMark(string clean)
    {
        if (clean.Length is < 3 or > 40 || clean[0] != '(')
            return false;
        int depth = 0;
        int letters = 0;
        foreach (char c in clean)
        {
            if (c == '(')
            {
                if (depth++ > 0)
                    return false;
                letters = 0;
            }
            else if (c == ')')
            {
                if (--depth < 0 || letters is 0 or > 2)
                    return false;
            }
            else if (depth > 0)
            {
                if (!ThaiDigits.IsDigit(c) && !ThaiText.IsThaiLetter(c) && !char.IsAsciiLetter(c))
                    return false;
                letters++;
            }
            else if (c is not (' ' or '=' or 'x' or 'X' or '×' or '*' or '/' or '÷' or '+') && !ThaiDigits.IsDigit(c))
            {
                return false;
            }
        }

        return depth == 0;
    }
}
