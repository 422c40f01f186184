using System.Text.Json.Serialization;
using KpiIngest.Checking.Results.Evidence;

namespace KpiIngest.Checking.Results;

/// <summary>One report (card or agency summary) as read and recomputed.</summary>
public sealed record ReportResult
{
    public required IndicatorResult Indicator { get; init; }

    /// <summary>True for the summary of a whole agency, which has no indicator number; written only then.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool AgencySummary { get; init; }

    /// <summary>Months: 6, 9 or 12; null where unclear.</summary>
    public int? Round { get; init; }

    /// <summary>Buddhist era.</summary>
    public int? FiscalYear { get; init; }

    public IReadOnlyList<string> Supervisors { get; init; } = [];

    public IReadOnlyList<string> Collectors { get; init; } = [];

    public IReadOnlyList<string> Phones { get; init; } = [];

    public IReadOnlyList<string> Evidence { get; init; } = [];

    public IReadOnlyList<ScoringTableResult> ScoringTables { get; init; } = [];

    public IReadOnlyList<CriteriaResult> Criteria { get; init; } = [];

    /// <summary>Written-out formulas of the weighted average, in document order.</summary>
    public IReadOnlyList<FormulaResult> Formulas { get; init; } = [];

    public string? StatedAverage { get; init; }

    /// <summary>What a machine read of a scan outside of its tables and compared with them, a line each: listed weights, written-out
    /// computations, the total on another scale. Written for scans alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Lines { get; init; }

    public required RecomputedResult Recomputed { get; init; }

    /// <summary>Nothing in what was recorded before it was counted.</summary>
    public CheckedResult Checked { get; init; } = new(0, 0);

    public IReadOnlyList<NotCheckableResult> NotCheckable { get; init; } = [];

    /// <summary>Every figure of tables, criteria, formulas and lists, with its place in the file. Nothing in what was recorded before they
    /// were kept.</summary>
    public FigureList Figures { get; init; } = FigureList.None;

    /// <summary>Figures whose places the answer does not show, because all those of the file are too many; written where there are
    /// any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int FiguresLeftOut { get; init; }
}

/// <param name="Text">On one line, as written.</param>
/// <param name="Value">The figure after <c>=</c>; null where none is written or it is unclear.</param>
public sealed record FormulaResult(string Text, string? Value);

public sealed record IndicatorResult(string? Number, string? Name);

public sealed record ScoringTableResult
{
    /// <summary><c>detail</c> or <c>summary</c>.</summary>
    public required string Kind { get; init; }

    /// <summary><c>self</c>, <c>committee</c> or null.</summary>
    public string? Assessor { get; init; }

    /// <summary>Where several rounds, months or years stand side by side; else null.</summary>
    public PeriodResult? Period { get; init; }

    /// <summary><c>product</c>, <c>percent</c>, <c>share</c>, <c>fullMarks</c> or <c>unknown</c>.</summary>
    public required string Convention { get; init; }

    /// <summary>A person typed its figures from the picture of a scanned page.</summary>
    public const string Keyed = "keyed";

    /// <summary>Its figures were read by machine from the picture of a scanned page.</summary>
    public const string Scan = "scan";

    /// <summary><c>alignment</c> where no line parts its columns, so that its figures were told apart by position alone; <c>keyed</c>
    /// where people keyed it; <c>scan</c> where a machine read it from a scan; null where lines part its columns.</summary>
    public string? Certainty { get; init; }

    /// <summary>How far the arithmetic of each row of a scanned table proves what was read of it, in the order of <c>rows</c>:
    /// <c>closed</c>, <c>unproven</c> or <c>unread</c> (something in it could not be read); written for these alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? ScannedRows { get; init; }

    /// <summary>Of a scanned table: for a row that does not close, the one reading of one figure that alone makes it close. It was not
    /// taken; a person may. Written where there are any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ScanProposalResult>? ScanProposals { get; init; }

    public IReadOnlyList<RowResult> Rows { get; init; } = [];

    public IReadOnlyList<GroupResult> Groups { get; init; } = [];

    public required TotalResult Total { get; init; }
}

/// <param name="Row">Index into the rows of the table.</param>
/// <param name="Column"><c>weight</c>, <c>score</c> or <c>weightedScore</c>.</param>
/// <param name="Text">As it would be written.</param>
/// <param name="Value">In Arabic digits, stated places kept.</param>
public sealed record ScanProposalResult(int Row, string Column, string Text, string Value);

/// <param name="Round">Months, where the heading states a number of months.</param>
/// <param name="Label">As written.</param>
public sealed record PeriodResult(int? Round, string Label);

public sealed record RowResult(string? Number, string? Name, string? Weight, string? Result, string? Score, string? WeightedScore)
{
    /// <summary>What the score is out of, where the document states it and the criteria do not, unless it is the usual 5; written for
    /// these alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FullScore { get; init; }
}

public sealed record GroupResult(string? Number, string? Name, string? Weight, string? WeightedScore);

public sealed record TotalResult(string? Weight, string? WeightedScore);

public sealed record CriteriaResult(string? Item, IReadOnlyList<LevelResult> Levels)
{
    /// <summary>The name of the item, where it has no number and is one of several; written for these alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Name { get; init; }

    /// <summary>True where a machine did not read all of them from a scan, so that no score is held against them; written for these
    /// alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Unsure { get; init; }

    /// <summary>The notes under them, as a machine read them from a scan; written for scans alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Notes { get; init; }
}

public sealed record LevelResult(string Level, string? Condition, string? Score);

/// <summary>Exact, without trailing zeros; at most 10 decimal places, rounded half up.</summary>
public sealed record RecomputedResult(string? Weight, string? WeightedScore, string? Average);

/// <summary>How much was checked.</summary>
/// <param name="Rows">Rows of scoring tables whose figures were compared or summed.</param>
/// <param name="Comparisons">Stated figures tested against one computed or stated elsewhere; tests of range and of form do not
/// count.</param>
public sealed record CheckedResult(int Rows, int Comparisons);

/// <summary>What could not be checked, and why.</summary>
/// <param name="What">A code, <c>not-assessed</c>, or another kebab-case word.</param>
/// <param name="Item">Number of the item, or null for the whole report.</param>
public sealed record NotCheckableResult(string What, string? Item, string Why, string WhyEn);
