using KpiIngest.Commands.Text;
using KpiIngest.Documents;

namespace KpiIngest.Commands.Check;

/// <summary>Which names inside a folder are no reports by their name alone.</summary>
public static class PassedOverNames
{
    private static readonly string[] TemporaryEndings = [".tmp", ".temp", ".part", ".partial", ".crdownload", ".download", ".swp", "~"];

    /// <summary>Web pages are read under the name of a Word file alone: under their own they are no reports.</summary>
    private static readonly HashSet<string> KnownExtensions = Enum.GetValues<SourceFormat>()
        .Where(f => f is not (SourceFormat.Unknown or SourceFormat.FlatDocx or SourceFormat.Html or SourceFormat.Mht))
        .Select(f => "." + f.ContractName())
        .Append(ArchiveTargets.Extension)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Why the name is passed over; null where it is read.</summary>
    public static string? Why(string name, bool isFolder, Language language)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.StartsWith('.'))
            return language.Pick("ซ่อนอยู่", "hidden");
        if (isFolder)
            return null;
        if (name.StartsWith("~$", StringComparison.Ordinal))
            return language.Pick("ไฟล์ล็อกของโปรแกรมที่เปิดอยู่", "a lock file of a program that has the document open");
        if (name.StartsWith('~') || Array.Exists(TemporaryEndings, e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
        {
            return language.Pick("ไฟล์ชั่วคราว", "a temporary file");
        }

        return KnownExtensions.Contains(Path.GetExtension(name))
            ? null
            : language.Pick("ไม่ใช่ชนิดไฟล์ที่อ่าน", "not a kind of file that is read");
    }
}
