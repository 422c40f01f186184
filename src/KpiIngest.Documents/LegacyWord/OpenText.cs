using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using KpiIngest.Documents.Packages;

namespace KpiIngest.Documents.LegacyWord;

/// <summary>Copies an .odt for LibreOffice without what the page does not show and without what would be computed anew.</summary>
internal static class OpenText
{
    /// <summary>The text of a report of 100 pages has some millions. Unit: characters.</summary>
    private const long MaxContent = 128 << 20;

    /// <returns>What was left out.</returns>
    /// <exception cref="Word.ReadRefusedException">The package unfolds to more than it may.</exception>
    /// <exception cref="XmlException">The text is not well-formed XML.</exception>
    public static IReadOnlyList<ReadingNote> Copy(string from, string to, ReadLimits limits)
    {
        ExpansionBudget budget = new(limits.ExpandedBytes);
        bool hidden = false;
        using ZipArchive source = ZipFile.OpenRead(from);
        using ZipArchive target = ZipFile.Open(to, ZipArchiveMode.Create);
        foreach (ZipArchiveEntry entry in source.Entries)
        {
            using Stream read = budget.Watch(entry.Open());
            using Stream write = target
                .CreateEntry(entry.FullName, entry.FullName == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Fastest)
                .Open();
            if (entry.FullName is not ("content.xml" or "styles.xml"))
            {
                read.CopyTo(write);
                continue;
            }

            XDocument content = Load(read);
            hidden |= OpenTextContent.AsSeen(content);
            using XmlWriter writer = XmlWriter.Create(write);
            content.Save(writer);
        }

        return hidden ? [HiddenContent] : [];
    }

    private static ReadingNote HiddenContent { get; } =
        new(
            "hidden-section",
            "เอกสารมีส่วนที่ตั้งค่าให้ซ่อนไว้ (hidden section) ซึ่งไม่แสดงบนหน้า จึงไม่นำมาอ่าน",
            "The document has parts that are set hidden and do not show on the page; they were not read.",
            Place.Unknown
        );

    private static XDocument Load(Stream content)
    {
        using XmlReader reader = XmlReader.Create(
            content,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = MaxContent,
            }
        );
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }
}
