using KpiIngest.Documents.Pdf.Painted;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace KpiIngest.Documents.Pdf.PdfPig;

/// <summary>
/// Annotations without an appearance of their own, as viewers draw them: lines through text and drawings by hand, text written onto the
/// page. A highlight hides nothing and is not drawn.
/// </summary>
internal static class MarkupDrawing
{
    public static void Draw(DictionaryToken annotation, Box place, ContentProcessor processor, IPdfTokenScanner scanner)
    {
        switch (annotation.Get<NameToken>("Subtype", scanner)?.Data)
        {
            case "StrikeOut":
                Strike(annotation, processor, scanner);
                break;
            case "Ink":
                Ink(annotation, processor, scanner);
                break;
            case "Line" when annotation.Numbers("L", scanner) is { Length: 4 } l:
                processor.DrawLine([(l[0], l[1]), (l[2], l[3])], Width(annotation, scanner));
                break;
            case "FreeText" when annotation.Text("Contents", scanner) is { } text:
                processor.DrawText(
                    text,
                    place,
                    DefaultAppearance.Size(annotation.Text("DA", scanner)) ?? PdfPigTolerances.MarkupSize,
                    uncertain: false
                );
                break;
            default:
                break;
        }
    }

    /// <summary>A line through the middle of each quadrilateral, whose corners stand in reading order or around it.</summary>
    private static void Strike(DictionaryToken annotation, ContentProcessor processor, IPdfTokenScanner scanner)
    {
        double[] points = annotation.Numbers("QuadPoints", scanner) ?? [];
        for (int i = 0; i + 7 < points.Length; i += 8)
        {
            (double left, double right) = (Math.Min(points[i], points[i + 4]), Math.Max(points[i + 2], points[i + 6]));
            double middle = (points[i + 1] + points[i + 3] + points[i + 5] + points[i + 7]) / 4;
            processor.DrawLine([(left, middle), (right, middle)], Width(annotation, scanner));
        }
    }

    private static void Ink(DictionaryToken annotation, ContentProcessor processor, IPdfTokenScanner scanner)
    {
        foreach (IToken stroke in annotation.Get<ArrayToken>("InkList", scanner)?.Data ?? [])
        {
            if (Tokens.Numbers(Tokens.Resolve(stroke, scanner) as ArrayToken, scanner) is not { Length: >= 4 } p)
                continue;
            processor.DrawLine([.. Enumerable.Range(0, p.Length / 2).Select(i => (p[2 * i], p[(2 * i) + 1]))], Width(annotation, scanner));
        }
    }

    private static double Width(DictionaryToken annotation, IPdfTokenScanner scanner) =>
        annotation.Get<DictionaryToken>("BS", scanner).Number("W", scanner) ?? PdfPigTolerances.MarkupWidth;
}
