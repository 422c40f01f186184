using KpiIngest.Documents.Pdf.Assembly;

namespace KpiIngest.Documents.Pdf.Paragraphs;

/// <summary>
/// A number that a column too narrow for it breaks over two lines (<c>๑๐</c> over <c>๐</c>). Taken for one only where both lines hold nothing but figures, the
/// first leaves no room for a single figure more, and the rest is the shorter one or follows the point: two numbers of one cell are not that tight.
/// </summary>
internal static class BrokenNumber
{
    private const string Signs = ".,";

    public static bool Is(TextLine line, TextLine next, TextArea area)
    {
        var (first, rest) = (line.Text.Trim(), next.Text.Trim());
        if (first.Length < 2 || !rest.All(IsDigit) || !first.All(c => IsDigit(c) || Signs.Contains(c, StringComparison.Ordinal))) return false;
        var digit = (line.Box.Right - line.Box.Left) / first.Length;
        return rest.Length > 0 && area.Width < (line.Box.Right - line.Box.Left) + digit && (rest.Length < first.Length || first.Contains('.', StringComparison.Ordinal));
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9' or >= '๐' and <= '๙';
}
