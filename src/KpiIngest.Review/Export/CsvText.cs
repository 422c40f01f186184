using System.Buffers;
using System.Text;

namespace KpiIngest.Review.Export;

/// <summary>
/// CSV for spreadsheets: RFC 4180, CRLF, a byte order mark before the first line (without it Excel takes Thai for another encoding).
/// A cell that a spreadsheet would compute gets a leading apostrophe; plain numbers do not need it.
/// </summary>
public static class CsvText
{
    public const char ByteOrderMark = '\uFEFF';

    private static readonly SearchValues<char> FigureCharacters = SearchValues.Create("0123456789.");

    public static void WriteRow(TextWriter output, IEnumerable<string?> cells)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write(string.Join(',', cells.Select(c => Quote(Harmless(c ?? "")))));
        output.Write("\r\n");
    }

    /// <summary>The text with an apostrophe before it where a spreadsheet would take it for a formula.</summary>
    public static string Harmless(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return StartsFormula(text) && !IsPlainNumber(text) ? "'" + text : text;
    }

    private static bool StartsFormula(string text)
    {
        ReadOnlySpan<char> start = text.AsSpan().TrimStart();
        return text.Length > 0
            && (
                text[0] is '\t' or '\r' or '\n'
                || (start.Length > 0 && start[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠')
            );
    }

    /// <summary><c>-</c>, or a minus, Arabic digits and at most one point.</summary>
    private static bool IsPlainNumber(string text) =>
        text[0] == '-' && text.AsSpan(1).IndexOfAnyExcept(FigureCharacters) < 0 && text.AsSpan().Count('.') <= 1;

    private static string Quote(string cell)
    {
        if (cell.AsSpan().IndexOfAny(",\"\r\n") < 0)
            return cell;
        return new StringBuilder(cell).Replace("\"", "\"\"").Insert(0, '"').Append('"').ToString();
    }
}
