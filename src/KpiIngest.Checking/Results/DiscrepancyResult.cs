using System.Text.Json.Serialization;
using KpiIngest.Checking.Results.Evidence;

namespace KpiIngest.Checking.Results;

/// <summary>Written in the JSON as <c>error</c>, <c>warning</c>, <c>note</c>.</summary>
public enum Severity
{
    Note,
    Warning,
    Error,
}

/// <summary>One line of the discrepancy list.</summary>
public sealed record DiscrepancyResult
{
    public required string Code { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>Index into the reports of the same file; null where no report is meant.</summary>
    public int? Report { get; init; }

    public required string Message { get; init; }

    public required string MessageEn { get; init; }

    /// <summary>The figure as stated, in Arabic digits; where two places disagree, the summary's or the list's.</summary>
    public string? Stated { get; init; }

    public string? Expected { get; init; }

    /// <summary><c>1 × 3.5 = 3.5; stated 3.0000 (-0.5)</c>; null where nothing is computed.</summary>
    public string? Arithmetic { get; init; }

    /// <summary>The one explanation of the figures, where exactly one explains them.</summary>
    public CauseResult? Cause { get; init; }

    /// <summary>Index, in the same list, of the discrepancy that this one follows from.</summary>
    public int? ConsequenceOf { get; init; }

    public FigureAddress? At { get; init; }

    public LocationResult? Location { get; init; }

    /// <summary>The other places that prove it.</summary>
    public IReadOnlyList<LocationResult> Also { get; init; } = [];

    /// <summary>What the scoring table is that it is about; null where it is about none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TableRoleResult? TableRole { get; init; }

    /// <summary>How what is expected comes of the operands: <c>#1 × #2 ÷ #3</c>, by their index. Null where nothing is computed.</summary>
    public string? Operation { get; init; }

    /// <summary>The figures and texts that it rests on.</summary>
    public OperandList Operands { get; init; } = OperandList.None;

    /// <summary>Operands that the answer does not show, because all those of the file are too many; written where there are any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int OperandsLeftOut { get; init; }
}

public sealed record CauseResult(string Code, string Message, string MessageEn);

/// <summary>A figure of a scoring table, by position in the answer.</summary>
/// <param name="Table">Index into <c>scoringTables</c>.</param>
/// <param name="Row">Index into <c>rows</c>, or <c>"total"</c>; null for a group row.</param>
/// <param name="Column"><c>weight</c>, <c>result</c>, <c>score</c>, <c>weightedScore</c> or <c>average</c>.</param>
public sealed record FigureAddress(int Table, RowAddress? Row, string Column)
{
    /// <summary>Index into <c>groups</c>, where a group row's subtotal is meant.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Group { get; init; }
}

/// <summary>A row by index, or the total row.</summary>
[JsonConverter(typeof(RowAddressConverter))]
public readonly record struct RowAddress(int? Index)
{
    public static RowAddress Total { get; } = new(null);

    public static implicit operator RowAddress(int index) => new(index);
}

/// <summary>A physical place in the file, for a person who looks it up.</summary>
/// <param name="Page">From 1; null for Word.</param>
/// <param name="Table">Depth first from 0; null outside tables.</param>
/// <param name="Row">From 0, headings included.</param>
/// <param name="Text">As written in the file.</param>
public sealed record LocationResult(int? Page, int? Table, int? Row, string? Text)
{
    /// <summary>Grid column at which the cell starts, from 0; null outside tables.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Column { get; init; }

    /// <summary>The cell or the line: left, top, right, bottom in points on the page (PDF).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<decimal>? Box { get; init; }
}
