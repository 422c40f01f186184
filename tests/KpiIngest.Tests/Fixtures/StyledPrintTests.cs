namespace KpiIngest.Tests.Fixtures;

/// <summary>Other fonts, paper and tables change nothing of the answer.</summary>
[Trait("Lane", "Whole")]
public sealed class StyledPrintTests(StyledPrints answers) : IClassFixture<StyledPrints>
{
    /// <summary>Wraps a title at a space, which Chromium then does not draw: the one difference is that space (docs/pdf.md).</summary>
    private const string SpaceLost = "layout-a/clean/report.waree.pdf";

    public static TheoryData<string> Chromium => Of(".pdf", StyledPrints.Styles);

    public static TheoryData<string> LibreOffice => Of("-lo.pdf", StyledPrints.Styles.Where(s => s != "a5"));

    [Theory]
    [MemberData(nameof(Chromium))]
    public void A_print_by_Chromium_in_another_look_gives_what_the_Word_file_gives(string file) =>
        PdfFixtureTests.AssertAsWord(file, answers.Of(file));

    [Theory]
    [MemberData(nameof(LibreOffice))]
    public void A_print_by_LibreOffice_in_another_look_gives_what_the_Word_file_gives(string file) =>
        PdfFixtureTests.AssertAsWord(file, answers.Of(file));

    private static TheoryData<string> Of(string ending, IEnumerable<string> styles) =>
        new(StyledPrints.Fixtures.SelectMany(f => styles.Select(s => $"{f}/report.{s}{ending}")).Where(f => f != SpaceLost));
}
