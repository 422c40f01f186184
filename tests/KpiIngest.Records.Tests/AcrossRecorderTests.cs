using KpiIngest.Checking.Results;
using KpiIngest.Records.Jobs;
using KpiIngest.Records.Queries;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Tests;

public abstract class AcrossRecorderTests(TestDatabase database) : RecordsFixture(database)
{
    private AcrossRecorder Across => new(Records, Time);

    [DatabaseFact]
    public async Task A_corrected_card_is_compared_with_the_version_before_it_once()
    {
        await SendAsync("ก", "1.docx", 'a', Scored("4"));
        Submission second = await SendAsync("ก", "2.docx", 'b', Scored("5"));
        Submission third = await SendAsync("ก", "3.docx", 'c', Scored("3"));

        List<DiscrepancyLine> lines = await LinesAsync(new DiscrepancyFilter());
        Assert.Equal([(third.Id, "ก/2.docx"), (second.Id, "ก/1.docx")], lines.Select(l => (l.SubmissionId, l.OtherFile)));
        Assert.Equal("1 score 4 → 5 (+1)", lines[1].Found.Arithmetic);
        Assert.Equal(("resubmission-changed", 3), (lines[0].Found.Code, lines[0].Version));
        Assert.Empty((await Across.CompareAsync(second.Id, CancellationToken.None))!.Findings);
        Assert.Equal(2, (await LinesAsync(new DiscrepancyFilter())).Count);
    }

    [DatabaseFact]
    public async Task What_is_sent_is_compared_whatever_is_read_first()
    {
        Submission first = await ReceiveAsync("ก", "1.docx", 'a');
        Submission second = await ReceiveAsync("ก", "2.docx", 'b');
        await ReadAsync(second, Scored("5"));
        Assert.Null(await Across.CompareAsync(second.Id, CancellationToken.None));
        await ReadAsync(first, Scored("4"));
        await Across.CompareAsync(first.Id, CancellationToken.None);
        await Across.CompareAsync(second.Id, CancellationToken.None);

        DiscrepancyLine line = Assert.Single(await LinesAsync(new DiscrepancyFilter()));
        Assert.Equal((second.Id, "ก/1.docx"), (line.SubmissionId, line.OtherFile));
    }

    [DatabaseFact]
    public async Task A_version_behind_one_that_is_still_being_read_waits_for_it()
    {
        Submission first = await ReceiveAsync("ก", "1.docx", 'a');
        Submission second = await ReceiveAsync("ก", "2.docx", 'b');
        Submission third = await ReceiveAsync("ก", "3.docx", 'c');
        await ReadAsync(first, Scored("4"));
        await ReadAsync(third, Scored("3"));
        Assert.Empty((await Across.CompareAsync(first.Id, CancellationToken.None))!.Findings);
        Assert.Null(await Across.CompareAsync(third.Id, CancellationToken.None));
        await ReadAsync(second, Scored("5"));
        await Across.CompareAsync(third.Id, CancellationToken.None);
        await Across.CompareAsync(second.Id, CancellationToken.None);

        Assert.Equal(
            [(second.Id, "ก/1.docx"), (third.Id, "ก/2.docx")],
            (await LinesAsync(new DiscrepancyFilter())).OrderBy(l => l.SubmissionId).Select(l => (l.SubmissionId, l.OtherFile))
        );
    }

    [DatabaseFact]
    public async Task One_read_late_is_compared_with_what_did_not_wait_for_it_even_behind_one_that_is_tried_anew()
    {
        AttemptLedger attempts = new(Records, Time);
        Submission late = await ReceiveAsync("ก", "late.docx", 'a');
        Submission failed = await ReceiveAsync("ก", "failed.docx", 'b');
        await Ledger.WaitForToolAsync(late.Id, "soffice", "tool-missing", "not there", CancellationToken.None);
        await attempts.FailedAsync(failed.Id, "ขัดข้อง", "a fault", null, CancellationToken.None);
        Submission third = await SendAsync("ก", "3.docx", 'c', Scored("5"));
        await attempts.RetryAsync(failed.Id, "somebody", CancellationToken.None);
        await ReadAsync(late, Scored("4"));
        Assert.Single((await Across.CompareAsync(late.Id, CancellationToken.None))!.Findings);
        DiscrepancyLine line = Assert.Single(await LinesAsync(new DiscrepancyFilter()));
        Assert.Equal((third.Id, "ก/late.docx"), (line.SubmissionId, line.OtherFile));
    }

