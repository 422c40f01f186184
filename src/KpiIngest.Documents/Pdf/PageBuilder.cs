using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Painted;
using KpiIngest.Documents.Pdf.Rulings;
using KpiIngest.Documents.Pdf.Words;

namespace KpiIngest.Documents.Pdf;

/// <summary>Makes the page model of what a page paints: the page upright, its words, its lines. One for a file.</summary>
internal sealed class PageBuilder
{
    private readonly GlyphRecoding recoding = new();

    public PdfPage Build(int number, PaintedPage painted)
    {
        int turns = PageTurn.Of(painted);
        if (turns > 0)
            painted = MarkTransform.Turn(painted, turns);
        (IReadOnlyList<DrawnBox> boxes, PaintedPage rest) = DrawnBoxes.Find(painted);
        Shades shades = new();
        List<Ruling> lines = PaintedLines.Find(rest, shades);
        IReadOnlyList<PdfWord> words = TickBoxWords.Add(PdfWords.Build(painted, lines, recoding), boxes);
        words = [.. words, .. OutlinedCharacters.Find(words, rest)];
        return new PdfPage(
            number,
            painted.Width,
            painted.Height,
            words,
            HeadingBands.Extend(RulingJoin.Join(lines), [.. shades.Tinted], words)
        )
        {
            QuarterTurns = turns,
            PictureShare =
                painted.Marks.OfType<PictureMark>().Select(p => Boxes.Area(p.Box)).DefaultIfEmpty(0).Max()
                / Math.Max(1, painted.Width * painted.Height),
        };
    }
}
