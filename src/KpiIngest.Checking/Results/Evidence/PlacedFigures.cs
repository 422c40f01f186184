namespace KpiIngest.Checking.Results.Evidence;

/// <summary>A figure of the report with its place in the file.</summary>
/// <param name="Value">Arabic digits, the stated places kept; null where it cannot be read with certainty.</param>
/// <param name="Text">As written.</param>
/// <param name="At">What it is in the answer.</param>
/// <param name="Location">Where it stands in the file.</param>
public sealed record FigureResult(string? Value, string Text, FigureSite At, EvidenceLocation Location);

/// <summary>A figure or a text that a finding rests on.</summary>
/// <param name="Role">What it is in the finding; see <see cref="Checking.Evidence.OperandRole"/>.</param>
/// <param name="Value">Arabic digits; null for a text that is no figure.</param>
/// <param name="Text">As written; null for what was computed.</param>
/// <param name="At">Null for what is no figure of the answer.</param>
/// <param name="Location">Null for what was computed.</param>
public sealed record OperandResult(string Role, string? Value, string? Text, FigureSite? At, EvidenceLocation? Location)
{
    /// <summary>What its scoring table is; null where it stands in none.</summary>
    public TableRoleResult? TableRole { get; init; }
}

/// <summary>What a scoring table is, whatever its index: by it a finding is known again in another reading.</summary>
/// <param name="Kind"><c>detail</c> or <c>summary</c>.</param>
/// <param name="Assessor"><c>self</c>, <c>committee</c> or null.</param>
/// <param name="Period">Null where the headings name but one, or none.</param>
public sealed record TableRoleResult(string Kind, string? Assessor, PeriodResult? Period);

/// <summary>A physical place, with the boxes of the figure itself. Page, table, row and column as in
/// <see cref="LocationResult"/>.</summary>
/// <param name="Page">Of the figure; null for Word.</param>
/// <param name="Column">Grid column at which the cell starts, from 0; null outside tables.</param>
public sealed record EvidenceLocation(int? Page, int? Table, int? Row, int? Column)
{
    /// <summary>The cells around a nested table, the outermost first; empty for a table of the page itself.</summary>
    public IReadOnlyList<CellAddress> Within { get; init; } = [];

    /// <summary>One a page that the figure stands on; the first is that of <see cref="Page"/>. Empty for Word.</summary>
    public IReadOnlyList<PageBoxResult> Boxes { get; init; } = [];
}

/// <summary>A cell of a table that holds another one.</summary>
public sealed record CellAddress(int Table, int Row, int Column);

/// <summary>Unit: points; from the upper left corner of the page as a viewer shows it, cropped and turned. To a hundredth.</summary>
public sealed record PageBoxResult(int Page, decimal Left, decimal Top, decimal Width, decimal Height);
