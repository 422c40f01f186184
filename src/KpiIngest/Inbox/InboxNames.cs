using KpiIngest.Records.Inbox;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Inbox;

/// <summary>Which names in the inbox are files of a sender, and which are locks, unfinished copies or leavings of a system.</summary>
public static class InboxNames
{
    /// <summary>Unit of a file that lies in the inbox itself and in no unit's folder.</summary>
    public const string NoUnit = InboxEntry.NoUnit;

    private static readonly string[] PassingExtensions =
    [
        ".tmp",
        ".temp",
        ".part",
        ".partial",
        ".filepart",
        ".crdownload",
        ".download",
        ".swp",
    ];
    private static readonly string[] SystemNames = ["Thumbs.db", "desktop.ini", "ehthumbs.db"];

    public static bool Ignored(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return name[0] == '.'
            || name.StartsWith("~$", StringComparison.Ordinal)
            || PassingExtensions.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase))
            || SystemNames.Contains(name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The first folder. Folders whose names look the same are one unit: some machines write ำ as ํ and า, or marks in
    /// another order.</summary>
    /// <param name="inboxPath">Relative to the inbox, with <c>/</c>.</param>
    public static string UnitOf(string inboxPath)
    {
        ArgumentNullException.ThrowIfNull(inboxPath);
        int slash = inboxPath.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return NoUnit;
        string folder = inboxPath[..slash];
        string unit = ThaiText.Alike(folder);
        return unit.Length > 0 ? unit : folder;
    }
}
