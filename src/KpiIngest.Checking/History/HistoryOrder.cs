namespace KpiIngest.Checking.History;

/// <summary>Whether it is known which of several versions of a report came first.</summary>
public enum HistoryOrder
{
    /// <summary>Files of a folder: neither names nor times of files say it. Versions are set side by side, none is called the
    /// newer.</summary>
    Unknown,

    /// <summary>Files in the order in which they were received: each version replaces the one before.</summary>
    Received,
}
