using KpiIngest.Checking.Results;
using KpiIngest.Records.Changes;

namespace KpiIngest.Records.Tests;

/// <summary>What differs between two readings is said of the figure or finding that differs, wherever it stands in the lists; what is the
/// same is not.</summary>
public sealed class ReadingChangesTests
{
    private static ScoringTableResult Summary { get; } =
        new()
        {
            Kind = "summary",
            Assessor = "self",
            Convention = "percent",
            Rows = [new RowResult("1", "จัดทำแผน", "40", "๓ ข้อ", "3", "1.2000"), new RowResult("2", "เผยแพร่", "60", null, "4", "2.4000")],
            Total = new TotalResult("100", "3.6000"),
        };

    private static DiscrepancyResult Wrong { get; } =
        new()
        {
            Code = "weighted-score",
            Severity = Severity.Error,
            Report = 0,
            Message = "คะแนนถ่วงน้ำหนักคลาดเคลื่อน",
            MessageEn = "the weighted score is wrong",
            Stated = "1.2000",
            Expected = "1.6",
            Arithmetic = "40 × 4 / 100 = 1.6; stated 1.2000 (-0.4)",
            At = new FigureAddress(0, 0, "weightedScore"),
            Location = new LocationResult(2, 3, 4, "๑.๒๐๐๐"),
        };

    [Fact]
    public void The_same_reading_has_no_change() => Assert.Empty(ReadingChanges.Between(Of(Card(Summary)), Of(Card(Summary))));

    [Fact]
    public void What_is_derived_and_where_it_stands_is_no_change()
    {
        ReportResult moved = Card(Summary) with { Recomputed = new RecomputedResult("1", "2", "3"), Checked = new CheckedResult(9, 9) };
        FileResult before = Of(Card(Summary)) with { Discrepancies = [Wrong] };
        FileResult after = Of(moved) with
        {
            Path = "y",
            Sha256 = "1",
            Discrepancies = [Wrong with { Location = new LocationResult(9, 9, 9, "x"), Message = "ถ้อยคำอื่น", MessageEn = "other words" }],
        };
        Assert.Empty(ReadingChanges.Between(before, after));
    }

    [Fact]
    public void A_figure_that_is_read_lost_or_read_differently_is_named_with_its_item_and_column()
    {
        RowResult[] rows = [Summary.Rows[0] with { Score = null }, Summary.Rows[1] with { Result = "๕", Score = "5" }];
        ReadingChange[] changes = [.. ReadingChanges.Between(Of(Card(Summary)), Of(Card(Summary with { Rows = rows })))];
        Assert.Equal(
            [
                new ReadingChange(ChangeKind.FigureLost, "9.2", "summary self", "1", "score", "3", null),
                new ReadingChange(ChangeKind.FigureRead, "9.2", "summary self", "2", "result", null, "๕"),
                new ReadingChange(ChangeKind.ValueChanged, "9.2", "summary self", "2", "score", "4", "5"),
            ],
            changes
        );
    }

