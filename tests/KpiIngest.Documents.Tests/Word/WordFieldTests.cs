using static KpiIngest.Documents.Tests.Word.WordXml;

namespace KpiIngest.Documents.Tests.Word;

public sealed class WordFieldTests
{
    private static string Field(string instruction, string? result, string form = "") =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\">{form}</w:fldChar></w:r><w:r><w:instrText xml:space=\"preserve\"> {instruction} </w:instrText></w:r>"
        + (result is null ? "" : "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + result)
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    [Fact]
    public async Task Results_are_shown_as_cached_and_instructions_never()
    {
        using WordFile file = WordFile.OfBody(
            P(
                Field("=SUM(ABOVE)", R("๑๕.๕๐๐๐")),
                R(" "),
                Field("FORMTEXT", R("๓"), "<w:ffData><w:textInput/></w:ffData>"),
                R(" "),
                $"<w:fldSimple w:instr=\" PAGE \">{R("๑")}</w:fldSimple>",
                Field("XE \"คำ\"", null)
            )
        );
        Assert.Equal("๑๕.๕๐๐๐ ๓ ๑\n", await file.DumpAsync());
    }

    [Fact]
    public async Task A_field_inside_an_instruction_is_not_shown()
    {
        using WordFile file = WordFile.OfBody(
            P(Field("IF " + "</w:instrText></w:r>" + Field("DATE", R("๒๕๕๖")) + "<w:r><w:instrText>", R("ใช่")))
        );
        Assert.Equal("ใช่\n", await file.DumpAsync());
    }

    [Fact]
    public async Task A_field_may_span_paragraphs()
    {
        using WordFile file = WordFile.OfBody(
            P(
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>",
                R("ก")
            ) + P(R("ข"), "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", R("ค"))
        );
        Assert.Equal("ก\nขค\n", await file.DumpAsync());
    }

    [Fact]
    public async Task A_drop_down_shows_the_entry_chosen()
    {
        const string Form =
            "<w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"๖ เดือน\"/><w:listEntry w:val=\"๑๒ เดือน\"/></w:ddList></w:ffData>";
        using WordFile file = WordFile.OfBody(P(R("รอบ "), Field("FORMDROPDOWN", null, Form)));
        Assert.Equal("รอบ ๑๒ เดือน\n", await file.DumpAsync());
    }

    [Fact]
    public async Task A_symbol_field_is_drawn_from_its_instruction()
    {
        using WordFile file = WordFile.OfBody(P(Field("SYMBOL 254 \\f \"Wingdings\" \\s 12", null), R(" รอบ ๖ เดือน")));
        Assert.Equal("☑ รอบ ๖ เดือน\n", await file.DumpAsync());
    }

    [Fact]
    public async Task A_number_that_Word_computes_and_does_not_keep_is_noted()
    {
        using WordFile file = WordFile.OfBody(
            P(
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> AUTONUM </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
                R(" ชื่อ")
            )
        );
        Assert.Equal("{!automatic-number} ชื่อ\nnote automatic-number\n", await file.DumpAsync());
    }

    [Fact]
    public async Task An_equation_field_is_noted()
    {
        using WordFile file = WordFile.OfBody(P(Field("EQ \\f(๑,๒)", null)));
        Assert.Equal("{!equation-object}\nnote equation-object\n", await file.DumpAsync());
    }

    [Fact]
    public async Task The_text_after_a_field_that_is_never_closed_is_read()
    {
        using WordFile file = WordFile.OfBody(
            P("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> REF ก </w:instrText></w:r>", R("๓"))
        );
        Assert.Equal("๓\nnote field-unclosed\n", await file.DumpAsync());
    }

    [Fact]
    public async Task Stray_ends_of_fields_are_passed_over()
    {
        using WordFile file = WordFile.OfBody(
            P("<w:r><w:fldChar w:fldCharType=\"end\"/><w:fldChar w:fldCharType=\"separate\"/></w:r>", R("๓"))
        );
        Assert.Equal("๓\n", await file.DumpAsync());
    }

    [Fact]
    public async Task Fields_around_and_inside_one_that_is_never_closed_keep_their_own_marks()
    {
        const string Begun =
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> IF </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
        using WordFile file = WordFile.OfBody(P(Field("FORMTEXT", R("๑"))) + P(Begun, R("๒")) + P(Field("=SUM(ABOVE)", R("๓"))));
        Assert.Equal("๑\n๒\n๓\nnote field-unclosed\n", await file.DumpAsync());
    }
}