    [DatabaseFact]
    public async Task An_earlier_file_that_is_never_read_is_not_waited_for_for_ever()
    {
        await ReceiveAsync("ก", "stuck.docx", 'a');
        Submission second = await ReceiveAsync("ก", "2.docx", 'b');
        await ReadAsync(second, Scored("5"));
        Time.Now += AwaitedSubmissions.Patience;
        Assert.NotNull(await Across.CompareAsync(second.Id, CancellationToken.None));
    }

    [DatabaseFact]
    public async Task A_duplicate_is_a_finding_of_its_own()
    {
        await SendAsync("ก", "1.docx", 'a', Scored("4"));
        Submission again = await ReceiveAsync("ก", "again.docx", 'a');
        Assert.Equal(SubmissionState.Duplicate, again.State);
        await Across.CompareAsync(again.Id, CancellationToken.None);

        DiscrepancyLine line = Assert.Single(
            await LinesAsync(
                new DiscrepancyFilter
                {
                    Code = "report-duplicate",
                    FiscalYear = 2556,
                    Indicator = "9.2",
                }
            )
        );
        Assert.Equal(("ก/again.docx", "ก/1.docx"), (line.InboxPath, line.OtherFile));
    }

    [DatabaseFact]
    public async Task Rounds_summaries_units_and_years_are_told_apart()
    {
        await SendAsync("ก", "6.docx", 'a', Scored("4", round: 6));
        await SendAsync("ข", "12.docx", 'b', Scored("3"));
        await SendAsync("ก", "other year.docx", 'c', Scored("3", year: 2557));
        Assert.Empty(await LinesAsync(new DiscrepancyFilter()));

        await SendAsync("ก", "12.docx", 'd', Scored("3"));
        await SendAsync(
            "ก",
            "summary.docx",
            'e',
            Scored("5") with
            {
                AgencySummary = true,
                Indicator = new IndicatorResult(null, "สรุป"),
                ScoringTables = [Table("9.2", "5")],
            }
        );
        Assert.Equal(
            [("rollup", "ก/summary.docx", "ก/12.docx"), ("score-dropped", "ก/12.docx", "ก/6.docx")],
            (await LinesAsync(new DiscrepancyFilter())).Select(l => (l.Found.Code, l.InboxPath, l.OtherFile!))
        );
    }

    [DatabaseFact]
    public async Task Filters_and_the_latest_hold_for_findings_across_submissions_too()
    {
        await SendAsync("ก", "1.docx", 'a', Scored("4"));
        await SendAsync("ก", "2.docx", 'b', Scored("5"));
        await SendAsync("ก", "3.docx", 'c', Scored("3"));
        Assert.Equal(
            2,
            (
                await LinesAsync(
                    new DiscrepancyFilter
                    {
                        Unit = "ก",
                        Round = 12,
                        Severity = Severity.Warning,
                        File = "2.docx",
                    }
                )
            ).Count
        );
        Assert.Equal("ก/3.docx", Assert.Single(await LinesAsync(new DiscrepancyFilter { LatestOnly = true })).InboxPath);
        Assert.Empty(await LinesAsync(new DiscrepancyFilter { Unit = "ข" }));
        Assert.Empty(await LinesAsync(new DiscrepancyFilter { Severity = Severity.Error }));
        Assert.Empty(await LinesAsync(new DiscrepancyFilter { Since = Time.Now + TimeSpan.FromDays(1) }));
    }

