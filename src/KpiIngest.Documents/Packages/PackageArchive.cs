using System.IO.Compression;
using System.Text;

namespace KpiIngest.Documents.Packages;

/// <summary>A ZIP of files (not one of a program's own formats), with the names that their sender sees.</summary>
public static class PackageArchive
{
    private const int ThaiCodePage = 874;

    /// <summary>True for a file that begins as a ZIP does, an empty one included.</summary>
    public static bool IsZip(string path)
    {
        Span<byte> head = stackalloc byte[4];
        using FileStream file = File.OpenRead(path);
        return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length
            && (head.SequenceEqual("PK\x03\x04"u8) || head.SequenceEqual("PK\x05\x06"u8));
    }

    /// <exception cref="InvalidDataException">The ZIP is damaged.</exception>
    public static ZipArchive Open(string path) => ZipFile.Open(path, ZipArchiveMode.Read, Encoding.Latin1);

    /// <summary>The name of an entry with <c>/</c> between folders, without steps upwards. Programs that do not mark a name as UTF-8 write
    /// it as UTF-8 all the same (macOS) or in the code page of a Thai Windows.</summary>
    /// <param name="entry">Of an archive that <see cref="Open"/> opened.</param>
    public static string NameOf(ZipArchiveEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        string name =
            entry.FullName.Any(c => c > '~') && entry.FullName.All(c => c <= 'ÿ')
                ? Decoded(Encoding.Latin1.GetBytes(entry.FullName))
                : entry.FullName;
        bool folder = name.EndsWith('/') || name.EndsWith('\\');
        IEnumerable<string> steps = name.Split('/', '\\').Where(s => s.Length > 0 && s is not ("." or ".."));
        return string.Join('/', steps) + (folder ? "/" : "");
    }

    private static string Decoded(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding(ThaiCodePage).GetString(bytes);
        }
    }
}
