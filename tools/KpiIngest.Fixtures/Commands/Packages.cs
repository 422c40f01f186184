using System.IO.Compression;

namespace KpiIngest.Fixtures.Commands;

/// <summary>Compares packages by what they hold: how the deflate stream looks differs between versions of the runtime.</summary>
internal static class Packages
{
    public static bool Same(byte[] left, byte[] right) => left.AsSpan().SequenceEqual(right) || Parts(left).SequenceEqual(Parts(right));

    private static List<(string Name, string Content)> Parts(byte[] package)
    {
        using ZipArchive zip = new(new MemoryStream(package), ZipArchiveMode.Read);
        return [.. zip.Entries.Select(e => (e.FullName, Content(e)))];
    }

    private static string Content(ZipArchiveEntry entry)
    {
        using MemoryStream bytes = new();
        using Stream stream = entry.Open();
        stream.CopyTo(bytes);
        return Convert.ToBase64String(bytes.ToArray());
    }
}
