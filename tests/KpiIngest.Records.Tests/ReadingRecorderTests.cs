using System.Text.Json;
using KpiIngest.Checking.Results;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Tests;

public abstract class ReadingRecorderTests(TestDatabase database) : RecordsFixture(database)
{
    [DatabaseFact]
    public async Task A_second_reading_of_one_version_is_not_recorded()
    {
        Submission submission = await ReceiveAsync("ก", "a.docx", 'a');
        Assert.True(await ReadAsync(submission, Card("9.2")));
        Assert.False(await ReadAsync(submission, Card("9.2")));
        await using RecordsDbContext db = Records.CreateDbContext();
        Assert.Equal(1, await db.Readings.CountAsync());
        Assert.Equal(2, await db.AuditEntries.CountAsync());
    }

    [DatabaseFact]
    public async Task Side_by_side_recordings_of_one_submission_leave_one()
    {
        Submission submission = await ReceiveAsync("ก", "a.docx", 'a');
        bool[] recorded = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => ReadAsync(submission, Card("9.2")))));
        Assert.Single(recorded, r => r);
    }

    [DatabaseFact]
    public async Task Figures_keep_their_stated_places()
    {
        Submission submission = await ReceiveAsync("ก", "a.docx", 'a');
        ScoringTableResult table = new()
        {
            Kind = "summary",
            Convention = "product",
            Rows = [new RowResult("1", "ก", "0.5", "๓ ข้อ", "3", "1.5000")],
            Groups = [new GroupResult("1", "มิติที่ ๑", "60", "2.1000")],
            Total = new TotalResult("5", "15.5000"),
        };
        await ReadAsync(submission, Card("9.2") with { ScoringTables = [table] });
        await using RecordsDbContext db = Records.CreateDbContext();
        RecordedTable recorded = await db.Tables.Include(t => t.Rows).SingleAsync();
        Assert.Equal("15.5000", recorded.TotalWeightedScore);
        RecordedRow row = recorded.Rows.Single(r => !r.Group);
        Assert.Equal(("0.5", "๓ ข้อ", "1.5000"), (row.Weight, row.Result, row.WeightedScore));
        Assert.Equal(1.5m, RecordedRow.Value(row.WeightedScore));
        Assert.Equal("60", recorded.Rows.Single(r => r.Group).Weight);
    }

    [DatabaseFact]
    public async Task What_could_not_be_checked_is_listed_by_unit_indicator_and_code_and_never_under_a_severity()
    {
        ReportResult card = Card("9.2") with
        {
            Checked = new CheckedResult(2, 7),
            NotCheckable = [new NotCheckableResult("score-result", "1", "ก", "a"), new NotCheckableResult("convention", null, "ข", "b")],
        };
        await ReadAsync(await ReceiveAsync("ก", "a.docx", 'a'), card);
        await ReadAsync(await ReceiveAsync("ข", "b.docx", 'b'), Card("9.3"));
        await using RecordsDbContext db = Records.CreateDbContext();
        Assert.Equal((2, 7), (db.Reports.First().CheckedRows, db.Reports.First().Comparisons));
        Queries.GapQuery gaps = new(Records);
        Assert.Equal(["score-result", "convention"], await What(new Queries.DiscrepancyFilter()));
        Assert.Equal(
            ["convention"],
            await What(
                new Queries.DiscrepancyFilter
                {
                    Code = "convention",
                    Indicator = "9.2",
                    Unit = "ก",
                }
            )
        );
        Assert.Empty(await What(new Queries.DiscrepancyFilter { Unit = "ข" }));
        Assert.Empty(await What(new Queries.DiscrepancyFilter { Severity = Severity.Note }));
        Assert.Equal(["ก", "ข"], await gaps.UnitsAsync(CancellationToken.None));

        async Task<IEnumerable<string>> What(Queries.DiscrepancyFilter filter) =>
            (await gaps.ListAsync(filter, CancellationToken.None)).Select(g => g.Gap.What);
    }

    [DatabaseTheory]
    [InlineData(FileOutcome.Checked, SubmissionState.Read)]
    [InlineData(FileOutcome.NotChecked, SubmissionState.NotChecked)]
    [InlineData(FileOutcome.NoReport, SubmissionState.NoReport)]
    [InlineData(FileOutcome.Unreadable, SubmissionState.Unreadable)]
    public async Task The_submission_stands_where_the_outcome_puts_it(FileOutcome outcome, SubmissionState state)
    {
        Submission submission = await ReceiveAsync("ก", "a.docx", 'a');
        FileResult result = Result() with
        {
            Outcome = outcome,
            Error = outcome == FileOutcome.Unreadable ? new FileError("damaged", "เสียหาย", "damaged") : null,
        };
        await Recorder.RecordAsync(submission.Id, "1", result, CancellationToken.None);
        await using RecordsDbContext db = Records.CreateDbContext();
        Assert.Equal(state, (await db.Submissions.SingleAsync()).State);
        Reading reading = await db.Readings.SingleAsync();
        Assert.Equal(result.Error?.Code, reading.ErrorCode);
        Assert.Equal(outcome, JsonSerializer.Deserialize(reading.ResultJson, ResultJson.Compact.FileResult)!.Outcome);
    }

    [DatabaseTheory]
    [InlineData(null, 12, 2556)]
    [InlineData("9.2", null, 2556)]
    [InlineData("9.2", 12, null)]
    public async Task A_report_without_a_whole_identity_is_linked_to_none(string? number, int? round, int? year)
    {
        await ReadAsync(await ReceiveAsync("ก", "a.docx", 'a'), Card(number, round, year));
        await using RecordsDbContext db = Records.CreateDbContext();
        Assert.True((await db.Reports.SingleAsync()).IdentityUnsure);
    }

    [DatabaseTheory]
    [InlineData(12, 2556, false)]
    [InlineData(null, 2556, true)]
    [InlineData(12, null, true)]
    public async Task An_agency_summary_needs_no_indicator_number_and_is_version_of_none(int? round, int? year, bool unsure)
    {
        await ReadAsync(await ReceiveAsync("ก", "a.docx", 'a'), Card(null, round, year) with { AgencySummary = true });
        await using RecordsDbContext db = Records.CreateDbContext();
        RecordedReport report = await db.Reports.SingleAsync();
        Assert.Equal((true, unsure, null), (report.AgencySummary, report.IdentityUnsure, report.IdentityKey));
    }
}

public sealed class ReadingRecorderOnSqlite() : ReadingRecorderTests(new SqliteTestDatabase());

[Trait("Lane", "Whole")]
public sealed class ReadingRecorderOnPostgres() : ReadingRecorderTests(new PostgresTestDatabase());
