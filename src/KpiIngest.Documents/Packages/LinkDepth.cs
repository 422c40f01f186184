using System.IO.Compression;
using System.Xml;

namespace KpiIngest.Documents.Packages;

/// <summary>How deep the elements of a package's lists of links and of types stand in one another. Two levels are all that the standard
/// knows (ISO/IEC 29500-2), a few more with alternatives of later versions; the packaging library takes time with the square of the
/// depth.</summary>
internal static class LinkDepth
{
    public const int Most = 16;

    /// <summary>True for a part that the packaging library reads when it opens the package.</summary>
    public static bool Concerns(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        || entry.FullName.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase);

    /// <summary>True where elements stand deeper than <see cref="Most"/>. A part that is not well formed is judged by its beginning:
    /// whoever opens the package refuses or mends it.</summary>
    /// <param name="longest">Characters of the part that are looked at.</param>
    /// <exception cref="InvalidDataException">The zip is damaged.</exception>
    public static bool IsExceeded(ZipArchiveEntry entry, long longest)
    {
        using Stream part = entry.Open();
        using XmlReader reader = XmlReader.Create(
            part,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = longest,
            }
        );
        try
        {
            while (reader.Read())
            {
                if (reader.Depth > Most)
                    return true;
            }
        }
        catch (XmlException)
        {
            return false;
        }

        return false;
    }
}
