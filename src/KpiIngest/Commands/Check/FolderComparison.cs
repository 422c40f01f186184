using KpiIngest.Checking.History;
using KpiIngest.Checking.Results;

namespace KpiIngest.Commands.Check;

/// <summary>Compares the reports of each folder on the command line with each other. Files that are named outright are not compared:
/// nothing tells who sent them.</summary>
public sealed class FolderComparison
{
    private readonly SortedDictionary<int, List<(int Index, HistoryFile File)>> folders = [];

    /// <param name="index">Of the file in the answer.</param>
    public void Add(int index, CheckTarget target, FileResult result)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(result);
        if (target.Folder is not { } folder || result.Reports.Count == 0)
            return;
        if (!folders.TryGetValue(folder, out List<(int Index, HistoryFile File)>? files))
            folders[folder] = files = [];
        files.Add((index, new HistoryFile(target.Unit, target.ShownPath, result)));
    }

    /// <returns>Folder by folder, with the indices of the answer.</returns>
    public IReadOnlyList<AcrossFilesFinding> Findings()
    {
        List<AcrossFilesFinding> findings = new();
        foreach (List<(int Index, HistoryFile File)> files in folders.Values)
        {
            if (files.Count < 2)
                continue;
            IReadOnlyList<AcrossFilesFinding> found = HistoryChecker.Check([.. files.Select(f => f.File)], HistoryOrder.Unknown);
            findings.AddRange(found.Select(f => f with { Files = [.. f.Files.Select(i => files[i].Index)] }));
        }

        return findings;
    }
}
