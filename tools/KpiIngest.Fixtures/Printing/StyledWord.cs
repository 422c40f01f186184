using System.IO.Compression;
using System.Text;

namespace KpiIngest.Fixtures.Printing;

/// <summary>A .docx whose look is changed by replacing text in its parts.</summary>
internal static class StyledWord
{
    private static readonly string[] Parts = ["word/document.xml", "word/styles.xml"];

    /// <exception cref="InvalidOperationException">No part holds any of what is to be replaced: the style would look like the file
    /// itself.</exception>
    public static void Write(string docx, string target, IReadOnlyList<(string Old, string New)> replacements)
    {
        File.Copy(docx, target, overwrite: true);
        using ZipArchive zip = ZipFile.Open(target, ZipArchiveMode.Update);
        Dictionary<string, string> texts = Parts.ToDictionary(p => p, p => Read(zip.GetEntry(p)!), StringComparer.Ordinal);
        if (!replacements.Any(r => texts.Values.Any(t => t.Contains(r.Old, StringComparison.Ordinal))))
            throw new InvalidOperationException($"{docx} does not hold {replacements[0].Old}");
        foreach ((string old, string replacement) in replacements)
        {
            foreach (string part in Parts)
                texts[part] = texts[part].Replace(old, replacement, StringComparison.Ordinal);
        }

        foreach ((string part, string text) in texts)
        {
            zip.GetEntry(part)!.Delete();
            using Stream stream = zip.CreateEntry(part).Open();
            stream.Write(Encoding.UTF8.GetBytes(text));
        }
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using StreamReader reader = new(entry.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
