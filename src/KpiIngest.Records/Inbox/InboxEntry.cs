namespace KpiIngest.Records.Inbox;

/// <summary>An entry that stood in the inbox: a file, a folder that could not be listed, a link, a pipe. One for each time that something
/// stood under a name; what became of it stands here, or with its submission where it was taken.</summary>
public sealed class InboxEntry
{
    /// <summary>Unit of a file that lies in the inbox itself and in no unit's folder.</summary>
    public const string NoUnit = "ไม่ระบุหน่วยงาน";

    public long Id { get; init; }

    /// <summary>Relative to the inbox, with <c>/</c>. Bytes that are not UTF-8 are written <c>\xE1</c>. An entry of a ZIP has the ZIP's
    /// path before its own.</summary>
    public required string InboxPath { get; init; }

    /// <summary>The path for as long as the entry stands there, null afterwards: one entry at a time stands under a path.</summary>
    public string? OpenPath { get; set; }

    /// <summary>First folder level under the inbox.</summary>
    public required string Unit { get; init; }

    public required EntryKind Kind { get; init; }

    /// <summary>Bytes, as last seen; null where it has none or could not be looked at.</summary>
    public long? Size { get; set; }

    public EntryState State { get; set; }

    /// <summary>Why it stands where it stands, kebab-case: <c>over-limit</c>, <c>link</c> ...; null where nothing is to be said.</summary>
    public string? Code { get; set; }

    public string? Reason { get; set; }

    public string? ReasonEn { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset FirstSeenAt { get; init; }

    /// <summary>When its state or its reason last changed, UTC.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>True where the sender was told why it was refused.</summary>
    public bool Told { get; set; }

    /// <summary>What it was recorded as; null unless taken.</summary>
    public long? SubmissionId { get; set; }

    public Submission? Submission { get; set; }
}

public enum EntryKind
{
    File,
    Folder,
    Link,

    /// <summary>A pipe, socket or device.</summary>
    Special,

    /// <summary>It could not be looked at.</summary>
    Unknown,
}

/// <summary>Where an entry of the inbox stands.</summary>
public enum EntryState
{
    /// <summary>It stands there and will be taken when it has come to rest and intake is open.</summary>
    Seen,

    /// <summary>It stands there and is not taken: no file of a sender, or it cannot be moved. Nobody is told but the
    /// administrator.</summary>
    Left,

    /// <summary>It stands there and is not taken; its sender is told why.</summary>
    Refused,

    /// <summary>It went away before it was taken.</summary>
    Gone,

    /// <summary>Recorded as a submission, which says what became of it.</summary>
    Taken,
}
