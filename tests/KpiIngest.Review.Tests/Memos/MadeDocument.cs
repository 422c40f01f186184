using System.IO.Compression;
using System.Xml.Linq;
using KpiIngest.Documents;
using KpiIngest.Documents.Word;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Review.Tests.Memos;

/// <summary>A made file, read again by the reader of this program.</summary>
internal sealed class MadeDocument
{
    private MadeDocument(Document document, XDocument body) => (Document, Body) = (document, body);

    public Document Document { get; }

    /// <summary>The main part as it is written.</summary>
    public XDocument Body { get; }

    /// <summary>Each table, its rows without the headings, the texts of their cells.</summary>
    public IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> Tables =>
        [
            .. Document
                .Body.OfType<Table>()
                .Select(t =>
                    (IReadOnlyList<IReadOnlyList<string>>)
                        [.. t.Rows.Skip(1).Select(r => (IReadOnlyList<string>)[.. r.Cells.Select(c => c.Text)])]
                ),
        ];

    public string Text => string.Join('\n', Document.Body.OfType<Paragraph>().Select(p => p.Text));

    public static async Task<MadeDocument> ReadAsync(byte[] file)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".docx");
        await File.WriteAllBytesAsync(path, file);

        // To be looked at in Word or LibreOffice.
        if (Environment.GetEnvironmentVariable("KPI_INGEST_SHOOT") is { } folder)
            await File.WriteAllBytesAsync(Path.Combine(folder, Path.GetFileName(path)), file);
        try
        {
            ReadResult read = await new WordReader().ReadAsync(new SourceFile(path, SourceFormat.Docx), CancellationToken.None);
            return new MadeDocument(Assert.IsType<ReadResult.Success>(read).Document, BodyOf(file));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static XDocument BodyOf(byte[] file)
    {
        using ZipArchive zip = new(new MemoryStream(file));
        using Stream body = zip.GetEntry("word/document.xml")!.Open();
        return XDocument.Load(body);
    }

    public static string Arabic(string text) => ThaiDigits.ToArabic(text);
}
