using System.Globalization;
using System.Xml;
using KpiIngest.Documents.Pdf.Assembly;
using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Trace;

/// <summary>A box to be drawn over a page with a word beside it: what a later stage made of the place.</summary>
/// <param name="Role">kebab-case: <c>weight</c>, <c>score</c> ... Becomes the label of the drawn box and, beside <c>role</c>, its class; a
/// box of several roles has them all.</param>
public sealed record TraceMark(Place Place, string Role);

/// <summary>
/// Draws what each stage found over each page, as SVG files that a browser shows: words (blue; hidden ones red, uncertain ones orange),
/// lines of text (grey), rulings (black), cells (green; found by alignment: dashed), equations (purple), and the roles that later stages
/// recognised.
/// </summary>
public static class PdfTrace
{
    /// <summary>No declaration: it would name the encoding of a string, UTF-16, where the file is UTF-8.</summary>
    private static readonly XmlWriterSettings Settings = new()
    {
        Indent = true,
        CheckCharacters = false,
        OmitXmlDeclaration = true,
    };

    /// <summary>Writes <c>name.p1.svg</c> and so on, by page number, into a folder, which is made where it is missing.</summary>
    /// <param name="name">Begin of each file's name.</param>
    /// <param name="marks">What was recognised; only marks with a page and a box are drawn.</param>
    public static async Task WriteAsync(
        string folder,
        string name,
        IReadOnlyList<PdfPage> pages,
        IReadOnlyList<TraceMark> marks,
        CancellationToken cancellationToken
    )
    {
        Directory.CreateDirectory(folder);
        foreach (PdfPage page in pages)
        {
            string file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}.p{page.Number}.svg"));
            await File.WriteAllTextAsync(file, Draw(page, marks), cancellationToken);
        }
    }

    /// <summary>The document that these pages are read as.</summary>
    public static Document Read(IReadOnlyList<PdfPage> pages, IReadOnlyList<ReadingNote> notes) => PdfDocument.Build(pages, notes);

    /// <summary>One page as SVG.</summary>
    public static string Draw(PdfPage page, IReadOnlyList<TraceMark> marks)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture);
        using (XmlWriter svg = XmlWriter.Create(text, Settings))
        {
            TraceDrawing drawing = new(svg);
            drawing.Start(page.Width, page.Height);
            foreach (PdfWord word in page.Words)
                drawing.Word(word);
            foreach (Ruling ruling in page.Rulings)
                drawing.Box(ruling.Box, "ruling", null);
            foreach (PagePart part in PagePart.Of(page))
            {
                foreach (PageItem item in PageLayout.Of(Watermarks.Apart(part.Page).Page, page.Number).Items)
                    Draw(item, drawing, b => page.Upright(part.ToPage(b)));
            }

            foreach (
                IGrouping<Box, TraceMark> place in marks
                    .Where(m => m.Place.Page == page.Number && m.Place.Box is not null)
                    .GroupBy(m => m.Place.Box!.Value)
            )
            {
                drawing.Role(page.Upright(place.Key), string.Join(' ', place.Select(m => m.Role).Distinct(StringComparer.Ordinal)));
            }

            drawing.End();
        }

        return text.ToString();
    }

    private static void Draw(PageItem item, TraceDrawing drawing, Func<Box, Box> toPage)
    {
        if (item is TextLine line)
        {
            drawing.Box(toPage(line.Box), "line", null);
            foreach (EquationPart equation in line.Parts.OfType<EquationPart>())
                drawing.Box(toPage(equation.Box), "equation", equation.Equation.ToLinearText());
            return;
        }

        PageTable table = (PageTable)item;
        for (int row = 0; row < table.Rows.Count; row++)
        {
            foreach (PageCell cell in table.Rows[row].Cells)
            {
                drawing.Box(
                    toPage(cell.Box),
                    table.Ruled ? "cell" : "aligned",
                    string.Create(CultureInfo.InvariantCulture, $"{row},{cell.Column}")
                );
                foreach (PageItem inner in cell.Items)
                    Draw(inner, drawing, toPage);
            }
        }
    }
}
