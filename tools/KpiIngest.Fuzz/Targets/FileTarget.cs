using KpiIngest.Documents;
using KpiIngest.Documents.Pdf;
using KpiIngest.Documents.Word;
using KpiIngest.Fuzz.WholeFiles;

namespace KpiIngest.Fuzz.Targets;

/// <summary>Whole files, from the first look at what they are to the answer. The input is a file as it is received.</summary>
public sealed class FileTarget : FuzzTarget
{
    private static readonly byte[][] Bases =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "base")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
    ];

    /// <summary>One file in so many is read a second time.</summary>
    private const int AnsweredTwice = 4;

    private readonly string file = Scratch.File("");

    public override string Name => "file";

    public override string About => "a whole .docx or .pdf";

    public override byte[] Generate(Random random)
    {
        byte[] one = Bases[random.Next(Bases.Length)];
        return one.AsSpan().StartsWith("%PDF"u8) ? PdfMutation.Of(one, random) : PackageMutation.Of(one, random);
    }

    public override void Run(ReadOnlySpan<byte> input)
    {
        File.WriteAllBytes(file, input);
        string? first = Answer();
        if (first is not null && input.Length % AnsweredTwice == 0)
            Same(first, Answer() ?? "refused", "the same file gives the same answer twice");
    }

    /// <returns>Null where the file is refused with its reason.</returns>
    private string? Answer() => DocumentOf(Read()) is { } document ? Reading.AnswerOf(Reading.Of(document)) : null;

    private ReadResult Read()
    {
        SniffResult looked = FormatSniffer.SniffAsync(file, CancellationToken.None).GetAwaiter().GetResult();
        if (looked.Error is { } refusal)
            return ReadResult.Failed(refusal);
        IDocumentReader? reader = looked.Format switch
        {
            SourceFormat.Docx => new WordReader(),
            SourceFormat.Pdf => new PdfReader(new ReadLimits()),
            _ => null,
        };
        return reader is null
            ? ReadResult.Failed(ReadErrors.UnsupportedFormat(file))
            : reader.ReadAsync(new SourceFile(file, looked.Format), CancellationToken.None).GetAwaiter().GetResult();
    }
}
