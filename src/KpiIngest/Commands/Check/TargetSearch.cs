using KpiIngest.Commands.Text;

namespace KpiIngest.Commands.Check;

/// <summary>Finds the files that the arguments of <c>check</c> name. Folders are walked recursively; links to folders are not
/// followed.</summary>
public sealed class TargetSearch(Language language)
{
    private readonly List<CheckTarget> targets = [];
    private readonly List<(string ShownPath, string Why)> passedOver = [];
    private readonly List<string> closed = [];

    public static CheckTargets Find(IEnumerable<string> arguments, Language language)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        TargetSearch search = new(language);
        int index = 0;
        foreach (string argument in arguments)
        {
            if (Directory.Exists(argument))
                search.AddFolder(argument, index);
            else
                search.targets.Add(new CheckTarget(argument, argument, Named: true));
            index++;
        }

        return new CheckTargets(search.targets, search.passedOver, search.closed);
    }

    private void AddFolder(string argument, int index)
    {
        List<CheckTarget> found = new();
        string shown = Path.DirectorySeparatorChar == '/' ? argument : argument.Replace(Path.DirectorySeparatorChar, '/');
        shown = shown.TrimEnd('/');
        Walk(argument, shown, found);
        found.Sort((a, b) => string.CompareOrdinal(a.ShownPath, b.ShownPath));
        targets.AddRange(found.Select(t => t with { Folder = index, Unit = Unit(t.ShownPath[(shown.Length + 1)..]) }));
    }

    private static string Unit(string relativePath) =>
        relativePath.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? relativePath[..slash] : "";

    private void Walk(string folder, string shown, List<CheckTarget> found)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            closed.Add(shown);
            return;
        }

        Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Name, b.Name));
        foreach (FileSystemInfo entry in entries)
        {
            string shownPath = shown + "/" + entry.Name;
            bool isFolder = entry is DirectoryInfo;
            if (PassedOverNames.Why(entry.Name, isFolder, language) is { } why)
                passedOver.Add((shownPath, why));
            else if (!isFolder)
                found.Add(new CheckTarget(entry.FullName, shownPath, Named: false));
            else if (entry.LinkTarget is null)
                Walk(entry.FullName, shownPath, found);
            else
                passedOver.Add((shownPath, language.Pick("ลิงก์ไปยังโฟลเดอร์", "a link to a folder")));
        }
    }
}