    [DatabaseFact]
    public async Task A_new_reading_is_compared_again_and_replaces_what_the_old_one_showed()
    {
        await SendAsync("ก", "1.docx", 'a', Scored("4"));
        Submission second = await SendAsync("ก", "2.docx", 'b', Scored("5"));
        await Recorder.RecordAsync(second.Id, "2", Result(Scored("3")), CancellationToken.None);
        Assert.Empty(await LinesAsync(new DiscrepancyFilter()));
        Assert.Contains(second.Id, await new SubmissionQuery(Records).UnfinishedAsync(CancellationToken.None));
        await Across.CompareAsync(second.Id, CancellationToken.None);
        Assert.Equal("1 score 4 → 3 (-1)", Assert.Single(await LinesAsync(new DiscrepancyFilter())).Found.Arithmetic);
    }

    [DatabaseFact]
    public async Task What_was_read_and_not_compared_is_unfinished()
    {
        Submission read = await ReceiveAsync("ก", "1.docx", 'a');
        await ReadAsync(read, Scored("4"));
        await Ledger.NotedAsync(read.Id, SubmissionState.Read, "1.html", CancellationToken.None);
        SubmissionQuery query = new(Records);
        Assert.Equal([read.Id], await query.UnfinishedAsync(CancellationToken.None));
        await Across.CompareAsync(read.Id, CancellationToken.None);
        Assert.Empty(await query.UnfinishedAsync(CancellationToken.None));
    }

    [DatabaseFact]
    public async Task The_page_shows_it_with_the_later_submission_and_the_database_refuses_to_change_it()
    {
        Submission first = await SendAsync("ก", "1.docx", 'a', Scored("4"));
        Submission second = await SendAsync("ก", "2.docx", 'b', Scored("5"));
        SubmissionQuery query = new(Records);
        Assert.Empty((await query.FindAsync(first.Id, CancellationToken.None))!.Across);
        Assert.Equal(
            "ก/1.docx",
            Assert.Single((await query.FindAsync(second.Id, CancellationToken.None))!.Across).OtherSubmission!.InboxPath
        );

        await RefusedAsync($"UPDATE {Table("AcrossFindings")} SET \"Code\" = 'x'");
        await RefusedAsync($"DELETE FROM {Table("AcrossFindings")}");
    }

    [DatabaseFact]
    public async Task While_it_is_compared_others_write_to_the_database()
    {
        Submission first = await SendAsync("ก", "1.docx", 'a', Scored("4"));
        Submission second = await ReceiveAsync("ก", "2.docx", 'b');
        await ReadAsync(second, Scored("5"));
        WritingComparison comparison = new(() => ReceiveAsync("ข", "meanwhile.docx", 'c'));
        AcrossOutcome outcome = (await new AcrossRecorder(Records, Time, comparison).CompareAsync(second.Id, CancellationToken.None))!;
        Assert.Equal(first.Id, Assert.Single(outcome.Findings).OtherSubmissionId);
        await using RecordsDbContext db = Records.CreateDbContext();
        Assert.Equal(3, await db.Submissions.CountAsync());
    }

    [DatabaseFact]
    public async Task A_file_of_too_many_cards_is_compared_with_nothing_and_says_so_and_others_are_compared_without_it()
    {
        AcrossRecorder across = new(Records, Time, limits: new AcrossLimits { ReportsInFile = 3 });
        Submission many = await ReceiveAsync("ก", "many.docx", 'a');
        await ReadAsync(many, [.. Enumerable.Range(0, 4).Select(_ => Scored("4"))]);
        AcrossOutcome refused = (await across.CompareAsync(many.Id, CancellationToken.None))!;
        Assert.Contains("4", refused.Limit!.ReasonEn, StringComparison.Ordinal);

        Submission first = await ReceiveAsync("ก", "1.docx", 'b');
        await ReadAsync(first, Scored("4"));
        Assert.Empty((await across.CompareAsync(first.Id, CancellationToken.None))!.Findings);
        Submission second = await ReceiveAsync("ก", "2.docx", 'c');
        await ReadAsync(second, Scored("5"));
        AcrossOutcome partly = (await across.CompareAsync(second.Id, CancellationToken.None))!;
        Assert.Equal(first.Id, Assert.Single(partly.Findings).OtherSubmissionId);
        Assert.Contains($"submission {many.Id}", partly.Limit!.ReasonEn, StringComparison.Ordinal);

        SubmissionQuery query = new(Records);
        Assert.NotNull((await query.FindAsync(many.Id, CancellationToken.None))!.NotCompared);
        await Ledger.NotedAsync(many.Id, SubmissionState.Read, "", CancellationToken.None);
        Assert.DoesNotContain(many.Id, await query.UnfinishedAsync(CancellationToken.None));
    }

