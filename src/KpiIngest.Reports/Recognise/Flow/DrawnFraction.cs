using KpiIngest.Documents;
using KpiIngest.Reports.Recognise.Formulas;
using KpiIngest.Reports.Recognise.Tables;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Flow;

/// <summary>Formulas that are drawn with the rows of a table: dividends and equals signs in one row, below it the divisors and nothing
/// else.</summary>
internal static class DrawnFraction
{
    /// <summary>True for a dividend of products or sums over its divisor: their cells are read one below the other.</summary>
    public static bool IsStacked(Grid grid, int row, int below) =>
        Divisors(grid, row, below) is [var only] && IsComposed(TextAt(grid, row, only.Column));

    /// <summary>The rows as one line, where a dividend is a figure alone or there are several:
    /// <c>คะแนนเฉลี่ยถ่วงน้ำหนัก = ๔๒ / ๑๐ = ๔.๒๐</c>. Null for any other rows.</summary>
    public static (string Text, IReadOnlyList<Paragraph> Parts)? LineOf(Grid grid, int row, int below)
    {
        List<GridCell> divisors = Divisors(grid, row, below);
        if (divisors.Count == 0 || IsStacked(grid, row, below) || !divisors.TrueForAll(d => d.Cell.Text.Any(ThaiDigits.IsDigit)))
            return null;
        (List<string> texts, List<Paragraph> parts) = ([], []);
        foreach ((int column, _, TableCell cell) in grid.StartingIn(row))
        {
            if (cell.Text.Length == 0)
                continue;
            if (!Add(cell))
                return null;
            if (divisors.Find(d => d.Column == column) is not { Cell: { } divisor })
                continue;
            texts.Add("/");
            if (!Add(divisor))
                return null;
        }

        string text = string.Join(' ', texts);
        return text.Contains('=', StringComparison.Ordinal) ? (text, parts) : null;

        bool Add(TableCell cell)
        {
            if (cell.Blocks is not [Paragraph { Label: null } only] || only.Inlines.Any(i => i is not TextRun))
                return false;
            texts.Add(Bracketed(ThaiText.Clean(only.Text)));
            parts.Add(only);
            return true;
        }
    }

    /// <summary>The cells of the row below, each figures and signs under figures and signs; empty where anything else stands
    /// there.</summary>
    private static List<GridCell> Divisors(Grid grid, int row, int below)
    {
        List<GridCell> divisors = grid.StartingIn(below).Where(c => c.Cell.Text.Length > 0).ToList();
        return divisors.TrueForAll(d =>
            StackedFormula.IsPart(ThaiText.Clean(d.Cell.Text)) && StackedFormula.IsPart(TextAt(grid, row, d.Column))
        )
            ? divisors
            : [];
    }

    /// <summary>A sum or a product in brackets, behind its equals sign.</summary>
    private static string Bracketed(string text)
    {
        string bare = text.TrimStart('=', ' ');
        return IsComposed(bare) && StackedFormula.IsPart(bare) && !bare.Contains('=', StringComparison.Ordinal)
            ? $"{text[..^bare.Length]}({bare})"
            : text;
    }

    private static string TextAt(Grid grid, int row, int column) => grid.Starting(row, column) is { } cell ? ThaiText.Clean(cell.Text) : "";

    private static bool IsComposed(string text) => text.AsSpan().IndexOfAny("×xX*+") > 0;
}
