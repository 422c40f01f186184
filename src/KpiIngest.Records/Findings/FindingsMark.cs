namespace KpiIngest.Records.Findings;

/// <summary>Says by which form of the derivation the lines of findings were made, so that another form makes them anew. One row.</summary>
public sealed class FindingsMark
{
    public const int OnlyId = 1;

    public required int Id { get; init; }

    public required int Form { get; set; }

    /// <summary>Submissions up to this number are done; null where all are.</summary>
    public long? DoneUpTo { get; set; }
}
