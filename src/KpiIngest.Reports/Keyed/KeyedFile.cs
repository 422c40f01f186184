using System.Text.Json.Serialization;

namespace KpiIngest.Reports.Keyed;

/// <summary>What a person keyed from the pictures of a scanned file: its cards, each with its tables. Texts are as typed, cleaned; what the
/// paper leaves empty is null.</summary>
public sealed record KeyedFile(IReadOnlyList<KeyedCard> Cards)
{
    /// <summary>Two are the same where everything in them is.</summary>
    public bool Equals(KeyedFile? other) => other is not null && KeyedFields.Of(this).SequenceEqual(KeyedFields.Of(other));

    public override int GetHashCode() => Cards.Count;
}

/// <summary>One card, or the summary of an agency.</summary>
public sealed record KeyedCard
{
    /// <summary>Buddhist era; null where the paper does not say it.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>Months: 6, 9 or 12; null where it is not said, or not clearly.</summary>
    public int? Round { get; init; }

    /// <summary>True where the paper prints several rounds and ticks none of them, or more than one.</summary>
    public bool RoundUnclear { get; init; }

    /// <summary>True for the summary of a whole agency, which has no number.</summary>
    public bool AgencySummary { get; init; }

    public string? Number { get; init; }

    public string? Name { get; init; }

    /// <summary>The convention that the paper prints; <see cref="WeightingConvention.Unknown"/> where it prints none.</summary>
    public WeightingConvention Convention { get; init; }

    /// <summary>The average that is stated outside of the tables; null where it is not.</summary>
    public string? Average { get; init; }

    public IReadOnlyList<KeyedTable> Tables { get; init; } = [];

    public IReadOnlyList<KeyedCriteria> Criteria { get; init; } = [];

    /// <summary>Lines outside of the tables whose figures are compared with these, as they stand on the paper: listed weights, written-out
    /// computations, the total on another scale. None in what was recorded before they could be keyed.</summary>
    public IReadOnlyList<string> Lines
    {
        get;
        init => field = value ?? [];
    } = [];
}

public sealed record KeyedTable
{
    public ScoringTableKind Kind { get; init; } = ScoringTableKind.Summary;

    /// <summary>The page that it was keyed from, from 1.</summary>
    public int Page { get; init; } = 1;

    public IReadOnlyList<KeyedRow> Rows { get; init; } = [];

    public KeyedRow Total { get; init; } = new();
}

/// <summary>A row as typed; of the total row, whose score states the average, only figures.</summary>
public sealed record KeyedRow
{
    /// <summary>True where it states the subtotal of the rows under it.</summary>
    public bool Group { get; init; }

    public string? Number { get; init; }

    public string? Name { get; init; }

    public string? Weight { get; init; }

    public string? Result { get; init; }

    public string? Score { get; init; }

    public string? WeightedScore { get; init; }

    public bool IsBlank => (Number, Name, Weight, Result, Score, WeightedScore) is (null, null, null, null, null, null);
}

/// <param name="Item">The item's number; null where the criteria are the indicator's own.</param>
/// <param name="Levels">What earns 1, 2, 3 ... points; null where the paper leaves a level empty.</param>
public sealed record KeyedCriteria(string? Item, IReadOnlyList<string?> Levels)
{
    public const int MostLevels = 5;

    /// <summary>Lines under the criteria that say the same in words (<c>ทำได้ ๕ ข้อขึ้นไป เท่ากับ ๕ คะแนน</c>), as they stand on the
    /// paper. None in what was recorded before they could be keyed.</summary>
    public IReadOnlyList<string> Notes
    {
        get;
        init => field = value ?? [];
    } = [];
}

/// <summary>How keyed files are recorded, and travel to the process that checks.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(KeyedFile))]
public sealed partial class KeyedJson : JsonSerializerContext;
