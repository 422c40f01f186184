using System.Globalization;
using static KpiIngest.Documents.Tests.Pdf.Probes.PdfFile;

namespace KpiIngest.Documents.Tests.Pdf.Probes;

/// <summary>Annotations as a viewer shows them.</summary>
public sealed class AnnotationProbes : Probe
{
    private const string Quads = "/QuadPoints [100 712 124 712 100 698 124 698]";
    private const string Over = "/Rect [95 695 130 715]";

    [Theory]
    [InlineData("/Subtype /Highlight " + Quads, null, "3.50")]
    [InlineData("/Subtype /Highlight " + Quads, "/M gs 1 1 0 rg 0 0 35 20 re f", "3.50")]
    [InlineData("/Subtype /Underline " + Quads, null, "3.50")]
    [InlineData("/Subtype /StrikeOut " + Quads, null, "3.50 struck")]
    [InlineData("/Subtype /StrikeOut " + Quads, "1 0 0 RG 5 9.5 m 29 9.5 l S", "3.50 struck")]
    [InlineData("/Subtype /StrikeOut /F 2 " + Quads, null, "3.50")]
    [InlineData("/Subtype /StrikeOut /F 32 " + Quads, "1 0 0 RG 5 9.5 m 29 9.5 l S", "3.50")]
    [InlineData("/Subtype /Ink /InkList [[98 697 126 713]]", null, "3.50 uncertain")]
    [InlineData("/Subtype /Ink /InkList [[98 697 126 713]]", "1 0 0 RG 3 2 m 31 18 l S", "3.50 uncertain")]
    [InlineData("/Subtype /Ink /F 2 /InkList [[98 697 126 713]]", null, "3.50")]
    [InlineData("/Subtype /Line /L [100 704 124 704]", null, "3.50 struck")]
    [InlineData("/Subtype /Stamp", "1 g 0 0 35 20 re f", "3.50 hidden")]
    [InlineData("/Subtype /Square", "1 0 0 RG 1 1 33 18 re S", "3.50")]
    [InlineData("/Subtype /Popup /Open true", "1 g 0 0 35 20 re f", "3.50")]
    [InlineData("/Subtype /Text /Contents (4.75)", null, "3.50")]
    [InlineData("/Subtype /Link /Border [0 0 1]", null, "3.50")]
    public async Task A_figure_under_an_annotation(string annotation, string? look, string word)
    {
        PdfFile file = new();
        string appearance = look is null
            ? ""
            : $"/AP << /N {file.Form(look, "/BBox [0 0 35 20]", "/ExtGState << /M << /BM /Multiply >> >>")} 0 R >>";
        Assert.Equal([word], await Words(file.Annotated(Text("3.50"), file.Add($"<< /Type /Annot {annotation} {Over} {appearance} >>"))));
    }

    [Theory]
    [InlineData("/Subtype /Stamp /Name /Approved", "4.75", "4.75")]
    [InlineData("/Subtype /FreeText /DA (/F1 12 Tf) /Contents (9.99)", "4.75", "4.75")]
    [InlineData("/Subtype /FreeText /DA (/F1 12 Tf) /Contents (4.75)", null, "4.75")]
    [InlineData("/Subtype /FreeText /F 2 /DA (/F1 12 Tf) /Contents (4.75)", null, "")]
    [InlineData("/Subtype /FreeText /F 32 /DA (/F1 12 Tf) /Contents (4.75)", "4.75", "")]
    [InlineData("/Subtype /Stamp /F 4", "4.75", "4.75")]
    [InlineData("/Subtype /Popup /Contents (4.75)", "4.75", "")]
    public async Task The_text_of_an_annotation_is_read_where_it_is_shown(string annotation, string? look, string word)
    {
        PdfFile file = new();
        string appearance = look is null ? "" : $"/AP << /N {file.Form(Text(look, 2, 5), "/BBox [0 0 100 20]")} 0 R >>";
        IEnumerable<string> words = await Words(
            file.Annotated(Text("seen", 300, 300), file.Add($"<< /Type /Annot {annotation} /Rect [100 500 200 520] {appearance} >>"))
        );
        Assert.Equal(word.Length == 0 ? ["seen"] : ["seen", word], words);
    }

    [Theory]
    [InlineData("/BBox [0 0 100 20]", "102,295 12")]
    [InlineData("/BBox [0 0 50 10]", "104,290 24")]
    [InlineData("/BBox [-2 0 98 20]", "104,295 12")]
    [InlineData("/BBox [0 0 100 20] /Matrix [1 0 0 1 500 500]", "102,295 12")]
    [InlineData("/BBox [0 0 200 40] /Matrix [0.5 0 0 0.5 0 0]", "101,297.5 6")]
    public async Task The_appearance_is_fitted_to_the_rectangle(string box, string place)
    {
        PdfFile file = new();
        int stamp = file.Add(
            $"<< /Type /Annot /Subtype /Stamp /Rect [100 500 200 520] /AP << /N {file.Form(Text("4.75", 2, 5), box)} 0 R >> >>"
        );
        Documents.Pdf.Page.PdfWord word = Assert.Single((await Page(file.Annotated("", stamp))).Words);
        Assert.Equal(
            place,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{word.Box.Left:0.##},{word.Baseline:0.##} {(word.Box.Bottom - word.Box.Top) / 1.3:0.##}"
            )
        );
    }

    [Theory]
    [InlineData("/AS /Yes", "yes")]
    [InlineData("/AS /Off", "no")]
    public async Task Of_several_states_the_current_one_is_shown(string state, string word)
    {
        PdfFile file = new();
        (int yes, int no) = (file.Form(Text("yes", 2, 5), "/BBox [0 0 100 20]"), file.Form(Text("no", 2, 5), "/BBox [0 0 100 20]"));
        int widget = file.Add(
            $"<< /Type /Annot /Subtype /Widget /FT /Btn /Rect [100 500 200 520] {state} /AP << /N << /Yes {yes} 0 R /Off {no} 0 R >> >> >>"
        );
        Assert.Equal([word], await Words(file.Annotated("", widget)));
    }

    [Theory]
    [InlineData("Q Q Q 0.5 0 0 0.5 0 0 cm ")]
    [InlineData("q q 2 0 0 2 0 0 cm ")]
    [InlineData("0 0 10 10 re W n ")]
    [InlineData("BT /F1 12 Tf 3 Tr ET ")]
    public async Task What_the_page_leaves_behind_does_not_reach_its_annotations(string content)
    {
        PdfFile file = new();
        int stamp = file.Add(
            $"<< /Type /Annot /Subtype /Stamp /Rect [100 500 200 520] /AP << /N {file.Form(Text("4.75", 2, 5), "/BBox [0 0 100 20]")} 0 R >> >>"
        );
        Documents.Pdf.Page.PdfWord word = Assert.Single((await Page(file.Annotated(content, stamp))).Words);
        Assert.Equal(("4.75", 102, 295), (Says(word), Math.Round(word.Box.Left, 2), Math.Round(word.Baseline, 2)));
    }
}
