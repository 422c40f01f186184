using System.Text.Json;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Tests.Examples;
using KpiIngest.Documents;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Tests.Results;

public sealed class MappingTests
{
    [Fact]
    public void Figures_keep_their_places_and_absent_ones_are_null()
    {
        ScoringTableResult table = Check
            .Of("summary\n1 | 1 | 86.370% | 4.2700 | 4.2700\n2 | 0.50 | ๓ ข้อ | - | \ntotal | 1.50 | ~ | ~ | ~")
            .Reports[0]
            .ScoringTables[0];
        Assert.Equal(new RowResult("1", null, "1", "86.370", "4.2700", "4.2700"), table.Rows[0]);
        Assert.Equal(new RowResult("2", null, "0.50", "๓ ข้อ", null, null), table.Rows[1]);
        Assert.Equal(new TotalResult("1.50", null), table.Total);
    }

    [Fact]
    public void A_place_on_a_page_keeps_its_box_to_a_hundredth_of_a_point()
    {
        Report report = ExampleReport.Parse("summary\n1 | 1 | ~ | 3 | 3.0000\n2 | 1 | ~ | 4 | 4.0000\n3 | 1 | ~ | 4 | 5.0000");
        List<ScoredRow> rows = report.ScoringTables[0].Rows.ToList();
        Place place = new(3, 5, 1, 4, new Box(72.123456, 100, 90.5, 112.005));
        rows[2] = rows[2] with { WeightedScore = rows[2].WeightedScore with { Place = place, Text = "๕.๐๐๐๐" } };
        LocationResult location = Assert
            .Single(Checker.Check([report with { ScoringTables = [report.ScoringTables[0] with { Rows = rows }] }]).Discrepancies)
            .Location!;
        Assert.Equal((3, 5, 1, "๕.๐๐๐๐"), (location.Page, location.Table, location.Row, location.Text));
        Assert.Equal([72.12m, 100m, 90.5m], location.Box!.Take(3));
    }

    [Fact]
    public void The_answer_is_written_with_the_names_of_the_contract()
    {
        (IReadOnlyList<ReportResult> reports, IReadOnlyList<DiscrepancyResult> discrepancies) = Check.Of(
            "summary\n1 | 1 | ~ | 3 | 3.0000\n2 | 1 | ~ | 4 | 4.0000\n3 | 1 | ~ | 4 | 4.5000"
        );
        FileResult file = new()
        {
            Path = "a.docx",
            Sha256 = "",
            Format = "docx",
            Outcome = FileOutcome.Checked,
            Reports = reports,
            Discrepancies = discrepancies,
        };
        using JsonDocument json = JsonDocument.Parse(JsonSerializer.Serialize(file, ResultJson.Compact.FileResult));
        JsonElement found = json.RootElement.GetProperty("discrepancies")[0];
        Assert.Equal("weighted-score", found.GetProperty("code").GetString());
        Assert.Equal("error", found.GetProperty("severity").GetString());
        Assert.Equal(2, found.GetProperty("at").GetProperty("row").GetInt32());
        Assert.Equal("1 × 4 = 4; stated 4.5000 (+0.5)", found.GetProperty("arithmetic").GetString());
        Assert.Equal(
            "product",
            json.RootElement.GetProperty("reports")[0].GetProperty("scoringTables")[0].GetProperty("convention").GetString()
        );
    }
}
