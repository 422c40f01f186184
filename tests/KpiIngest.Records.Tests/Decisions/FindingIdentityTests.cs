using System.Text.Json;
using System.Text.Json.Nodes;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Findings;

namespace KpiIngest.Records.Tests.Decisions;

public sealed class FindingIdentityTests
{
    private static readonly SampleCard Card = new("9.2", new SampleFinding("1", "6.5000"), new SampleFinding("2", "7.0000"));

    [Fact]
    public void Pages_rows_and_the_order_of_operands_are_no_part_of_it()
    {
        SampleCard moved = Card with { Page = 7, RowsAbove = 3 };
        Assert.Equal(Identities(Card), Identities(moved));
        Assert.Equal(Figures(Card), Figures(moved));
        DiscrepancyResult found = Card.Result.Discrepancies[0];
        Assert.Equal(
            FindingFigures.Of(found),
            FindingFigures.Of(found with { Operands = Checking.Results.Evidence.OperandList.Of([.. found.Operands.Reverse()]) })
        );
    }

    [Fact]
    public void Every_part_of_it_tells_findings_apart()
    {
        SampleCard[] others =
        [
            Card with
            {
                Indicator = "9.3",
            },
            Card with
            {
                Year = 2557,
            },
            Card with
            {
                Round = 6,
            },
            Card with
            {
                Kind = "detail",
            },
            new("9.2", new SampleFinding("3", "6.5000"), new SampleFinding("4", "7.0000")),
            new("9.2", new SampleFinding("1", "6.5000", Code: "score-range"), new SampleFinding("2", "7.0000", Code: "score-range")),
        ];
        Assert.All(others, other => Assert.Empty(Identities(Card).Intersect(Identities(other))));
        Assert.Empty(Identities(Card).Intersect(Identities(Card, unit: "กองช่าง")));
    }

    [Theory]
    [InlineData("6.5000", "6", "3")]
    [InlineData("6.5000", "5", "2")]
    [InlineData("6.5001", "6", "2")]
    [InlineData("6.50", "6", "2")]
    public void Every_figure_is_in_the_digest(string stated, string expected, string weight) =>
        Assert.NotEqual(Figures(Card)[0], Figures(new SampleCard("9.2", new SampleFinding("1", stated, expected, weight)))[0]);

    [Fact]
    public void Thai_digits_and_spaces_make_no_other_finding()
    {
        SampleCard thai = new("๙.๒", new SampleFinding("๑", "6.5000"), new SampleFinding(" ๒ ", "7.0000"));
        Assert.Equal(Identities(Card), Identities(thai));
    }

    [Fact]
    public void What_was_not_read_binds_it_to_its_submission()
    {
        foreach (
            SampleCard unread in new[]
            {
                Card with
                {
                    Year = null,
                },
                Card with
                {
                    Round = null,
                },
                new SampleCard("", new SampleFinding("1", "6.5000")),
                new SampleCard("9.2", new SampleFinding(null!, "6.5000")),
            }
        )
        {
            Assert.True(FindingIdentity.Of(1, "กองคลัง", unread.Result.Reports[0], unread.Result.Discrepancies[0]).IsBound);
            Assert.NotEqual(Identities(unread, submission: 1), Identities(unread, submission: 2));
            Assert.Equal(Identities(unread, submission: 1), Identities(unread with { Page = 3 }, submission: 1));
        }

        Assert.True(FindingIdentity.Of(1, "กองคลัง", null, Card.Result.Discrepancies[0]).IsBound);
        Assert.Equal(Identities(Card, submission: 1), Identities(Card, submission: 2));
    }

    [Fact]
    public void An_answer_of_before_operands_were_kept_has_the_same_identity()
    {
        FileResult result = Card.Result;
        JsonNode json = JsonNode.Parse(JsonSerializer.Serialize(result, ResultJson.Compact.FileResult))!;
        foreach (JsonNode? found in json["discrepancies"]!.AsArray())
        foreach (string later in new[] { "operands", "operation", "tableRole", "also" })
            found!.AsObject().Remove(later);
        json["reports"]![0]!.AsObject().Remove("figures");
        FileResult earlier = RecordedAnswer.Of(
            new Reading
            {
                ReaderVersion = "1",
                ReadAt = default,
                Outcome = FileOutcome.Checked,
                ResultJson = json.ToJsonString(),
            }
        )!;
        Assert.Equal(Identities(Card), earlier.Discrepancies.Select(d => FindingIdentity.Of(1, "กองคลัง", earlier.Reports[0], d).Key));
        Assert.Empty(FigureIdentity.Of(1, "กองคลัง", earlier));
        Assert.Equal(2, earlier.Discrepancies.Select(FindingFigures.Of).Distinct().Count());
    }

    [Fact]
    public void The_only_row_of_a_table_needs_neither_number_nor_name()
    {
        FileResult result = Card.Result;
        ReportResult report = result.Reports[0] with
        {
            ScoringTables = [result.Reports[0].ScoringTables[0] with { Rows = [new RowResult(null, null, "1", null, "3", "3")] }],
        };
        Assert.False(FindingIdentity.Of(1, "กองคลัง", report, result.Discrepancies[0]).IsBound);
    }

    [Theory]
    [InlineData("นํ้าเก้าอี้ ๑๒", "น้ำเก้าอี้ 12")]
    [InlineData("  Somchai\u200B  ", "somchai")]
    [InlineData("ผู้อำนวยการ", "ผูอำนวยการ")]
    public void Search_folds_what_people_type_in_different_ways(string one, string other) =>
        Assert.Equal(FindingText.Folded(one), FindingText.Folded(other));

    [Fact]
    public void Units_stand_as_in_a_Thai_dictionary_and_indicators_by_their_numbers()
    {
        string[] units = ["กลาง", "เกษตร", "ขนส่ง", "คลัง", "โยธา", "สาธารณสุข", "ไอที"];
        Assert.Equal(units, units.Reverse().OrderBy(FindingOrder.KeyOf, StringComparer.Ordinal));
        string[] numbers = ["1.2", "1.10", "๒.๑", "10.1"];
        Assert.Equal(numbers, numbers.Reverse().OrderBy(FindingOrder.KeyOf, StringComparer.Ordinal));
    }

    private static string[] Identities(SampleCard card, string unit = "กองคลัง", long submission = 1) =>
        [.. card.Result.Discrepancies.Select(d => FindingIdentity.Of(submission, unit, card.Result.Reports[0], d).Key)];

    private static string[] Figures(SampleCard card) => [.. card.Result.Discrepancies.Select(FindingFigures.Of)];
}