    [Fact]
    public void A_row_or_a_table_that_is_read_before_others_leaves_these_as_they_are()
    {
        ScoringTableResult detail = new()
        {
            Kind = "detail",
            Convention = "percent",
            Rows = [new RowResult("1.1", "ร่าง", "40", null, "3", null)],
            Total = new TotalResult(null, null),
        };
        ScoringTableResult longer = Summary with { Rows = [new RowResult("0", "นำ", "5", null, null, null), .. Summary.Rows] };
        List<ReadingChange> changes = [.. ReadingChanges.Between(Of(Card(Summary)), Of(Card(detail, longer)))];
        Assert.All(changes, c => Assert.Equal(ChangeKind.FigureRead, c.Kind));
        Assert.Equal(["0", "1.1"], changes.Select(c => c.Item).OfType<string>().Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(3, changes.Count(c => c.Item == "0"));
    }

    [Fact]
    public void A_report_that_is_read_or_lost_brings_all_its_figures()
    {
        IReadOnlyList<ReadingChange> changes = ReadingChanges.Between(
            Of(Card(Summary)),
            Of(Card(Summary), Card(Summary) with { Indicator = new IndicatorResult("9.3", "อีกตัว") })
        );
        Assert.All(changes, c => Assert.Equal(("9.3", ChangeKind.FigureRead), (c.Indicator, c.Kind)));
        Assert.Equal(11, changes.Count(c => c.Item is "1" or "2"));
        Assert.All(ReadingChanges.Between(Of(Card(Summary)), Of()), c => Assert.Equal(ChangeKind.FigureLost, c.Kind));
    }

    [Fact]
    public void Reports_are_told_apart_by_their_indicator_not_by_their_place()
    {
        ReportResult other = Card(Summary) with { Indicator = new IndicatorResult("1.1", "อีกตัว") };
        Assert.Empty(ReadingChanges.Between(Of(Card(Summary), other), Of(other, Card(Summary))));
        ReadingChange renumbered = Assert.Single(
            ReadingChanges.Between(Of(Card(Summary)), Of(Card(Summary) with { Indicator = new IndicatorResult("9.20", "ตัวชี้วัดทดสอบ") }))
        );
        Assert.Equal(
            (ChangeKind.ValueChanged, "indicatorNumber", "9.2", "9.20"),
            (renumbered.Kind, renumbered.Field, renumbered.Before, renumbered.After)
        );
    }

    [Fact]
    public void Findings_are_new_gone_or_changed_by_what_they_are_about()
    {
        DiscrepancyResult other = Wrong with
        {
            At = new FigureAddress(0, 1, "weightedScore"),
            Stated = "2.4000",
            Expected = "2.5",
            Arithmetic = "b",
        };
        FileResult before = Of(Card(Summary)) with { Discrepancies = [Wrong, other] };
        Assert.Equal((ChangeKind.FindingGone, "1"), Kind(before, before with { Discrepancies = [other] }));
        Assert.Equal((ChangeKind.FindingNew, "1"), Kind(before with { Discrepancies = [other] }, before));
        Assert.Equal(
            (ChangeKind.FindingChanged, "2"),
            Kind(before, before with { Discrepancies = [Wrong, other with { Expected = "2.6", Arithmetic = "c" }] })
        );
        Assert.Equal(
            (ChangeKind.FindingChanged, "1"),
            Kind(before, before with { Discrepancies = [other, Wrong with { Severity = Severity.Warning }] })
        );
        Assert.Empty(ReadingChanges.Between(before, before with { Discrepancies = [other, Wrong] }));
    }

    [Fact]
    public void What_became_of_the_file_and_what_could_not_be_checked_is_compared()
    {
        ReportResult gap = Card(Summary) with { NotCheckable = [new NotCheckableResult("score-result", "1", "ก", "a")] };
        Assert.Equal((ChangeKind.NotCheckableChanged, "1"), Kind(Of(Card(Summary)), Of(gap)));
        Assert.Equal(
            (ChangeKind.NotCheckableChanged, "1"),
            Kind(Of(gap), Of(gap with { NotCheckable = [new NotCheckableResult("score-result", "1", "ข", "b")] }))
        );
        FileResult unread = Of() with { Outcome = FileOutcome.Unreadable, Error = new FileError("damaged", "เสียหาย", "damaged") };
        ReadingChange outcome = Assert.Single(ReadingChanges.Between(unread, Of() with { Outcome = FileOutcome.NoReport }));
        Assert.Equal(("unreadable (damaged)", "noReport"), (outcome.Before, outcome.After));
        NoteResult note = new("chart", "แผนภูมิ", "a chart", new LocationResult(1, null, null, null));
        Assert.Equal(ChangeKind.NotCheckableChanged, Assert.Single(ReadingChanges.Between(Of(), Of() with { Notes = [note] })).Kind);
        Assert.Empty(ReadingChanges.Between(Of() with { Notes = [note] }, Of() with { Notes = [note with { Message = "คำอื่น" }] }));
    }

    [Fact]
    public void Only_what_a_sender_is_told_changes_the_verdict()
    {
        Assert.DoesNotContain(
            ReadingChanges.Between(Of(Card(Summary)), Of(Card(Summary with { Total = new TotalResult("100", "3.7000") }))),
            c => c.ChangesVerdict
        );
        Assert.Contains(
            ReadingChanges.Between(Of(Card(Summary)), Of(Card(Summary)) with { Discrepancies = [Wrong] }),
            c => c.ChangesVerdict
        );
    }

    private static (ChangeKind, string?) Kind(FileResult before, FileResult after)
    {
        ReadingChange change = Assert.Single(ReadingChanges.Between(before, after));
        return (change.Kind, change.Item);
    }

    private static FileResult Of(params ReportResult[] reports) => RecordsFixture.Result(reports);

    private static ReportResult Card(params ScoringTableResult[] tables) => RecordsFixture.Card("9.2") with { ScoringTables = tables };
}
