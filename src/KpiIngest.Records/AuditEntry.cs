namespace KpiIngest.Records;

/// <summary>One line of the audit trail. Append-only: the database refuses to change or delete it, and each entry's hash covers the one
/// before.</summary>
public sealed class AuditEntry
{
    /// <summary>1, 2, 3 ... without a gap.</summary>
    public required long Sequence { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it; <c>kpi-ingest</c> for the service itself.</summary>
    public required string Actor { get; init; }

    /// <summary>kebab-case: <c>submission-received</c>, <c>reading-recorded</c> ...</summary>
    public required string Action { get; init; }

    /// <summary>What it was done to: <c>submission:12</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>Particulars, as JSON.</summary>
    public required string Detail { get; init; }

    /// <summary>SHA-256 of the canonical content of what it tells of, lower-case hexadecimal; null where it tells of none (a step of a
    /// submission), and in entries of earlier versions.</summary>
    public string? Content { get; init; }

    /// <summary>Hash of the entry before; 64 zeros for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 over all of the above, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }
}
