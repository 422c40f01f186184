using static KpiIngest.Documents.Tests.Word.WordXml;

namespace KpiIngest.Documents.Tests.Word;

public sealed class WordTextBoxTests
{
    private static string Shape(string blocks) => $"<wps:wsp><wps:txbx><w:txbxContent>{blocks}</w:txbxContent></wps:txbx></wps:wsp>";

    private static string Drawing(string data) =>
        $"<w:drawing><wp:inline><a:graphic><a:graphicData>{data}</a:graphicData></a:graphic></wp:inline></w:drawing>";

    private static string Vml(string blocks) =>
        $"<w:pict><v:shape><v:textbox><w:txbxContent>{blocks}</w:txbxContent></v:textbox></v:shape></w:pict>";

    [Fact]
    public async Task A_text_box_written_twice_is_read_once_in_its_place()
    {
        string box = P(R("ในกล่อง"));
        using WordFile file = WordFile.OfBody(
            P(
                R("ก่อน"),
                $"<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">{Drawing(Shape(box))}</mc:Choice><mc:Fallback>{Vml(box)}</mc:Fallback></mc:AlternateContent></w:r>"
            ) + P(R("หลัง"))
        );
        Assert.Equal("ก่อน\nในกล่อง\nหลัง\n", await file.DumpAsync());
    }

    [Fact]
    public async Task A_choice_that_is_not_understood_gives_way_to_the_fallback()
    {
        using WordFile file = WordFile.OfBody(
            P(
                $"<w:r><mc:AlternateContent xmlns:zz=\"urn:new\"><mc:Choice Requires=\"zz\"><zz:new>{P(R("x"))}</zz:new></mc:Choice><mc:Fallback>{Vml(P(R("ในกล่อง")))}</mc:Fallback></mc:AlternateContent></w:r>"
            )
        );
        Assert.Equal("\nในกล่อง\n", await file.DumpAsync());
    }

    [Fact]
    public async Task Grouped_shapes_are_read_in_order()
    {
        using WordFile file = WordFile.OfBody(
            P(
                "<w:r>" + Drawing($"<wpg:wgp>{Shape(P(R("๑")))}<wpg:grpSp>{Shape(P(R("๒")))}</wpg:grpSp></wpg:wgp>") + "</w:r>",
                $"<w:r><w:pict><v:group><v:shape><v:textbox><w:txbxContent>{P(R("๓"))}</w:txbxContent></v:textbox></v:shape></v:group></w:pict></w:r>"
            )
        );
        Assert.Equal("\n๑\n๒\n๓\n", await file.DumpAsync());
    }

    [Fact]
    public async Task Tables_in_text_boxes_are_counted_where_they_stand()
    {
        using WordFile file = WordFile.OfBody(
            T(Tr(Tc("ก"))) + P("<w:r>" + Drawing(Shape(T(Tr(Tc("ข"))) + P())) + "</w:r>") + T(Tr(Tc("ค")))
        );
        Assert.Equal("table 0\n row 0\n  0: ก\n\ntable 1\n row 0\n  0: ข\n\ntable 2\n row 0\n  0: ค\n", await file.DumpAsync());
    }

    [Fact]
    public async Task A_text_box_in_a_cell_belongs_to_the_cell()
    {
        using WordFile file = WordFile.OfBody(T(Tr(Tc(P("<w:r>" + Drawing(Shape(P(R("๓")))) + "</w:r>")))));
        Table table = Assert.IsType<Table>(Assert.Single((await file.DocumentAsync()).Body));
        TableCell cell = table.Rows[0].Cells[0];
        Assert.Equal("\n๓", cell.Text);
        Assert.Equal(cell.Place, cell.Blocks[1].Place);
    }

    [Fact]
    public async Task Word_art_is_text()
    {
        using WordFile file = WordFile.OfBody(P("<w:r><w:pict><v:shape><v:textpath string=\"รอบ ๖ เดือน\"/></v:shape></w:pict></w:r>"));
        Assert.Equal("รอบ ๖ เดือน\n", await file.DumpAsync());
    }

    [Theory]
    [InlineData("<w:drawing><c:chart r:id=\"x\"/></w:drawing>", "chart")]
    [InlineData("<w:drawing><dgm:relIds/></w:drawing>", "smart-art")]
    [InlineData("<w:object><v:shape><v:imagedata/></v:shape><o:OLEObject ProgID=\"Excel.Sheet.12\"/></w:object>", "embedded-table")]
    [InlineData("<w:object><o:OLEObject ProgID=\"Equation.3\"/></w:object>", "equation-object")]
    [InlineData("<w:object><o:OLEObject ProgID=\"Package\"/></w:object>", "embedded-object")]
    [InlineData("<w:object><v:shape><v:imagedata/></v:shape><w:control w:name=\"CheckBox1\"/></w:object>", "form-control")]
    public async Task What_has_no_readable_text_is_noted_where_it_stands(string drawn, string kind)
    {
        using WordFile file = WordFile.OfBody(T(Tr(Tc(P($"<w:r>{drawn}</w:r>")))));
        Document document = await file.DocumentAsync();
        Assert.Equal($"table 0\n row 0\n  0: {{!{kind}}}\nnote {kind}\n", DocumentDump.ToText(document));
        Assert.Equal(new Place(Table: 0, Row: 0, Column: 0), document.Notes[0].Place);
    }

    [Theory]
    [InlineData("<w:drawing><pic:pic/></w:drawing>")]
    [InlineData("<w:pict><v:shape><v:imagedata/></v:shape></w:pict>")]
    public async Task A_picture_leaves_its_mark_and_no_note(string drawn)
    {
        using WordFile file = WordFile.OfBody(P($"<w:r>{drawn}</w:r>"));
        Document document = await file.DocumentAsync();
        Assert.Equal(new UnreadInline("picture"), Assert.IsType<Paragraph>(document.Body[0]).Inlines.Single());
        Assert.Empty(document.Notes);
    }

    [Fact]
    public async Task A_shape_that_is_switched_off_is_hidden()
    {
        using WordFile file = WordFile.OfBody(
            P(
                $"<w:r><w:drawing><wp:anchor><wp:docPr id=\"1\" name=\"x\" hidden=\"1\"/>{Shape(P(R("๓")))}</wp:anchor></w:drawing></w:r>",
                "<w:r><w:pict><v:shape style=\"position:absolute;visibility:hidden\"><v:textpath string=\"๔\"/></v:shape></w:pict></w:r>"
            )
        );
        Assert.Equal("{~๔}\n{~๓}\n", await file.DumpAsync());
    }
}
