using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.TextLines;

/// <summary>
/// Whether a line goes on in the next one. A line was wrapped only where the first word of the next line had no room left in it: a line
/// with room to spare was ended by its writer.
/// </summary>
internal static class LineWrap
{
    private const string Operators = "+-−–×x*/÷=";

    public static bool GoesOn(TextLine line, TextLine next, TextArea area, TextSetting setting)
    {
        if (!line.Visible || !next.Visible)
            return false;
        (string text, string following) = (line.Text, next.Text);
        if (BreaksEquation(line, next, text, following) || BreaksFormula(line, next, text, following))
            return true;
        if (next.Parts.FirstOrDefault(p => p.Visible) is EquationPart)
            return false;
        if (LineStart.IsNew(following) && !OpensBracket(text) && !LineStart.GoesOnCounting(text, following))
            return false;
        if (!SameSize(line, next) || FirstUnit(next) + (TextLineTolerances.WrapSlack * next.TypeSize) <= area.Room(line))
            return false;
        double distance = next.Baseline - line.Baseline;
        if (line.Page != next.Page)
            return setting.Bottom - line.Baseline < TextLineTolerances.FullPage * Math.Max(1, line.TypeSize);
        return HasEquation(line)
            || HasEquation(next)
            || distance
                <= Math.Max(
                    TextLineTolerances.ParagraphDistance * setting.UsualDistance * Math.Max(line.TypeSize, next.TypeSize),
                    Tallest(line, next)
                );
    }

    /// <summary>Height of the tallest font: a full stop of another font than the Thai letters sets its line as far apart as that font is
    /// high.</summary>
    private static double Tallest(TextLine line, TextLine next) => Math.Max(line.Box.Bottom - line.Box.Top, next.Box.Bottom - next.Box.Top);

    /// <summary>Type of one size; where a line holds several, they may differ more, since fonts are measured on what letters they
    /// show.</summary>
    private static bool SameSize(TextLine line, TextLine next)
    {
        Tolerance tolerance = IsUniform(line) && IsUniform(next) ? TextLineTolerances.UniformSizes : TextLineTolerances.MixedSizes;
        return Math.Abs(line.TypeSize - next.TypeSize) <= tolerance * Math.Max(line.TypeSize, next.TypeSize);
    }

    private static bool IsUniform(TextLine line) =>
        line.Parts.All(p =>
            p is Fragment { Visible: true } && Math.Abs(p.TypeSize - line.TypeSize) <= TextLineTolerances.OneSize * line.TypeSize
        );

    /// <summary>True where a bracket is left open, which seldom happens at the end of a paragraph.</summary>
    private static bool OpensBracket(string text) => text.Count(c => c == '(') > text.Count(c => c == ')');

    private static bool HasEquation(TextLine line) => line.Parts.Any(p => p is EquationPart);

    /// <summary>An equation over several lines, drawn or typed, is broken at an operator; a typed one within its brackets.</summary>
    private static bool BreaksEquation(TextLine line, TextLine next, string text, string following) =>
        (HasEquation(line) || HasEquation(next) || OpensBracket(text))
        && text.Length > 0
        && following.Length > 0
        && (
            Operators.Contains(text.TrimEnd()[^1], StringComparison.Ordinal)
            || "=+×".Contains(following.TrimStart()[0], StringComparison.Ordinal)
        );

    /// <summary>A formula typed as text is broken at an operator inside its brackets.</summary>
    private static bool BreaksFormula(TextLine line, TextLine next, string text, string following) =>
        line.Page == next.Page
        && SameSize(line, next)
        && OpensBracket(text)
        && following.Length > 0
        && (
            Operators.Contains(text.TrimEnd()[^1], StringComparison.Ordinal)
            || Operators.Contains(following.TrimStart()[0], StringComparison.Ordinal)
        );

    /// <summary>Width of what would have had to fit into the line before: up to the first space.</summary>
    private static double FirstUnit(TextLine line)
    {
        List<LinePart> parts = line.Parts.Where(p => p.Visible).ToList();
        int last = 0;
        while (last + 1 < parts.Count && LineText.Between(parts[last], parts[last + 1]).Length == 0)
            last++;
        double width = parts[last].Box.Right - parts[0].Box.Left;
        return parts[0] is Fragment { Text: [>= '\u0E01' and <= '\u0E4E', ..] }
            ? Math.Min(width, TextLineTolerances.LongestThaiWord * line.TypeSize)
            : width;
    }
}
