using KpiIngest.Documents;
using KpiIngest.Documents.Pdf;
using KpiIngest.Documents.Pdf.Assembly;
using KpiIngest.Documents.Scan;
using KpiIngest.Documents.Scan.Figures;
using KpiIngest.Documents.Scan.Inks;
using KpiIngest.Documents.Scan.Letters;
using KpiIngest.Documents.Scan.Reading;

namespace KpiIngest.Fuzz.Targets;

/// <summary>The reader of scanned pages, from a page's picture to the findings: grids, glyphs, stains, noise and shadows on a small page.
/// Letters are read by nobody: any words come back, in any place, as from a tool that cannot be trusted.</summary>
public sealed class ScanTarget : FuzzTarget
{
    private static readonly string[] Words =
    [
        "ตัวชี้วัด",
        "น้ำหนัก",
        "คะแนน",
        "คะแนนถ่วงน้ำหนัก",
        "รวม",
        "รอบ",
        "เดือน",
        "W",
        ":",
        "\uFFFD",
        "้",
        "Tel.",
        "ก",
    ];

    private readonly Lazy<FigureClassifier> classifier = new(FigureClassifier.Load);

    public override string Name => "scan";

    public override string About => "decisions by which the picture of a page is drawn";

    public override byte[] Generate(Random random)
    {
        byte[] bytes = new byte[24 + random.Next(300)];
        random.NextBytes(bytes);

        // The first two decisions are the sides.
        if (random.Next(4) != 0)
            (bytes[0], bytes[1]) = ((byte)random.Next(100), (byte)random.Next(100));
        return bytes;
    }

    public override void Run(ReadOnlySpan<byte> input)
    {
        ScannedPage page = Page(input);
        if (page is not ScannedPage.Read read)
        {
            Holds(page is ScannedPage.Refused { Reason.Length: > 0 }, "a refusal has its reason");
            return;
        }

        foreach (ScannedFigure figure in read.Figures)
        {
            Holds(figure.Certainty is >= 0 and <= 1, "a certainty is a probability");
            Holds(figure.Glyphs.Count == figure.Text.Length, "each glyph of a figure is one of its characters");
            Holds(figure.Box.Left <= figure.Box.Right && figure.Box.Top <= figure.Box.Bottom, "a figure has a place");
            foreach (ScannedAlternative other in figure.Alternatives(5))
                Holds(other.Text.Length == figure.Text.Length, "what else a figure may be differs in one glyph");
        }

        LaidOutPages pages = new();
        pages.Add(read.Page);
        Reading.Of(PdfDocument.Build(pages, []) with { Scan = new DocumentScan(read.Figures) });
        Same(TextsOf(read), TextsOf(Page(input)), "the same picture gives the same figures twice");
    }

    private static string TextsOf(ScannedPage page) =>
        page is ScannedPage.Read read ? string.Join('\n', read.Figures.Select(f => f.Text)) : "refused";

    private ScannedPage Page(ReadOnlySpan<byte> input)
    {
        Choices choices = new(input);
        GreyPicture picture = DrawnPicture.Of(ref choices);
        int seed = choices.Of(256);
        PageReader reader = new(
            new ScanLimits(),
            classifier.Value.Read,
            classifier.Value.Threshold,
            (_, lines, _) => Task.FromResult<IReadOnlyList<LetterWord>?>(Letters(lines, new Random(seed)))
        );
        return reader.ReadAsync(picture, 1, 1, CancellationToken.None).GetAwaiter().GetResult();
    }

    /// <summary>Words in any place of the pictures of lines, or beyond it.</summary>
    private static List<LetterWord> Letters(IReadOnlyList<GreyPicture> lines, Random random)
    {
        List<LetterWord> words = [];
        for (int line = 0; line < lines.Count; line++)
        {
            for (int x = random.Next(20); x < lines[line].Width; x += 1 + random.Next(80))
            {
                PixelBox box = new(x, random.Next(5), x + 1 + random.Next(60), 5 + random.Next(60));
                words.Add(new LetterWord(line, Words[random.Next(Words.Length)], box, random.Next(101)));
            }
        }

        return words;
    }
}
