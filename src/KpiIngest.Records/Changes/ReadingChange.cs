namespace KpiIngest.Records.Changes;

/// <summary>What kind of difference there is between two readings of one file.</summary>
public enum ChangeKind
{
    /// <summary>A figure or text is read that was not before.</summary>
    FigureRead,

    /// <summary>A figure or text is not read any more.</summary>
    FigureLost,

    /// <summary>A figure or text is read differently.</summary>
    ValueChanged,
    FindingNew,
    FindingGone,
    FindingChanged,

    /// <summary>What became of the file: read, not checkable, no report, unreadable, or for another reason.</summary>
    OutcomeChanged,

    /// <summary>Something that could not be checked or read is said now, is not said any more, or is said for another reason.</summary>
    NotCheckableChanged,
}

/// <summary>One difference between two readings of a file.</summary>
/// <param name="Indicator">Number of the report's indicator, its name where it has none; null where no report is meant.</param>
/// <param name="Item">Number of the item, its name where it has none, <c>total</c> for a total row; null for the whole report.</param>
/// <param name="Field"><c>weight</c>, <c>result</c>, <c>score</c>, <c>weightedScore</c>, <c>statedAverage</c>, <c>round</c> ...; of a
/// finding its code, of what was not checkable its word.</param>
/// <param name="Before">As the earlier reading has it; null where it has none.</param>
/// <param name="After">As the later reading has it; null where it has none.</param>
public sealed record ReadingChange(
    ChangeKind Kind,
    string? Indicator,
    string? Table,
    string? Item,
    string Field,
    string? Before,
    string? After
)
{
    /// <summary><see cref="Before"/> as it is said in Thai; null where it is the same.</summary>
    public string? BeforeThai { get; init; }

    /// <summary><see cref="After"/> as it is said in Thai; null where it is the same.</summary>
    public string? AfterThai { get; init; }

    /// <summary>What the finding or the gap says, of the later reading where it has one: in Thai.</summary>
    public string? Message { get; init; }

    public string? MessageEn { get; init; }

    /// <summary>True for what a sender is told: findings, what could not be checked, what became of the file.</summary>
    public bool ChangesVerdict => Kind is not (ChangeKind.FigureRead or ChangeKind.FigureLost or ChangeKind.ValueChanged);
}
