using static KpiIngest.Documents.Tests.Pdf.Draw;

namespace KpiIngest.Documents.Tests.Pdf;

/// <summary>What was taken for a table, and what was not, is said with its reason and place.</summary>
public sealed class DecisionTests
{
    [Fact]
    public void Lines_that_enclose_cells_are_a_table()
    {
        ReadingDecision taken = Assert.Single(Of([Text("น้ำหนัก", 110, 115)], Grid([100, 200, 300], [100, 120, 140])));
        Assert.Equal(("lattice", true, "lines-that-enclose-cells", "น้ำหนัก"), (taken.Stage, taken.Taken, taken.Reason, taken.Text));
        Assert.Equal(new Place(1, Box: new Box(100, 100, 300, 140)), taken.Place);
    }

    [Theory]
    [InlineData("fewer-than-three-lines")]
    [InlineData("one-cell-without-a-frame")]
    [InlineData("smaller-than-a-cell")]
    public void Lines_that_are_no_table_say_why(string reason)
    {
        KpiIngest.Documents.Pdf.Page.Ruling[] lines = reason switch
        {
            "fewer-than-three-lines" => [H(100, 100, 300)],
            "one-cell-without-a-frame" => [H(100, 100, 300), H(140, 100, 300), V(100, 100, 140)],
            _ => [.. Grid([100, 107], [100, 107])],
        };
        Assert.Contains(Of([], lines), d => d.Stage == "lattice" && !d.Taken && d.Reason == reason);
    }

    [Fact]
    public void Rules_with_gaps_through_all_rows_are_a_table_and_a_single_row_is_none()
    {
        List<Documents.Pdf.Page.PdfWord> words = Line("ก ข", 110, 115)
            .Concat([Text("๑", 300, 115), Text("ค", 110, 135), Text("๒", 300, 135), Text("ง", 110, 155), Text("๓", 300, 155)])
            .ToList();
        Assert.Contains(
            Of(words, [H(100, 100, 400), H(120, 100, 400), H(140, 100, 400), H(160, 100, 400)]),
            d => d is { Stage: "ruled-rows", Taken: true }
        );
        Assert.Contains(
            Of(words, [H(100, 100, 400), H(120, 100, 400)]),
            d => d is { Stage: "ruled-rows", Taken: false, Reason: "one-row" }
        );
    }

    [Fact]
    public void One_row_of_figures_without_a_heading_is_no_table()
    {
        IReadOnlyList<ReadingDecision> refused = Of([Text("ผลรวม", 100, 115), Text("๓.๕", 300, 115), Text("๔.๐", 400, 115)], []);
        Assert.Contains(
            refused,
            d => d is { Stage: "borderless", Taken: false, Reason: "one-row-without-a-heading" or "no-gap-through-all-rows" }
        );
    }

    [Fact]
    public void A_table_that_goes_on_over_a_page_break_is_said_to_and_one_of_other_edges_is_not()
    {
        Documents.Pdf.Page.PdfPage first = Page([Text("ก", 110, 770)], Grid([100, 200, 300], [760, 780]));
        Documents.Pdf.Page.PdfPage next = Page([Text("ข", 110, 75)], Grid([100, 200, 300], [60, 80]), 2);
        Documents.Pdf.Page.PdfPage other = Page([Text("ข", 150, 75)], Grid([140, 200, 340], [60, 80]), 2);
        Assert.Contains(Document(first, next).Decisions, d => d is { Stage: "joining", Taken: true, Reason: "lines-go-on", Place.Page: 2 });
        Assert.Contains(
            Document(first, other).Decisions,
            d => d is { Stage: "joining", Taken: false, Reason: "other-edges", Text: "ข", Place.Page: 2 }
        );
    }

    private static IReadOnlyList<ReadingDecision> Of(
        IEnumerable<KpiIngest.Documents.Pdf.Page.PdfWord> words,
        IEnumerable<KpiIngest.Documents.Pdf.Page.Ruling> lines
    ) => Document(Page(words, lines)).Decisions;
}
