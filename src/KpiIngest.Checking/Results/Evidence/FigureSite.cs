namespace KpiIngest.Checking.Results.Evidence;

/// <summary>What a figure is in the answer: by table, row and column, or by criteria, formula, list. Of its members only those are written
/// that are set.</summary>
/// <param name="Column"><c>weight</c>, <c>result</c>, <c>score</c>, <c>weightedScore</c>, <c>average</c>, or one of the names
/// below.</param>
public sealed record FigureSite(string Column)
{
    /// <summary>A total on another scale.</summary>
    public const string Converted = "converted";

    /// <summary>What the label of a conversion multiplies or divides by.</summary>
    public const string Factor = "factor";

    /// <summary>What earns a level.</summary>
    public const string Condition = "condition";

    /// <summary>How far the result moves the score.</summary>
    public const string PerPoint = "perPoint";

    /// <summary>A figure of a formula before its value.</summary>
    public const string Operand = "term";

    /// <summary>The value of a formula.</summary>
    public const string Value = "value";

    /// <summary>The weight that the heading states for the indicator.</summary>
    public const string IndicatorWeight = "indicatorWeight";

    /// <summary>True for the figure of a scoring table that an address means.</summary>
    public bool IsAt(FigureAddress at) =>
        at is not null
        && this is { Conversion: null, Computation: null, Criteria: null }
        && Table == at.Table
        && Row == at.Row
        && Group == at.Group
        && Column == at.Column;

    /// <summary>Index into <c>scoringTables</c>.</summary>
    public int? Table { get; init; }

    /// <summary>Index into <c>rows</c>, or <c>"total"</c>.</summary>
    public RowAddress? Row { get; init; }

    /// <summary>Index into <c>groups</c>.</summary>
    public int? Group { get; init; }

    /// <summary>Of the rows under the total that convert it, from 0.</summary>
    public int? Conversion { get; init; }

    /// <summary>Of the computations that a result writes out, from 0.</summary>
    public int? Computation { get; init; }

    /// <summary>Index into <c>criteria</c>.</summary>
    public int? Criteria { get; init; }

    /// <summary>Number of the item of criteria or of a listed weight.</summary>
    public string? Item { get; init; }

    /// <summary>Number of the level, as in <c>levels</c>.</summary>
    public string? Level { get; init; }

    /// <summary>True for a level that a note below the criteria states.</summary>
    public bool Note { get; init; }

    /// <summary>Index into <c>formulas</c>.</summary>
    public int? Formula { get; init; }

    /// <summary>Of the figures of a formula or a computation in the order of writing, from 0.</summary>
    public int? Term { get; init; }

    /// <summary>Of the weights that the description lists, from 0.</summary>
    public int? Listed { get; init; }

    /// <summary>Of the statements of the average: 0 is <c>statedAverage</c>.</summary>
    public int? Average { get; init; }
}
