namespace KpiIngest.Records.Identity;

/// <summary>What a report is, by the word of a person: one part of its identity, confirmed as it was read or corrected. It stands beside
/// what was read and received, which stays as it is; only ever added.</summary>
public sealed class Confirmation
{
    /// <summary>1, 2, 3 ... without a gap.</summary>
    public required long Id { get; init; }

    public required long SubmissionId { get; init; }

    /// <summary>The reading that was looked at; null where the submission has none of its own.</summary>
    public long? ReadingId { get; init; }

    public required IdentityPart Part { get; init; }

    /// <summary>Index in the file; null for the unit, which is that of the whole file.</summary>
    public int? ReportOrdinal { get; init; }

    /// <summary>As the reader read it, or, of the unit, as the folder says; null where it was not read.</summary>
    public string? Read { get; init; }

    /// <summary>Arabic digits; a year in the Buddhist era, a round in months.</summary>
    public required string Value { get; init; }

    public string? Reason { get; init; }

    public required ConfirmationAct Act { get; init; }

    /// <summary>The confirmation that is taken back; null unless one is.</summary>
    public long? OfId { get; init; }

    /// <summary>Name of an account.</summary>
    public required string Actor { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>True where the person said otherwise than was read.</summary>
    public bool Corrects => !string.Equals(Read, Value, StringComparison.Ordinal);
}

/// <summary>The parts by which reports are versions of each other (<see cref="ReportIdentity"/>).</summary>
public enum IdentityPart
{
    Unit,
    FiscalYear,
    Round,
    IndicatorNumber,
}

public enum ConfirmationAct
{
    Made,
    TakenBack,
}
