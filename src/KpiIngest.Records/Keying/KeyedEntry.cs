namespace KpiIngest.Records.Keying;

/// <summary>What a person keyed of a scanned submission from its pictures, or did with what was keyed. Only ever added: what is keyed anew
/// or taken back stays.</summary>
public sealed class KeyedEntry
{
    /// <summary>1, 2, 3 ... without a gap.</summary>
    public required long Id { get; init; }

    public required long SubmissionId { get; init; }

    public required KeyedAct Act { get; init; }

    /// <summary>What was keyed or settled (<see cref="Reports.Keyed.KeyedFile"/>); null otherwise.</summary>
    public string? CardJson { get; init; }

    /// <summary>True for what counts only when another person keyed the same, or the differences are settled.</summary>
    public bool NeedsSecond { get; init; }

    /// <summary>The entry that is taken back; of a settling the first of the two that differed.</summary>
    public long? OfId { get; init; }

    /// <summary>Of a settling the second of the two that differed.</summary>
    public long? OtherId { get; init; }

    /// <summary>Why it is no card to be keyed; null otherwise.</summary>
    public string? Reason { get; init; }

    /// <summary>Name of an account.</summary>
    public required string Actor { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }
}

public enum KeyedAct
{
    Keyed,

    /// <summary>A third step: what holds where two people keyed differently.</summary>
    Settled,

    /// <summary>Evidence, a photograph, an order: nothing to be keyed.</summary>
    SetAside,

    /// <summary>An earlier entry does not hold any more.</summary>
    TakenBack,
}

/// <summary>What somebody is still keying: seen by nobody else, kept from one visit to the next, and gone when it is recorded.</summary>
public sealed class KeyedDraft
{
    public required long SubmissionId { get; init; }

    /// <summary>Name of an account.</summary>
    public required string Actor { get; init; }

    /// <summary>The fields of the page by their names, as a JSON object.</summary>
    public required string FieldsJson { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; set; }
}
