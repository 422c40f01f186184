namespace KpiIngest.Records.Assignments;

/// <summary>Who reviews a unit, in one fiscal year or in every one. Kept where nobody does any more: the audit trail covers it as it
/// stands.</summary>
public sealed class Assignment
{
    /// <summary>Of <see cref="FiscalYear"/>.</summary>
    public const int EveryYear = 0;

    public long Id { get; internal set; }

    /// <summary>As the folder of the inbox names it.</summary>
    public required string Unit { get; init; }

    /// <summary>Buddhist era; <see cref="EveryYear"/> for each year that has none of its own.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>Number of an account; null where the unit was taken away from its reviewer.</summary>
    public long? ReviewerId { get; set; }
}
