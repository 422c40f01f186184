using KpiIngest.Records.Decisions;

namespace KpiIngest.Records.Identity;

/// <summary>Parts of the identity of a submission's reports that somebody wants to confirm, as typed.</summary>
/// <param name="Seen">As the page showed it: nothing is recorded where it is otherwise by now.</param>
/// <param name="Actor">Name of an account.</param>
public sealed record ConfirmationDraft(IdentityVersion Seen, IReadOnlyList<TypedPart> Parts, string Actor)
{
    /// <summary>Needed where a part is corrected that was read otherwise.</summary>
    public string? Reason { get; init; }

    /// <summary>True to take a unit that has sent nothing yet.</summary>
    public bool NewUnit { get; init; }
}

/// <param name="Report">Index in the file; null for the unit.</param>
/// <param name="Value">Thai or Arabic digits.</param>
public sealed record TypedPart(int? Report, IdentityPart Part, string Value);

/// <summary>What stands of the identity of a submission.</summary>
/// <param name="Reading">The current reading of its own; null where it has none.</param>
/// <param name="Last">The last confirmation, or taking back of one; null where there is none.</param>
public sealed record IdentityVersion(long Submission, long? Reading, long? Last);

/// <summary>What came of a draft.</summary>
public abstract record ConfirmationOutcome
{
    public sealed record Made(IReadOnlyList<Confirmation> Confirmations) : ConfirmationOutcome;

    /// <summary>Somebody else said something in between, or the submission was read anew. Nothing was changed.</summary>
    /// <param name="Since">What was said since, in its order; empty where it was read anew alone.</param>
    public sealed record Conflict(IReadOnlyList<Confirmation> Since) : ConfirmationOutcome;

    /// <summary>It cannot be so. Nothing was changed.</summary>
    /// <param name="Part">The part that was refused; null where none is meant.</param>
    /// <param name="Nearest">What may be meant instead; null where nothing is near.</param>
    public sealed record Refused(Refusal Why, string Thai, string English, TypedPart? Part = null, string? Nearest = null)
        : ConfirmationOutcome
    {
        /// <summary>True where it is a unit that has sent nothing yet, which can be insisted on.</summary>
        public bool NewUnit { get; init; }
    }
}
