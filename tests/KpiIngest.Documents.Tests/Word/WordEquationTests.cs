using static KpiIngest.Documents.Tests.Word.WordXml;

namespace KpiIngest.Documents.Tests.Word;

public sealed class WordEquationTests
{
    private static string Mr(string text) => $"<m:r><m:t xml:space=\"preserve\">{text}</m:t></m:r>";

    private static async Task<Equation> ReadAsync(string inner)
    {
        using WordFile file = WordFile.OfBody(P($"<m:oMath>{inner}</m:oMath>"));
        Paragraph paragraph = Assert.IsType<Paragraph>(Assert.Single((await file.DocumentAsync()).Body));
        return Assert.IsType<EquationInline>(Assert.Single(paragraph.Inlines)).Equation;
    }

    [Fact]
    public async Task A_fraction_keeps_numerator_and_denominator()
    {
        Equation equation = await ReadAsync(
            $"<m:f><m:num>{Mr("(๑ × ๓)")}{Mr(" + (๐.๕ × ๓)")}</m:num><m:den>{Mr("๑ + ๐.๕")}</m:den></m:f>{Mr(" = ๓.๐๐๐๐")}"
        );
        EquationRow row = Assert.IsType<EquationRow>(equation);
        Assert.Equal(new EquationFraction(new EquationText("(๑ × ๓) + (๐.๕ × ๓)"), new EquationText("๑ + ๐.๕")), row.Parts[0]);
        Assert.Equal(new EquationText(" = ๓.๐๐๐๐"), row.Parts[1]);
        Assert.Equal("((๑ × ๓) + (๐.๕ × ๓))/(๑ + ๐.๕) = ๓.๐๐๐๐", equation.ToLinearText());
    }

    [Fact]
    public async Task A_sum_has_its_sign_bounds_and_body()
    {
        string body = $"<m:sSub><m:e>{Mr("W")}</m:e><m:sub>{Mr("i")}</m:sub></m:sSub>";
        Equation equation = await ReadAsync(
            $"<m:nary><m:naryPr><m:chr m:val=\"∑\"/></m:naryPr><m:sub>{Mr("i=1")}</m:sub><m:sup>{Mr("n")}</m:sup><m:e>{body}</m:e></m:nary>"
        );
        Assert.Equal(
            new EquationSum(
                "∑",
                new EquationText("i=1"),
                new EquationText("n"),
                new EquationScript(new EquationText("W"), new EquationText("i"), null)
            ),
            equation
        );
    }

    [Fact]
    public async Task Hidden_bounds_of_a_sum_are_absent()
    {
        Equation equation = await ReadAsync(
            $"<m:nary><m:naryPr><m:chr m:val=\"∑\"/><m:subHide m:val=\"1\"/><m:supHide/></m:naryPr><m:sub>{Mr("i")}</m:sub><m:sup>{Mr("n")}</m:sup><m:e>{Mr("W")}</m:e></m:nary>"
        );
        Assert.Equal(new EquationSum("∑", null, null, new EquationText("W")), equation);
    }

    [Fact]
    public async Task Brackets_scripts_and_roots_keep_their_structure()
    {
        Assert.Equal(new EquationGroup("(", new EquationText("๑ × ๓"), ")"), await ReadAsync($"<m:d><m:e>{Mr("๑ × ๓")}</m:e></m:d>"));
        Assert.Equal(
            new EquationGroup("[", new EquationText("๑"), "]"),
            await ReadAsync($"<m:d><m:dPr><m:begChr m:val=\"[\"/><m:endChr m:val=\"]\"/></m:dPr><m:e>{Mr("๑")}</m:e></m:d>")
        );
        Assert.Equal(
            new EquationScript(new EquationText("x"), new EquationText("1"), new EquationText("2")),
            await ReadAsync($"<m:sSubSup><m:e>{Mr("x")}</m:e><m:sub>{Mr("1")}</m:sub><m:sup>{Mr("2")}</m:sup></m:sSubSup>")
        );
        Assert.Equal("√(๙)", (await ReadAsync($"<m:rad><m:deg/><m:e>{Mr("๙")}</m:e></m:rad>")).ToLinearText());
        Assert.Equal(
            "a\tb\nc\td",
            (
                await ReadAsync(
                    $"<m:m><m:mr><m:e>{Mr("a")}</m:e><m:e>{Mr("b")}</m:e></m:mr><m:mr><m:e>{Mr("c")}</m:e><m:e>{Mr("d")}</m:e></m:mr></m:m>"
                )
            ).ToLinearText()
        );
    }

    [Fact]
    public async Task Deleted_parts_are_left_out_and_inserted_ones_count()
    {
        Equation equation = await ReadAsync($"{Mr("๑ + ")}<w:del w:id=\"1\">{Mr("๒")}</w:del><w:ins w:id=\"2\">{Mr("๓")}</w:ins>");
        Assert.Equal(new EquationText("๑ + ๓"), equation);
    }

    [Fact]
    public async Task Equations_of_one_display_stand_on_lines_of_their_own()
    {
        using WordFile file = WordFile.OfBody(
            $"<m:oMathPara><m:oMath>{Mr("ΣW")}</m:oMath><m:oMath>{Mr("๕")}</m:oMath></m:oMathPara>" + P(R("จบ"))
        );
        Assert.Equal("{=ΣW}\\n{=๕}\nจบ\n", await file.DumpAsync());
    }

    [Fact]
    public async Task Equation_objects_are_noted_and_not_skipped()
    {
        using WordFile file = WordFile.OfBody(
            P(R("สูตร "), "<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject ProgID=\"Equation.DSMT4\"/></w:object></w:r>")
        );
        Assert.Equal("สูตร {!equation-object}\nnote equation-object\n", await file.DumpAsync());
    }
}
