namespace KpiIngest.Records.Jobs;

/// <summary>How far a recurring job has come.</summary>
public sealed class RecurringMark
{
    public required string Name { get; init; }

    /// <summary>The last time it was due and was begun, UTC; of a job that is new, the last time that it would have been due.</summary>
    public required DateTimeOffset DueAt { get; set; }
}
