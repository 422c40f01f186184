using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;
using KpiIngest.Checking.Tests.Examples;
using KpiIngest.Checking.Typed;

namespace KpiIngest.Checking.Tests.Typed;

/// <summary>Values that a person typed, laid over what was recognised.</summary>
public sealed class TypedFiguresTests
{
    /// <summary>The score of the second row was read as 3; the document has 5. The third row is wrong in the document itself.</summary>
    private const string Card = """
        summary
        1 | 1 | ~ | 3 | 3.0000
        2 | 0.5 | ~ | 3 | 2.5000
        3 | 1 | ~ | 4 | 4.5000
        total | 2.5 | ~ | ~ | 10.0000
        """;

    private static FigureSite Score(int row) => new("score") { Table = 0, Row = row };

    [Fact]
    public void A_misread_score_that_is_corrected_takes_its_finding_with_it_and_no_other()
    {
        Assert.Contains(Check.Found(Card), d => d is { Code: "weighted-score", At.Row.Index: 1 });
        CheckedReports corrected = Checked(new TypedFigure(0, Score(1), "3", "5"));
        DiscrepancyResult left = Assert.Single(corrected.Discrepancies, d => d.Code == "weighted-score");
        Assert.Equal(2, left.At!.Row!.Value.Index);
        Assert.Equal("5", corrected.Reports[0].ScoringTables[0].Rows[1].Score);
    }

    [Fact]
    public void The_text_and_the_place_stay_those_of_the_document()
    {
        FigureResult before = Figure(Check.Of(Card), Score(1));
        FigureResult after = Figure(Checked(new TypedFigure(0, Score(1), "3", "5")), Score(1));
        Assert.Equal(("3", "3", "5"), (before.Text, after.Text, after.Value));
        Assert.Equal(
            (before.Location.Table, before.Location.Row, before.Location.Column),
            (after.Location.Table, after.Location.Row, after.Location.Column)
        );
    }

    [Fact]
    public void The_typed_decimal_places_count()
    {
        CheckedReports corrected = Checked(new TypedFigure(0, new FigureSite("weightedScore") { Table = 0, Row = 1 }, "2.5000", "1.50"));
        Assert.Equal("1.50", corrected.Reports[0].ScoringTables[0].Rows[1].WeightedScore);
        Assert.DoesNotContain(corrected.Discrepancies, d => d is { Code: "weighted-score", At.Row.Index: 1 });
    }

    [Theory]
    [InlineData(0, 1, "4", "5")]
    [InlineData(0, 1, null, "5")]
    [InlineData(0, 9, "3", "5")]
    [InlineData(1, 1, "3", "5")]
    [InlineData(-1, 1, "3", "5")]
    [InlineData(0, 1, "3", "ห้า")]
    public void What_is_not_there_or_was_read_otherwise_or_is_no_figure_is_laid_over_nothing(
        int report,
        int row,
        string? read,
        string value
    )
    {
        TypedFigure typed = new(report, Score(row), read, value);
        TypedReports laid = TypedFigures.LayOver([ExampleReport.Parse(Card)], [typed]);
        Assert.Equal([typed], laid.NotLaid);
        Assert.Equal(Check.Found(Card).Select(d => d.Message), Checker.Check(laid.Reports).Discrepancies.Select(d => d.Message));
    }

    [Fact]
    public void Several_of_one_report_are_laid_one_after_the_other_and_a_total_too()
    {
        CheckedReports corrected = Checked(
            new TypedFigure(0, Score(1), "3", "5"),
            new TypedFigure(0, new FigureSite("weightedScore") { Table = 0, Row = 2 }, "4.5000", "4.0000"),
            new TypedFigure(0, new FigureSite("weightedScore") { Table = 0, Row = RowAddress.Total }, "10.0000", "9.5000")
        );
        Assert.DoesNotContain(corrected.Discrepancies, d => d.Severity == Severity.Error);
    }

    [Fact]
    public void Every_figure_that_is_corrected_to_itself_changes_nothing()
    {
        ReportResult report = Check.Of(Card).Reports[0];
        foreach (FigureResult figure in report.Figures.Where(f => f.Value is not null))
        {
            TypedReports laid = TypedFigures.LayOver(
                [ExampleReport.Parse(Card)],
                [new TypedFigure(0, figure.At, figure.Value, figure.Value!)]
            );
            Assert.Equal(Check.Found(Card).Select(d => d.Message), Checker.Check(laid.Reports).Discrepancies.Select(d => d.Message));
        }
    }

    private static CheckedReports Checked(params TypedFigure[] typed)
    {
        TypedReports laid = TypedFigures.LayOver([ExampleReport.Parse(Card)], typed);
        Assert.Empty(laid.NotLaid);
        return Checker.Check(laid.Reports);
    }

    private static FigureResult Figure(CheckedReports found, FigureSite at) => found.Reports[0].Figures.Single(f => f.At == at);
}
