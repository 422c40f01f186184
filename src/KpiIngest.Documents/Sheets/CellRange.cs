using System.Globalization;

namespace KpiIngest.Documents.Sheets;

/// <summary>Cells of a sheet, both corners included. Rows and columns count from 0.</summary>
internal readonly record struct CellRange(int Top, int Left, int Bottom, int Right)
{
    /// <summary>The largest row and column of a sheet, from 1.</summary>
    private const int MaxRow = 1_048_576;
    private const int MaxColumn = 16_384;

    public long Cells => (Bottom - Top + 1L) * (Right - Left + 1L);

    public bool Holds(int row, int column) => row >= Top && row <= Bottom && column >= Left && column <= Right;

    /// <summary>Reads <c>B2:D5</c> or <c>B2</c>, with dollar signs or without; null for anything else.</summary>
    public static CellRange? Parse(string? reference)
    {
        if (reference?.Replace("$", "", StringComparison.Ordinal).Split(':') is not { Length: 1 or 2 } corners)
            return null;
        if (Cell(corners[0]) is not { } first || Cell(corners[^1]) is not { } last)
            return null;
        return new CellRange(
            Math.Min(first.Row, last.Row),
            Math.Min(first.Column, last.Column),
            Math.Max(first.Row, last.Row),
            Math.Max(first.Column, last.Column)
        );
    }

    /// <summary>Reads <c>B2</c>.</summary>
    public static (int Row, int Column)? Cell(string? reference)
    {
        if (reference is null)
            return null;
        int column = 0;
        int at = 0;
        for (; at < reference.Length && char.IsAsciiLetterUpper(reference[at]) && column <= MaxColumn; at++)
            column = (column * 26) + reference[at] - 'A' + 1;
        if (!int.TryParse(reference.AsSpan(at), NumberStyles.None, CultureInfo.InvariantCulture, out int row))
            return null;
        return row is >= 1 and <= MaxRow && column is >= 1 and <= MaxColumn ? (row - 1, column - 1) : null;
    }
}
