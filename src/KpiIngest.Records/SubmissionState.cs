namespace KpiIngest.Records;

/// <summary>Where a submission stands.</summary>
public enum SubmissionState
{
    /// <summary>Recorded and archived, not read yet. Always picked up again.</summary>
    Received,

    /// <summary>Read: at least one report was checked.</summary>
    Read,

    /// <summary>Read: reports were recognised, and no comparison could be made in any of them. The reading says why.</summary>
    NotChecked,

    /// <summary>Read: the file holds no report (evidence, an order, photographs). Not a failure.</summary>
    NoReport,

    /// <summary>The file could not be read; the reading says why.</summary>
    Unreadable,

    /// <summary>An outside tool that this format needs is missing or does not work; read as soon as it does.</summary>
    Waiting,

    /// <summary>The same bytes from the same unit with no other version between: not read again.</summary>
    Duplicate,

    /// <summary>Something of ours failed again and again (a full disk, a busy database) or in a way that does not pass. Read when somebody
    /// asks for it.</summary>
    Failed,

    /// <summary>A ZIP of files, each of which is a submission of its own.</summary>
    Unpacked,
}
