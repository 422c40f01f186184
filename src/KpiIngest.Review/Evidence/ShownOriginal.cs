using System.Text.Json.Serialization;

namespace KpiIngest.Review.Evidence;

/// <summary>An original as the review pages show it: the sizes of its pages where it has any, and its text with its tables as they
/// stand.</summary>
/// <param name="Pages">Of a PDF, in order; empty for formats without pages.</param>
/// <param name="Blocks">In reading order.</param>
public sealed record ShownOriginal(string Format, IReadOnlyList<ShownPage> Pages, IReadOnlyList<ShownBlock> Blocks)
{
    /// <param name="turned">Degrees by which pages are turned clockwise to stand upright, by number from 1.</param>
    public ShownOriginal Turned(IReadOnlyDictionary<int, int> turned)
    {
        ArgumentNullException.ThrowIfNull(turned);
        return this with { Pages = [.. Pages.Select((page, i) => page with { Turn = turned.GetValueOrDefault(i + 1) })] };
    }
}

/// <summary>Unit: points (1/72 inch), of the page as a viewer shows it.</summary>
public sealed record ShownPage(double Width, double Height)
{
    /// <summary>Degrees by which it is turned clockwise to stand upright: 0, 90, 180 or 270. Boxes are on the page as it came.</summary>
    [JsonIgnore]
    public int Turn { get; init; }
}

/// <summary>A paragraph or a table: one of the two is null.</summary>
/// <param name="Text">What a reader of the final page sees, with the automatic number, line breaks as <c>\n</c>.</param>
public sealed record ShownBlock(string? Text, ShownTable? Table)
{
    /// <summary>The paragraph piece by piece, where some of it is hidden, changed or crossed out; null where all is plain.</summary>
    public IReadOnlyList<ShownRun>? Runs { get; init; }
}

/// <param name="State"><c>inserted</c>, <c>deleted</c>, <c>hidden</c> or <c>crossedOut</c>; null for plain text.</param>
public sealed record ShownRun(string Text, string? State);

/// <param name="Index">Counted depth first from 0, as <c>location.table</c> of a finding.</param>
/// <param name="Columns">Of the grid.</param>
public sealed record ShownTable(int Index, int Columns, IReadOnlyList<ShownRow> Rows);

/// <param name="Index">From 0, headings included, as <c>location.row</c> of a finding.</param>
public sealed record ShownRow(int Index, IReadOnlyList<ShownCell> Cells);

/// <param name="Column">Of the grid, from 0.</param>
/// <param name="Page">From 1; null for formats without pages.</param>
/// <param name="Box">Left, top, right and bottom in points on that page; null where there is none.</param>
public sealed record ShownCell(
    int Column,
    int ColumnSpan,
    int RowSpan,
    int? Page,
    IReadOnlyList<double>? Box,
    IReadOnlyList<ShownBlock> Blocks
)
{
    /// <summary>Letters of a cell that are shown on one line.</summary>
    private const int LongestFigure = 24;

    /// <summary>True where nothing but a figure stands in it: broken over two lines it would read as two.</summary>
    [JsonIgnore]
    public bool IsFigure =>
        Blocks is [{ Table: null } only]
        && (only.Text ?? string.Concat((only.Runs ?? []).Select(r => r.Text))) is { Length: > 0 and <= LongestFigure } text
        && text.Any(char.IsDigit)
        && text.All(c =>
            char.IsDigit(c)
            || c is ' ' or '.' or ',' or '%' or '(' or ')' or '-' or '–' or '+' or '×' or '÷' or '=' or '≈' or '\u00a0' or '\u200b'
        );
}

/// <summary>How an original travels from the process that reads it, and is kept.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(ShownOriginal))]
public sealed partial class ShownOriginalJson : JsonSerializerContext;
