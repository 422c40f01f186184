namespace KpiIngest.Records.Notifications;

/// <summary>What people are told of by mail or webhook.</summary>
public enum NotificationKind
{
    /// <summary>A file could not be read, for its own sake or for a fault of ours that did not pass.</summary>
    Unreadable,

    /// <summary>Errors or warnings in a card that were not found in it before.</summary>
    Findings,

    /// <summary>A report that the register lets expect has not come by its day.</summary>
    Overdue,

    /// <summary>Something keeps files from being taken or read.</summary>
    Stalled,

    /// <summary>What was told as <see cref="Stalled"/> is over.</summary>
    Recovered,

    /// <summary>Somebody tries whether messages arrive.</summary>
    Test,
}
