using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.TextLines;

/// <summary>
/// A number that a column too narrow for it breaks over lines: <c>๑๐</c> over <c>๐</c> where not a single figure more had room, or <c>๑</c>
/// over <c>๘.๐๐๐๐</c>, as LibreOffice parts Thai figures where the whole has no room. Taken for one only where the lines hold nothing but
/// figures, none of the breaks could have been avoided, and together they are written as one number: two numbers of one cell are not that
/// tight. A point or comma at the end of a line (<c>๘๗.</c> over <c>๕๐</c>) and a bracket left open (<c>(๑๒</c> over <c>๕)</c>) go on by
/// themselves. The number of an item with two points and more (<c>๒</c> over <c>.๓.</c> over <c>๑</c>) is broken beside its points.
/// </summary>
internal static class BrokenNumber
{
    /// <summary>A whole number over one with fewer decimals may well be two: 4 over 3.5.</summary>
    private const int LeastDecimals = 2;

    /// <summary>A number of so many parts is that of an item, never a figure to compute with.</summary>
    private const int LeastParts = 3;

    /// <param name="lines">A paragraph's, all of them.</param>
    public static bool Is(IReadOnlyList<TextLine> lines, TextArea area)
    {
        if (lines.Count < 2)
            return false;
        if (IsItemNumber(lines, area))
            return true;
        string whole = string.Concat(lines.Select(l => l.Text.Trim()));
        bool isBracketed = whole is ['(', .., ')'];
        for (int i = 1; i < lines.Count; i++)
        {
            if (!GoesOn(lines[i - 1], lines[i], area, isBracketed))
                return false;
        }

        return IsNumber(isBracketed ? whole[1..^1] : whole.TrimStart('-', '–', '+'));
    }

    private static bool IsItemNumber(IReadOnlyList<TextLine> lines, TextArea area)
    {
        for (int i = 1; i < lines.Count; i++)
        {
            (string first, string rest) = (lines[i - 1].Text.Trim(), lines[i].Text.Trim());
            if (
                first.Length == 0
                || rest.Length == 0
                || (first[^1] != '.' && rest[0] != '.')
                || area.Width >= Width(lines[i - 1]) + Width(lines[i])
            )
                return false;
        }

        string[] parts = string.Concat(lines.Select(l => l.Text.Trim())).Split('.');
        return parts.Length >= LeastParts && parts.All(p => p.Length is 1 or 2 && p.All(FigureText.IsDigit));
    }

    private static bool GoesOn(TextLine line, TextLine next, TextArea area, bool isBracketed)
    {
        (string first, string rest) = (Bare(line), Bare(next));
        if (first.Length == 0 || rest.Length == 0 || !first.Concat(rest).All(c => FigureText.IsDigit(c) || c is '.' or ','))
            return false;
        if (area.Width >= Width(line) + Width(next))
            return false;
        if (isBracketed || IsCutAtPoint(first, rest))
            return true;
        return rest.All(FigureText.IsDigit) ? HadNoRoom(line, next, area) : rest[0] is '.' or ',' || Decimals(rest) >= LeastDecimals;
    }

    /// <summary>The text of a line without the sign or bracket that a figure begins or ends with. A sign by itself stands for no
    /// figure.</summary>
    private static string Bare(TextLine line) =>
        line.Text.Trim() is [var sign and ('-' or '–' or '+' or '('), .. var rest] ? rest.TrimEnd(')') : line.Text.Trim().TrimEnd(')');

    /// <summary>A figure ends with no point, and two decimals at least tell it from the number of a list; after a comma stand three
    /// figures.</summary>
    private static bool IsCutAtPoint(string first, string rest) =>
        first[^1] switch
        {
            '.' => first.Length > 2 && rest.Length >= LeastDecimals && rest.All(FigureText.IsDigit),
            ',' => rest.TakeWhile(FigureText.IsDigit).Count() == 3,
            _ => false,
        };

    /// <summary>The stricter case, for columns whose width is not drawn: not a single figure more had room, and the rest is figures
    /// alone.</summary>
    public static bool HadNoRoom(TextLine line, TextLine next, TextArea area)
    {
        (string first, string rest) = (Bare(line), next.Text.Trim());
        if (
            first.Length < 2
            || rest.Length == 0
            || !rest.All(FigureText.IsDigit)
            || !first.All(c => FigureText.IsDigit(c) || c is '.' or ',')
        )
            return false;
        double digit = Width(line) / line.Text.Trim().Length;
        return area.Width < Width(line) + digit && (rest.Length < first.Length || first.Contains('.', StringComparison.Ordinal));
    }

    /// <summary>Groups of three before the point if any, one point at most.</summary>
    private static bool IsNumber(string text)
    {
        int point = text.IndexOf('.', StringComparison.Ordinal);
        string whole = point < 0 ? text : text[..point];
        if (point >= 0 && (point == text.Length - 1 || !text[(point + 1)..].All(FigureText.IsDigit)))
            return false;
        string[] groups = whole.Split(',');
        return groups.All(g => g.All(FigureText.IsDigit))
            && groups[0].Length > 0
            && (groups.Length == 1 || (groups[0].Length <= 3 && groups.Skip(1).All(g => g.Length == 3)));
    }

    private static int Decimals(string text)
    {
        int point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : text.Length - point - 1;
    }

    private static double Width(TextLine line) => line.Box.Right - line.Box.Left;
}
