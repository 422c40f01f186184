using KpiIngest.Documents.Pdf.Page;
using static KpiIngest.Documents.Tests.Pdf.Draw;

namespace KpiIngest.Documents.Tests.Pdf;

public class PageEdgeTests
{
    [Fact]
    public void A_table_drawn_to_the_edge_of_the_paper_is_named_with_its_page()
    {
        ReadingNote note = Assert.Single(
            Document(
                Page([Text("น้ำหนัก", 110, 115)], []),
                Page([Text("น้ำหนัก", 110, 115)], Grid([100, 300, 599.8], [100, 120, 140]), number: 2)
            ).Notes
        );
        Assert.Equal(("cut-at-edge", 2), (note.Code, note.Place.Page));
        Assert.Contains("หน้า 2", note.Message, StringComparison.Ordinal);
        Assert.Contains("page 2", note.MessageEn, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_at_the_edge_of_the_paper_is_uncertain()
    {
        Document document = Document(Page([Text("๑๒", 590, 115), Text("๑๒", 100, 115)], []));
        Assert.Equal("cut-at-edge", Assert.Single(document.Notes).Code);
        IEnumerable<TextRun> runs = document
            .Body.OfType<Paragraph>()
            .SelectMany(p => p.Inlines)
            .OfType<TextRun>()
            .Where(r => r.Text.Contains('๒', StringComparison.Ordinal));
        Assert.Equal([false, true], runs.Select(r => r.Uncertain));
    }

    [Fact]
    public void Tables_and_text_on_the_paper_and_a_frame_around_it_leave_no_note()
    {
        PdfPage[] pages =
        [
            Page([Text("๑๒", 580, 115)], Grid([30, 300, 570], [100, 120, 140])),
            Page([Text("๑๒", 100, 115)], Grid([0, 600], [0, 800]), number: 2),
        ];
        Assert.Empty(Document(pages).Notes);
    }
}
