using System.Text.Json;
using KpiIngest.Documents;
using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Scan;
using KpiIngest.Documents.Scan.Figures;
using KpiIngest.Documents.Scan.Inks;
using KpiIngest.Documents.Scan.Reading;

namespace KpiIngest.ScanModel.Learning;

/// <summary>What was read of a figure on a page, and what the print says there.</summary>
/// <param name="Truth">As printed; empty where the print has no figure at that place.</param>
/// <param name="Said">As read; null where no figure was found in that place.</param>
/// <param name="Where">Box in points on the print.</param>
internal sealed record WordVerdict(string Truth, string? Said, bool Accepted, Box Where)
{
    private const string Known = ".,-%";

    /// <summary>In points: a figure is looked for so far from where the print has it.</summary>
    private const double Near = 6;

    private const double FirstLook = 14;

    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string Scan { get; init; } = "";

    public string Family { get; init; } = "";

    /// <summary>Glyph by glyph: box in pixels from the line's left end, and what it may be.</summary>
    public IReadOnlyList<(PixelBox Box, IReadOnlyList<GlyphCandidate> Candidates)> Glyphs { get; init; } = [];

    /// <summary>What stands there where no figure was found.</summary>
    public string Instead { get; init; } = "";

    public bool Right => Said == Truth;

    public string ToJson() =>
        JsonSerializer.Serialize(
            new
            {
                Scan,
                Family,
                Truth,
                Said,
                Accepted,
                Instead,
                Where = new[] { Math.Round(Where.Left), Math.Round(Where.Top) },
                Glyphs = Glyphs.Select(g => new
                {
                    Box = new[] { g.Box.Left, g.Box.Top, g.Box.Right, g.Box.Bottom },
                    Of = g.Candidates.Select(c =>
                        new object[]
                        {
                            c.Character == FigureClassifier.Rejected ? "none" : c.Character.ToString(),
                            Math.Round(c.Probability, 6),
                        }
                    ),
                }),
            },
            Written
        );

    /// <summary>All figures of a print and all that were read as figures.</summary>
    public static IEnumerable<WordVerdict> Of(
        PdfPage print,
        LaidPage laid,
        IReadOnlyList<WordPart> parts,
        Func<ReadFigure, bool> isCertain,
        ScanLimits limits
    )
    {
        double unit = 72.0 / limits.Dots;
        (double dx, double dy) = (((laid.Picture.Width * unit) - print.Width) / 2, ((laid.Picture.Height * unit) - print.Height) / 2);
        List<PdfWord> words = print.Words.Where(w => w.IsRead && w.Text.Any(FigureRuns.IsDigit)).ToList();
        List<PdfWord> whole = words
            .Where(w => w.Text.All(c => FigureRuns.IsDigit(c) || Known.Contains(c, StringComparison.Ordinal)))
            .ToList();
        List<(WordPart Part, double X, double Y)> placed = parts
            .Select(p => (p, (p.Box.CentreX * unit) - dx, (p.Box.CentreY * unit) - dy))
            .ToList();
        List<(WordPart Part, double X, double Y)> figures = placed.Where(p => p.Part is FigurePart).ToList();
        (double X, double Y)[] apart = figures
            .SelectMany(f =>
                whole.Where(w => Distance(w, f, 0, 0) < FirstLook && Length(f) == w.Text.Length).Select(w => (f.X - X(w), f.Y - Y(w)))
            )
            .ToArray();
        (double offX, double offY) = (Median.Of(apart.Select(a => a.X), ofNone: 0), Median.Of(apart.Select(a => a.Y), ofNone: 0));
        HashSet<WordPart> seen = new(ReferenceEqualityComparer.Instance);
        foreach (PdfWord word in whole)
        {
            (WordPart Part, double X, double Y)[] own = figures.Where(f => Distance(word, f, offX, offY) < Near).ToArray();
            if (own.Length == 0)
            {
                bool letters = placed.Exists(p => p.Part is LetterPart && Distance(word, p, offX, offY) < 2 * Near);
                yield return new WordVerdict(word.Text, null, false, word.Ink) { Instead = letters ? "letters" : "nothing" };
                continue;
            }

            FigurePart figure = (FigurePart)own.MinBy(f => Distance(word, f, offX, offY)).Part;
            seen.Add(figure);
            yield return Read(word.Text, figure, isCertain, word.Ink);
        }

        // What stands in a longer word of the print, and what is no figure there.
        foreach ((WordPart part, double x, double y) in figures.Where(f => !seen.Contains(f.Part)))
        {
            FigurePart figure = (FigurePart)part;
            bool within = words.Exists(w =>
                w.Text.Contains(figure.Figure.Text, StringComparison.Ordinal)
                && Math.Abs(y - offY - Y(w)) < 2 * Near
                && x - offX > w.Ink.Left - Near
                && x - offX < w.Ink.Right + Near
            );
            yield return Read(within ? figure.Figure.Text : "", figure, isCertain, new Box(x, y, x, y)) with
            {
                Instead = within ? "part" : "no figure",
            };
        }
    }

    private static WordVerdict Read(string truth, FigurePart figure, Func<ReadFigure, bool> isCertain, Box where) =>
        new(truth, figure.Figure.Text, isCertain(figure.Figure), where)
        {
            Glyphs = [.. figure.Figure.Glyphs.Select(g => (g.Glyph.Box, g.Candidates))],
        };

    private static int Length((WordPart Part, double X, double Y) figure) => ((FigurePart)figure.Part).Figure.Text.Length;

    private static double X(PdfWord word) => Boxes.Middle(word.Ink).X;

    private static double Y(PdfWord word) => word.Baseline - (0.3 * word.TypeSize);

    private static double Distance(PdfWord word, (WordPart Part, double X, double Y) part, double offX, double offY) =>
        Math.Max(Math.Abs(part.X - offX - X(word)), Math.Abs(part.Y - offY - Y(word)));
}
