using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Painted;
using KpiIngest.Documents.Pdf.PdfPig;
using KpiIngest.Documents.Tests.Pdf.Probes;
using UglyToad.PdfPig.Core;
using static System.FormattableString;

namespace KpiIngest.Documents.Tests.Pdf.Tolerances;

/// <summary>Little files. Text is Helvetica of 12 points, its line 100 points below the upper edge of a page of 600 by 800.</summary>
internal static class PdfPigProbes
{
    public static IReadOnlyDictionary<string, Func<double, bool>> All { get; } =
        new Dictionary<string, Func<double, bool>>(StringComparer.Ordinal)
        {
            ["PdfPig.Ascent"] = up => Boxes.Holds(Glyph(PdfFile.Text("H")).Box, 102, 100 - (12 * up)),
            ["PdfPig.Descent"] = down => Boxes.Holds(Glyph(PdfFile.Text("H")).Box, 102, 100 + (12 * down)),
            ["PdfPig.LeastSeen"] = share => !Clipped(share),
            ["PdfPig.Slope"] = slope => Glyph(Invariant($"BT /F1 12 Tf 1 {slope} 0 1 100 700 Tm (H) Tj ET")).QuarterTurns == 0,
            ["PdfPig.InkHeight"] = height => Knows(0.5, 0.5, height),
            ["PdfPig.InkWidth"] = times => Knows(0.5, 0.5 * times, 0.5),
            ["PdfPig.LeastAdvance"] = width => Knows(0.1, 1.5 * width, 0.5),
            ["PdfPig.FieldLetter"] = width => Note("/DA (/F1 12 Tf)", "ab")[1].X > 102 + (12 * width),
            ["PdfPig.FieldMargin"] = margin => Note("/DA (/F1 12 Tf)", "a")[0].X > 100 + margin,
            ["PdfPig.FieldMiddle"] = down => Note("/DA (/F1 12 Tf)", "a")[0].Baseline > 280 + (12 * down),
            ["PdfPig.FieldLine"] = apart =>
                Note("/DA (/F1 12 Tf)", "a\\nb") is [var first, var second] && second.Baseline - first.Baseline > 12 * apart,
            ["PdfPig.FieldFit"] = share => Field(10).Font.Size > 10 * share,
            ["PdfPig.FieldLargest"] = size => Field(40).Font.Size > size,
            ["PdfPig.MarkupWidth"] = width =>
                Marks(Annotated("/Subtype /StrikeOut /QuadPoints [100 712 124 712 100 698 124 698]"))
                    .OfType<PathMark>()
                    .Single()
                    .StrokeWidth > width,
            ["PdfPig.MarkupSize"] = size => Note("", "a")[0].Font.Size > size,
            ["PdfPig.SmallestSide"] = side => Page(new PdfFile { Media = Invariant($"/MediaBox [0 0 {side} 800]") }.Page("")).Width < 2,
        };

    private static PaintedPage Page(PdfFile file)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, file.Bytes());
            return Assert
                .IsType<PdfOpening.Opened>(new PdfPigPages().Open(path, new ReadLimits(), new FigureDoubts(), default))
                .Pages.Single();
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static IReadOnlyList<Mark> Marks(PdfFile file) => Page(file).Marks;

    private static GlyphMark Glyph(string content) => Marks(new PdfFile().Page(content)).OfType<GlyphMark>().Single();

    private static bool Clipped(double share)
    {
        Box ink = Glyph(PdfFile.Text("H")).Ink;
        return Glyph(Invariant($"0 0 {ink.Left + (share * Boxes.Width(ink))} 800 re W n {PdfFile.Text("H")}")).Clipped;
    }

    private static PdfFile Annotated(string annotation)
    {
        PdfFile file = new();
        return file.Annotated("", file.Add($"<< /Type /Annot /Rect [100 500 200 540] {annotation} >>"));
    }

    /// <summary>The letters of a note without an appearance, whose middle is 280 points below the upper edge.</summary>
    private static List<GlyphMark> Note(string look, string text) =>
        [.. Marks(Annotated($"/Subtype /FreeText {look} /Contents ({text})")).OfType<GlyphMark>()];

    /// <summary>A figure in a field of this height, whose size is to be fitted.</summary>
    private static GlyphMark Field(int height)
    {
        PdfFile file = new();
        int widget = file.Add(
            $"<< /Type /Annot /Subtype /Widget /F 4 /FT /Tx /T (score) /V (5) /DA (/F1 0 Tf 0 g) /Rect [100 500 200 {500 + height}] >>"
        );
        file.Catalog = $"/AcroForm << /Fields [{widget} 0 R] >>";
        return Marks(file.Annotated("", widget)).OfType<GlyphMark>().Single();
    }

    /// <summary>True where the box that the metrics of a font state is taken for the ink of a glyph.</summary>
    private static bool Knows(double advance, double width, double height) =>
        new GlyphShapes(new FigureDoubts())
            .Of(new BareFont(), 'H', new PdfRectangle(0, 0, width, height), advance, (_, _) => null)
            .Shape.IsKnown;
}
