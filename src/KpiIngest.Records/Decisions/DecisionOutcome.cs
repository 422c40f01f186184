using KpiIngest.Records.Findings;

namespace KpiIngest.Records.Decisions;

/// <summary>What came of a decision.</summary>
public abstract record DecisionOutcome
{
    /// <param name="Now">The version that stands from now on.</param>
    public sealed record Made(Decision Decision, FindingVersion Now, FindingState State) : DecisionOutcome;

    /// <summary>Somebody else said something in between, or the submission was read anew. Nothing was changed.</summary>
    /// <param name="Seen">As it was looked at.</param>
    /// <param name="SeenLast">What was last said of it then; null where nothing was.</param>
    /// <param name="Now">As it stands; null where it is not found any more.</param>
    /// <param name="NowLast">What was last said of it; null where nothing was.</param>
    public sealed record Conflict(FindingVersion Seen, Decision? SeenLast, FindingLine? Now, Decision? NowLast) : DecisionOutcome
    {
        /// <summary>True where the submission was read, or compared, anew in between.</summary>
        public bool ReadAnew =>
            Now is null || Now.ReadingId != Seen.Reading || !string.Equals(Now.Figures, Seen.Figures, StringComparison.Ordinal);
    }

    /// <summary>Many were decided, or taken back, with one stroke.</summary>
    public sealed record MadeAll(DecisionBatch Batch) : DecisionOutcome;

    /// <summary>The set is not what it was. Nothing was changed.</summary>
    public sealed record SetChanged(FindingSet Seen, FindingSet Now) : DecisionOutcome;

    /// <summary>It cannot be decided so. Nothing was changed.</summary>
    public sealed record Refused(Refusal Why, string Thai, string English) : DecisionOutcome;
}

public enum Refusal
{
    /// <summary>No name of an account.</summary>
    NoActor,

    /// <summary>Nothing is accepted without a reason.</summary>
    NoReason,

    /// <summary>A reason, comment or value is longer than <see cref="DecisionTexts.MostCharacters"/>.</summary>
    TooLong,

    /// <summary>No right value for what was misread.</summary>
    NoValue,

    /// <summary>A right value that is no figure where one is needed.</summary>
    NotAFigure,

    /// <summary>The reading has no such figure, or read it otherwise.</summary>
    UnknownFigure,

    /// <summary>What cannot be done so: a misreading for many, a second person for what needs none.</summary>
    NotPossible,

    /// <summary>The second person is the first.</summary>
    SamePerson,

    /// <summary>Nothing is left to be taken back.</summary>
    NothingToTakeBack,
}
