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
        var budget = new ExpansionBudget(limits.ExpandedBytes);
        var hidden = false;
        using var source = ZipFile.OpenRead(from);
        using var target = ZipFile.Open(to, ZipArchiveMode.Create);
        foreach (var entry in source.Entries)
        {
            using var read = budget.Watch(entry.Open());
            using var write = target.CreateEntry(entry.FullName, entry.FullName == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Fastest).Open();
            if (entry.FullName is not ("content.xml" or "styles.xml"))
            {
                read.CopyTo(write);
                continue;
            }

            var content = Load(read);
            hidden |= OpenTextContent.AsSeen(content);
            using var writer = XmlWriter.Create(write);
            content.Save(writer);
        }

        return hidden ? [HiddenContent] : [];
    }

    private static ReadingNote HiddenContent { get; } = new(
        "hidden-section",
        "เอกสารมีส่วนที่ตั้งค่าให้ซ่อนไว้ (hidden section) ซึ่งไม่แสดงบนหน้า จึงไม่นำมาอ่าน",
        "The document has parts that are set hidden and do not show on the page; they were not read.",
        Place.Unknown);

    private static XDocument Load(Stream content)
    {
        using var reader = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxContent });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }
}
