using KpiIngest.Documents.Scan.Letters;

namespace KpiIngest.Jobs;

/// <summary>Notices when one of the outside tools has been installed.</summary>
/// <param name="searchPath">Folders to look in, as in the variable PATH.</param>
public sealed class ToolWatch(string searchPath)
{
    private static readonly string[] Tools = ["soffice", "libreoffice", Tesseract.Tool];
    private HashSet<string> present = Find(searchPath);

    /// <returns>True where a tool is there that was not at the last call (or at the start).</returns>
    public bool Appeared()
    {
        HashSet<string> now = Find(searchPath);
        bool appeared = !now.IsSubsetOf(present);
        present = now;
        return appeared;
    }

    private static HashSet<string> Find(string searchPath)
    {
        string[] folders = searchPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        return [.. Tools.Where(tool => folders.Any(folder => File.Exists(Path.Combine(folder, tool + suffix))))];
    }
}
