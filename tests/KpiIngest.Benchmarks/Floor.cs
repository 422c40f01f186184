using System.IO.Compression;
using System.Xml;

namespace KpiIngest.Benchmarks;

/// <summary>The least that a reader of Word files does: each package is unzipped and every XML part of it gone through, node by node, and
/// nothing kept.</summary>
internal static class Floor
{
    private static readonly XmlReaderSettings Settings = new()
    {
        Async = true,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
    };

    /// <returns>The exit code: 0.</returns>
    public static async Task<int> ReadAsync(string folder, TextWriter output)
    {
        long nodes = 0;
        foreach (string file in Directory.EnumerateFiles(folder, "*.docx", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            await using FileStream stream = File.OpenRead(file);
            await using ZipArchive package = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Read, leaveOpen: false, null);
            foreach (
                ZipArchiveEntry part in package.Entries.Where(e =>
                    e.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
                    || e.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
                )
            )
            {
                await using Stream xml = await part.OpenAsync();
                using XmlReader reader = XmlReader.Create(xml, Settings);
                while (reader.Read())
                    nodes += reader.NodeType == XmlNodeType.Text ? reader.Value.Length : 1;
            }
        }

        await output.WriteLineAsync($"{nodes}");
        return 0;
    }
}