    [DatabaseTheory]
    [InlineData(3, 1_000_000, 100)]
    [InlineData(100, 10, 100)]
    [InlineData(100, 1_000_000, 0)]
    public async Task Every_limit_of_a_comparison_is_a_named_state(int reports, int characters, int findings)
    {
        AcrossRecorder across = new(
            Records,
            Time,
            limits: new AcrossLimits
            {
                Reports = reports,
                ResultCharacters = characters,
                Findings = findings,
            }
        );
        Submission first = await ReceiveAsync("ก", "1.docx", 'a');
        await ReadAsync(first, Scored("4"), Scored("4", round: 6));
        Submission second = await ReceiveAsync("ก", "2.docx", 'b');
        await ReadAsync(second, Scored("5"), Scored("5", round: 6));
        AcrossOutcome outcome = (await across.CompareAsync(second.Id, CancellationToken.None))!;
        Assert.Empty(outcome.Findings);
        Assert.NotNull(outcome.Limit);
    }

    [DatabaseFact]
    public async Task A_comparison_that_stops_is_tried_again_and_then_recorded_as_not_made()
    {
        Submission first = await ReceiveAsync("ก", "1.docx", 'a');
        await ReadAsync(first, Scored("4"));
        AcrossRecorder across = new(Records, Time, new StoppingComparison());
        await Assert.ThrowsAsync<ComparisonStoppedException>(() => across.CompareAsync(first.Id, CancellationToken.None));
        Assert.NotNull((await across.CompareAsync(first.Id, CancellationToken.None, lastAttempt: true))!.Limit);
    }

    private sealed class WritingComparison(Func<Task> write) : IAcrossComparison
    {
        public async Task<ComparisonResult> CompareAsync(IReadOnlyList<RecordedFile> files, CancellationToken cancellationToken)
        {
            await write();
            return await new DirectComparison().CompareAsync(files, cancellationToken);
        }
    }

    private sealed class StoppingComparison : IAcrossComparison
    {
        public Task<ComparisonResult> CompareAsync(IReadOnlyList<RecordedFile> files, CancellationToken cancellationToken) =>
            throw new ComparisonStoppedException("exit code 134");
    }

    private async Task<Submission> SendAsync(string unit, string name, char bytes, ReportResult report)
    {
        Submission submission = await ReceiveAsync(unit, name, bytes);
        await ReadAsync(submission, report);
        Assert.NotNull(await Across.CompareAsync(submission.Id, CancellationToken.None));
        return submission;
    }

    private static ReportResult Scored(string score, int round = 12, int year = 2556) =>
        Card("9.2", round, year) with
        {
            ScoringTables = [Table("1", score)],
            Recomputed = new RecomputedResult("1", score, score),
        };

    private static ScoringTableResult Table(string number, string score) =>
        new()
        {
            Kind = "summary",
            Convention = "product",
            Rows = [new RowResult(number, "ข้อ", "1", null, score, null)],
            Total = new TotalResult(null, null),
        };

    private async Task<List<DiscrepancyLine>> LinesAsync(DiscrepancyFilter filter)
    {
        List<DiscrepancyLine> lines = [];
        await foreach (DiscrepancyLine line in new DiscrepancyQuery(Records).StreamAsync(filter, CancellationToken.None))
            lines.Add(line);
        return lines;
    }
}

[Trait("Lane", "Whole")]
public sealed class AcrossRecorderOnSqlite() : AcrossRecorderTests(new SqliteTestDatabase());

[Trait("Lane", "Whole")]
public sealed class AcrossRecorderOnPostgres() : AcrossRecorderTests(new PostgresTestDatabase());
