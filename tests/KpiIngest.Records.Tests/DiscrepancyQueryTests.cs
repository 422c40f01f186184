using System.Text.Json;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Queries;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Tests;

public abstract class DiscrepancyQueryTests(TestDatabase database) : RecordsFixture(database)
{
    private static readonly DiscrepancyResult Full = new()
    {
        Code = "weighted-score",
        Severity = Severity.Error,
        Report = 0,
        Message = "คลาดเคลื่อน",
        MessageEn = "wrong",
        Stated = "3.0000",
        Expected = "3.5",
        Arithmetic = "1 × 3.5 = 3.5; stated 3.0000 (-0.5)",
        Cause = new CauseResult("digit-misread", "ก", "a"),
        ConsequenceOf = null,
        At = new FigureAddress(2, 1, "weightedScore"),
        Location = new LocationResult(3, 5, 1, "๓.๐๐๐๐") { Box = [1.5m, 2, 3, 4] },
        Also = [new LocationResult(9, 14, 4, "๓.๕๐๐๐")],
    };

    private DiscrepancyQuery Query => new(Records);

    [DatabaseFact]
    public async Task Every_field_of_the_contract_comes_back()
    {
        DiscrepancyResult total = Full with
        {
            Code = "weight-total",
            ConsequenceOf = 0,
            Cause = null,
            At = new FigureAddress(0, RowAddress.Total, "weight"),
            Also = [],
            Location = null,
        };
        await RecordAsync("ก", "a.docx", 'a', Card("9.2"), Full, total);
        List<DiscrepancyLine> lines = await ListAsync(new DiscrepancyFilter());
        Assert.Equal([Json(Full), Json(total)], lines.Select(l => Json(l.Found)));
        Assert.Equal(
            ("ก", "ก/a.docx", 2556, 12, "9.2", 1),
            (lines[0].Unit, lines[0].InboxPath, lines[0].FiscalYear, lines[0].Round, lines[0].IndicatorNumber, lines[0].Version)
        );
    }

    [DatabaseFact]
    public async Task Filters_narrow_and_combine()
    {
        await RecordAsync("ก", "a.docx", 'a', Card("9.2"), Full, Full with { Code = "truncated", Severity = Severity.Note });
        DateTimeOffset between = Time.Now + TimeSpan.FromMilliseconds(500);
        await RecordAsync("ข", "sub/b.docx", 'b', Card("5", round: 6, year: 2557), Full);
        Assert.Equal(3, (await ListAsync(new DiscrepancyFilter())).Count);
        Assert.Equal(2, (await ListAsync(new DiscrepancyFilter { Unit = "ก" })).Count);
        Assert.Single(await ListAsync(new DiscrepancyFilter { FiscalYear = 2557 }));
        Assert.Single(await ListAsync(new DiscrepancyFilter { Round = 6 }));
        Assert.Equal(2, (await ListAsync(new DiscrepancyFilter { Indicator = "9.2" })).Count);
        Assert.Single(await ListAsync(new DiscrepancyFilter { Code = "truncated" }));
        Assert.Equal(2, (await ListAsync(new DiscrepancyFilter { Severity = Severity.Error })).Count);
        Assert.Single(await ListAsync(new DiscrepancyFilter { Since = between }));
        Assert.Single(await ListAsync(new DiscrepancyFilter { File = "sub/" }));
        Assert.Single(await ListAsync(new DiscrepancyFilter { Unit = "ก", Severity = Severity.Note }));
        Assert.Empty(await ListAsync(new DiscrepancyFilter { Unit = "ก", Round = 6 }));
        Assert.Empty(await ListAsync(new DiscrepancyFilter { File = "%" }));
    }

    [DatabaseFact]
    public async Task Only_the_latest_version_of_a_report_is_listed_when_asked()
    {
        await RecordAsync("ก", "SAR.docx", 'a', Card("9.2"), Full);
        await RecordAsync("ก", "แก้ไข.docx", 'b', Card("9.2"), Full with { Stated = "3.4000" });
        await RecordAsync("ข", "SAR.docx", 'c', Card("9.2"), Full);
        await RecordAsync("ก", "unsure.docx", 'd', Card(null), Full);
        await RecordAsync("ก", "unsure.docx", 'e', Card(null), Full);
        List<DiscrepancyLine> all = await ListAsync(new DiscrepancyFilter());
        Assert.Equal([null, null, 1, 2, 1], all.Select(l => l.Version));
        List<DiscrepancyLine> latest = await ListAsync(new DiscrepancyFilter { LatestOnly = true });
        Assert.Equal(["ก/unsure.docx", "ก/unsure.docx", "ข/SAR.docx", "ก/แก้ไข.docx"], latest.Select(l => l.InboxPath));
    }

    [DatabaseFact]
    public async Task Versions_follow_the_order_of_receipt_not_of_reading()
    {
        Submission first = await ReceiveAsync("ก", "1.docx", 'a');
        Submission second = await ReceiveAsync("ก", "2.docx", 'b');
        await ReadAsync(second, Card("9.2"));
        await ReadAsync(first, Card("9.2"));
        await using RecordsDbContext db = Records.CreateDbContext();
        RecordedReport earlier = await db.Reports.SingleAsync(r => r.SubmissionId == first.Id);
        RecordedReport later = await db.Reports.SingleAsync(r => r.SubmissionId == second.Id);
        Assert.Equal(new ReportVersion(1, null, false), await ReportVersions.OfAsync(db, earlier.Id, CancellationToken.None));
        Assert.Equal(new ReportVersion(2, earlier.Id, true), await ReportVersions.OfAsync(db, later.Id, CancellationToken.None));
    }

    [DatabaseFact]
    public async Task A_newer_reading_replaces_the_older_in_the_list_and_both_are_kept()
    {
        Submission submission = await RecordAsync("ก", "a.docx", 'a', Card("9.2"), Full);
        await Recorder.RecordAsync(submission.Id, "2", Result(Card("9.2")), CancellationToken.None);
        Assert.Empty(await ListAsync(new DiscrepancyFilter()));
        await using RecordsDbContext db = Records.CreateDbContext();
        Assert.Equal(2, await db.Readings.CountAsync());
        Assert.Equal(1, await db.Discrepancies.CountAsync());
    }

    private async Task<Submission> RecordAsync(string unit, string name, char bytes, ReportResult report, params DiscrepancyResult[] found)
    {
        Submission submission = await ReceiveAsync(unit, name, bytes);
        Assert.True(await Recorder.RecordAsync(submission.Id, "1", Result(report) with { Discrepancies = found }, CancellationToken.None));
        return submission;
    }

    private async Task<List<DiscrepancyLine>> ListAsync(DiscrepancyFilter filter)
    {
        List<DiscrepancyLine> lines = [];
        await foreach (DiscrepancyLine line in Query.StreamAsync(filter, CancellationToken.None))
            lines.Add(line);
        return lines;
    }

    private static string Json(DiscrepancyResult found) => JsonSerializer.Serialize(found, ResultJson.Compact.DiscrepancyResult);
}

[Trait("Lane", "Whole")]
public sealed class DiscrepancyQueryOnSqlite() : DiscrepancyQueryTests(new SqliteTestDatabase());

[Trait("Lane", "Whole")]
public sealed class DiscrepancyQueryOnPostgres() : DiscrepancyQueryTests(new PostgresTestDatabase());
