using System.Text.Json.Serialization;

namespace KpiIngest.Fixtures.Expected;

/// <summary>What <c>check --format json</c> is expected to say of one file, without path, hash and messages.</summary>
public sealed record Answer(
    string Format,
    string Outcome,
    object? Error,
    IReadOnlyList<ReportAnswer> Reports,
    IReadOnlyList<Finding> Discrepancies,
    IReadOnlyList<NoteAnswer> Notes
);

public sealed record ReportAnswer(
    IndicatorAnswer Indicator,
    int? Round,
    int? FiscalYear,
    IReadOnlyList<string> Supervisors,
    IReadOnlyList<string> Collectors,
    IReadOnlyList<string> Phones,
    IReadOnlyList<string> Evidence,
    IReadOnlyList<TableAnswer> ScoringTables,
    IReadOnlyList<CriteriaAnswer> Criteria,
    string? StatedAverage,
    RecomputedAnswer Recomputed,
    IReadOnlyList<NotCheckableAnswer> NotCheckable
)
{
    /// <summary>Written only where it is true.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool AgencySummary { get; init; }

    /// <summary>Written only where it follows from the card alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CheckedAnswer? Checked { get; init; }
}

/// <summary>How much is expected to be checked.</summary>
/// <param name="Rows">Rows of scoring tables.</param>
public sealed record CheckedAnswer(int Rows);

/// <param name="Code">What stands there: <c>chart</c>, <c>embedded-table</c> ...</param>
public sealed record NoteAnswer(string Code, LocationAnswer Location);

public sealed record IndicatorAnswer(string? Number, string? Name);

public sealed record TableAnswer(
    string Kind,
    string? Assessor,
    string Convention,
    IReadOnlyList<RowAnswer> Rows,
    IReadOnlyList<GroupAnswer> Groups,
    TotalAnswer Total
)
{
    /// <summary>Written only where there is one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PeriodAnswer? Period { get; init; }
}

/// <summary>A round, as its heading names it.</summary>
public sealed record PeriodAnswer(int? Round, string Label);

public sealed record RowAnswer(string? Number, string? Name, string? Weight, string? Result, string? Score, string? WeightedScore);

public sealed record GroupAnswer(string? Number, string? Name, string? Weight, string? WeightedScore);

public sealed record TotalAnswer(string? Weight, string? WeightedScore);

public sealed record CriteriaAnswer(string? Item, IReadOnlyList<LevelAnswer> Levels);

public sealed record LevelAnswer(string Level, string? Condition, string? Score);

public sealed record RecomputedAnswer(string? Weight, string? WeightedScore, string? Average);

public sealed record NotCheckableAnswer(string What, string? Item);

public sealed record Finding(
    string Code,
    string Severity,
    int? Report,
    string? Stated,
    string? Expected,
    string? Arithmetic,
    CauseAnswer? Cause,
    int? ConsequenceOf,
    AddressAnswer? At,
    LocationAnswer? Location,
    IReadOnlyList<LocationAnswer> Also
);

public sealed record CauseAnswer(string Code);

/// <param name="Row">An index, or <c>total</c>.</param>
public sealed record AddressAnswer(int Table, object Row, string Column);

public sealed record LocationAnswer(int? Page, int? Table, int? Row, string? Text);
