using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise;

/// <summary>Index marks under a heading: <c>(๑) (๒) (๓)</c>, <c>(ก)</c>, <c>(๓) = (๑) x (๒)</c>. A row of them is no row of figures.</summary>
internal static class IndexRow
{
    public static bool IsMark(string clean)
    {
        if (clean.Length is < 3 or > 40 || clean[0] != '(') return false;
        var depth = 0;
        var letters = 0;
        foreach (var c in clean)
        {
            if (c == '(')
            {
                if (depth++ > 0) return false;
                letters = 0;
            }
            else if (c == ')')
            {
                if (--depth < 0 || letters is 0 or > 2) return false;
            }
            else if (depth > 0)
            {
                if (!ThaiDigits.IsDigit(c) && !ThaiText.IsThaiLetter(c) && !char.IsAsciiLetter(c)) return false;
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
