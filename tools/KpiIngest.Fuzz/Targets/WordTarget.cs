using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using KpiIngest.Documents;
using KpiIngest.Documents.Word;
using KpiIngest.Fuzz.WholeFiles;

namespace KpiIngest.Fuzz.Targets;

/// <summary>The loader of Word files: the body of a good card is replaced by the input; what is read goes the whole way.</summary>
public sealed class WordTarget : FuzzTarget
{
    private const string Body = "word/document.xml";

    private static readonly Dictionary<string, byte[]> Parts = PackageMutation
        .Parts(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "base", "report.docx")))
        .ToDictionary(p => p.Name, p => p.Bytes, StringComparer.Ordinal);

    private static readonly XDocument Good = XDocument.Parse(Encoding.UTF8.GetString(Parts[Body]), LoadOptions.PreserveWhitespace);

    private readonly string file = Scratch.File(".docx");

    public override string Name => "word";

    public override string About => "word/document.xml";

    public override byte[] Generate(Random random)
    {
        XDocument made = new(Good);
        if (random.Next(8) != 0)
            Shorten(made.Root!.Elements().First(), random);
        XmlMutation.Of(made, random);
        byte[] bytes = Encoding.UTF8.GetBytes(made.ToString(SaveOptions.DisableFormatting));
        if (random.Next(8) == 0)
            Mutation.Of(bytes, random);
        return bytes;
    }

    /// <summary>Leaves one to six neighbours of the blocks of a body: they are tried in a fraction of the time.</summary>
    private static void Shorten(XElement body, Random random)
    {
        List<XElement> blocks = [.. body.Elements().SkipLast(1)];
        int from = random.Next(blocks.Count);
        int end = from + random.Next(1, 7);
        for (int i = 0; i < blocks.Count; i++)
            if (i < from || i >= end)
                blocks[i].Remove();
    }

    public override void Run(ReadOnlySpan<byte> input)
    {
        using (FileStream stream = new(file, FileMode.Create))
        using (ZipArchive zip = new(stream, ZipArchiveMode.Create))
        {
            foreach ((string name, byte[] bytes) in Parts)
            {
                using Stream part = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                if (name == Body)
                    part.Write(input);
                else
                    part.Write(bytes);
            }
        }

        ReadResult read = new WordReader()
            .ReadAsync(new SourceFile(file, SourceFormat.Docx), CancellationToken.None)
            .GetAwaiter()
            .GetResult();
        if (DocumentOf(read) is { } document)
            Reading.Of(document);
    }
}
