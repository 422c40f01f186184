using KpiIngest.Checking.Register;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Queries;
using KpiIngest.Records.Register;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Tests.Register;

public abstract class RegisterRecorderTests(TestDatabase database) : RegisterFixture(database)
{
    [DatabaseFact]
    public async Task Without_a_register_of_the_unit_and_year_nothing_is_recorded()
    {
        await SendAsync("ก", 'a', Scored("1", "4"));
        await using (RecordsDbContext db = Records.CreateDbContext())
            Assert.Equal((0, 0), (await db.RegisterChecks.CountAsync(), await db.AcrossFindings.CountAsync()));
        await ApplyAsync(Year("ข", Agreed("1", "3")), Year("ก", Agreed("1", "3")) with { FiscalYear = 2557 });
        Assert.Empty(await FoundAsync());
        await using RecordsDbContext after = Records.CreateDbContext();
        Assert.Equal(0, await after.RegisterChecks.CountAsync());
        Assert.Empty(await Register.PendingAsync(withDays: true, CancellationToken.None));
    }

    [DatabaseFact]
    public async Task What_is_read_is_held_against_the_register_and_what_was_read_when_it_changes()
    {
        Submission early = await SendAsync("ก", 'a', Scored("1", "4"));
        await ApplyAsync(Year("ก", Agreed("1", "3"), Agreed("2", "5")));
        Submission late = await SendAsync("ก", 'b', Scored("2", "6"));
        Assert.Equal(
            [("register-weight", early.Id, "1"), ("register-weight", late.Id, "2")],
            (await FoundAsync()).OrderBy(f => f.Submission)
        );

        await ApplyAsync(Year("ก", Agreed("1", "4"), Agreed("2", "5")));
        FindingLine left = Assert.Single(await LinesAsync());
        Assert.Equal(late.Id, left.SubmissionId);
        FindingDetail detail = (await FindingDetail.OfAsync(Records, left.Id, CancellationToken.None))!;
        Assert.Equal(
            (2L, "5", "6"),
            (detail.Across!.Register!.Version, detail.Across.Figures[0].Stated[0], detail.Across.Figures[0].Stated[1])
        );
        Assert.Null(detail.Other);
        Assert.Equal(0, (await VerifyAsync()).Count);
    }

    [DatabaseFact]
    public async Task A_finding_names_the_version_in_which_its_unit_was_last_changed()
    {
        Submission sent = await SendAsync("ก", 'a', Scored("1", "4"));
        await ApplyAsync(Year("ก", Agreed("1", "3")));
        await ApplyAsync(Year("ข", Agreed("1", "3")));
        FindingLine line = Assert.Single(await LinesAsync());
        DiscrepancyLine listed = await SingleAsync(new DiscrepancyFilter { Code = "register-weight" });
        Assert.EndsWith("(register version 1)", listed.Found.MessageEn, StringComparison.Ordinal);
        Assert.Equal((sent.Id, null, line.SubmissionId), (listed.SubmissionId, listed.OtherFile, sent.Id));
    }

    [DatabaseFact]
    public async Task Units_are_the_same_whatever_their_spaces_and_digits()
    {
        await SendAsync("กอง ๑", 'a', Scored("1", "4"));
        await ApplyAsync(Year("กอง  1", Agreed("1", "3")));
        Assert.Single(await FoundAsync());
        Assert.Equal("กอง ๑", Assert.Single((await Versions.StateAsync(CancellationToken.None)).Years).Unit);
    }

    [DatabaseFact]
    public async Task A_decision_stays_with_its_finding_over_versions_until_its_figures_change_and_so_does_its_address()
    {
        await SendAsync("ก", 'a', Scored("1", "4"), Scored("2", "9"));
        await ApplyAsync(Year("ก", Agreed("1", "3"), Agreed("2", "8")));
        IReadOnlyList<FindingLine> lines = await LinesAsync();
        DecisionLedger decisions = new(Records, Time);
        foreach (FindingLine line in lines)
            Assert.IsType<DecisionOutcome.Made>(
                await decisions.DecideAsync(
                    new DecisionDraft(FindingSets.VersionOf(line), DecisionAct.Accepted, "malee") { Reason = "ตกลงแก้คำรับรองแล้ว" },
                    CancellationToken.None
                )
            );

        await ApplyAsync(Year("ก", Agreed("1", "3"), Agreed("2", "7")));
        IReadOnlyList<FindingLine> after = await LinesAsync();
        Assert.Equal(lines.Select(l => l.Id), after.Select(l => l.Id));
        Assert.Equal([FindingState.Accepted, FindingState.Changed], after.Select(l => l.State));
        Assert.Equal(0, (await VerifyAsync()).Count);

        await ApplyAsync(Year("ก", Agreed("1", "4"), Agreed("2", "9")));
        Assert.Empty(await LinesAsync());
        await ApplyAsync(Year("ก", Agreed("1", "3"), Agreed("2", "9")));
        Assert.Equal(FindingState.Accepted, Assert.Single(await LinesAsync()).State);
        Assert.Equal(0, (await VerifyAsync()).Count);
    }

    [DatabaseFact]
    public async Task What_a_unit_did_not_report_is_said_once_its_day_has_passed_at_its_first_card_and_goes_when_it_comes()
    {
        DateOnly day = RegisterClock.DayOf(Time.Now).AddDays(3);
        Submission first = await SendAsync("ก", 'a', Scored("1", "3"));
        await ApplyAsync(Year("ก", Agreed("1", "3"), Due(Agreed("2", "5", "งบประมาณ"), 6, day)));
        Assert.Empty(await FoundAsync());

        Time.Now += TimeSpan.FromDays(4);
        Assert.Equal(1, await Register.FollowAsync(withDays: true, CancellationToken.None));
        FindingLine line = Assert.Single(await LinesAsync());
        Assert.Equal(
            ("register-missing", first.Id, 2556, 6, "2", "งบประมาณ", true),
            (line.Code, line.SubmissionId, line.FiscalYear, line.Round, line.IndicatorNumber, line.IndicatorName, line.Latest)
        );
        DiscrepancyLine listed = await SingleAsync(
            new DiscrepancyFilter
            {
                FiscalYear = 2556,
                Round = 6,
                Indicator = "2",
            }
        );
        Assert.Equal(
            ("register-missing", 2556, 6, "2", "งบประมาณ"),
            (listed.Found.Code, listed.FiscalYear, listed.Round, listed.IndicatorNumber, listed.IndicatorName)
        );
        foreach (
            DiscrepancyFilter other in new[]
            {
                new DiscrepancyFilter { FiscalYear = 2557 },
                new DiscrepancyFilter { Round = 9 },
                new DiscrepancyFilter { Indicator = "1" },
            }
        )
        await foreach (DiscrepancyLine line2 in new DiscrepancyQuery(Records).StreamAsync(other, CancellationToken.None))
            Assert.NotEqual("register-missing", line2.Found.Code);
        Assert.Equal(0, await Register.FollowAsync(withDays: true, CancellationToken.None));
        Assert.Equal(0, (await VerifyAsync()).Count);

        await SendAsync("ก", 'b', Scored("2", "5"));
        Assert.Empty(await FoundAsync());
        Assert.Equal(0, (await VerifyAsync()).Count);
    }

    [DatabaseFact]
    public async Task What_came_with_a_round_or_a_year_that_was_not_read_is_not_said_to_be_missing()
    {
        int year = RegisterClock.DayOf(Time.Now).Year + RegisterDay.Era;
        DateOnly passed = RegisterClock.DayOf(Time.Now).AddDays(-3);
        Submission first = await SendAsync("ก", 'a', Scored("1", "3") with { FiscalYear = year });
        await ApplyAsync(
            Year("ก", [Agreed("1", "3"), .. new[] { "2", "3", "4", "5" }.Select(n => Due(Agreed(n, "5"), 6, passed))]) with
            {
                FiscalYear = year,
            }
        );
        Assert.Equal(["2", "3", "4", "5"], (await LinesAsync()).Select(l => l.IndicatorNumber));

        await SendAsync("ก", 'b', Scored("2", "5") with { FiscalYear = year, Round = null });
        Assert.Equal(["3", "4", "5"], (await LinesAsync()).Select(l => l.IndicatorNumber));
        await SendAsync("ก", 'c', Scored("3", "5") with { FiscalYear = null });
        Assert.Equal(["4", "5"], (await LinesAsync()).Select(l => l.IndicatorNumber));
        await SendAsync("ก", 'd', Scored("4", "5", 9) with { FiscalYear = null }, Scored("4", "5") with { FiscalYear = year - 1 });
        await SendAsync("ข", 'e', Scored("5", "5") with { FiscalYear = null });
        Assert.Equal([("register-missing", first.Id, "4"), ("register-missing", first.Id, "5")], await FoundAsync());
        Assert.Empty(await Register.PendingAsync(withDays: false, CancellationToken.None));
        Assert.Equal(0, (await VerifyAsync()).Count);
    }

    [DatabaseFact]
    public async Task A_summary_is_asked_at_once_and_the_next_version_of_it_instead_of_the_first()
    {
        await ApplyAsync(Year("ก", Agreed("1", "3"), Agreed("2", "5")));
        Submission first = await SendAsync("ก", 'a', Summary(6, ("1", "3")));
        Assert.Equal([("register-missing", first.Id, null)], await FoundAsync());
        Submission second = await SendAsync("ก", 'b', Summary(6, ("1", "3"), ("2", "5")));
        Assert.Empty(await FoundAsync());
        Submission third = await SendAsync("ก", 'c', Summary(6, ("2", "5")));
        Assert.Equal([("register-missing", third.Id, null)], await FoundAsync());
        Assert.True(second.Id < third.Id);
        Assert.Equal(0, (await VerifyAsync()).Count);
    }

    [DatabaseFact]
    public async Task A_new_reading_is_held_against_it_again()
    {
        await ApplyAsync(Year("ก", Agreed("1", "3")));
        Submission sent = await SendAsync("ก", 'a', Scored("1", "4"));
        await Recorder.RecordAsync(sent.Id, "2", Result(Scored("1", "3")), CancellationToken.None);
        Assert.Empty(await FoundAsync());
        Assert.Equal([sent.Id], await Register.PendingAsync(withDays: false, CancellationToken.None));
        await Register.FollowAsync(withDays: false, CancellationToken.None);
        Assert.Empty(await FoundAsync());
        Assert.Empty(await Register.PendingAsync(withDays: false, CancellationToken.None));
    }

    [DatabaseFact]
    public async Task A_register_that_is_taken_away_takes_its_findings_with_it()
    {
        await ApplyAsync(Year("ก", Agreed("1", "3")));
        await SendAsync("ก", 'a', Scored("1", "4"));
        await ApplyAsync(Year("ก"));
        Assert.Empty(await FoundAsync());
        Assert.Null((await Versions.StateAsync(CancellationToken.None)).Of("ก", 2556));
        Assert.Equal(0, (await VerifyAsync()).Count);
    }

    [DatabaseFact]
    public async Task What_is_expected_has_come_in_time_late_or_not_and_other_rounds_are_others()
    {
        DateOnly today = RegisterClock.DayOf(Time.Now);
        Submission sent = await SendAsync("ก", 'a', Scored("1", "3"), Scored("2.1", "3"));
        await ApplyAsync(
            Year(
                "ก",
                Due(Due(Agreed("1", "3"), 6, today), 12, today.AddDays(-2)),
                Due(Agreed("2", "3"), 6, today.AddDays(-5)),
                Due(Agreed("3", "3"), 6, today.AddDays(-1)),
                Due(Agreed("4", "3"), 6, today),
                Agreed("5", "3")
            )
        );
        IReadOnlyList<ExpectedReport> all = await ExpectedReports.OfAsync(Records, Time, null, null, null, CancellationToken.None);
        Assert.Equal(
            [
                ("1", 6, sent.Id, 0, false),
                ("2", 6, sent.Id, 5, false),
                ("3", 6, null, 1, true),
                ("4", 6, null, 0, false),
                ("1", 12, (long?)null, 2, true),
            ],
            all.Select(e => (e.Number, e.Round, e.Submission, e.DaysLate, e.IsMissing))
        );
        Assert.Equal(["1"], (await ExpectedReports.OfAsync(Records, Time, "ก", 2556, 12, CancellationToken.None)).Select(e => e.Number));
        Assert.Empty(await ExpectedReports.OfAsync(Records, Time, "ข", null, null, CancellationToken.None));
    }

    private async Task<DiscrepancyLine> SingleAsync(DiscrepancyFilter filter)
    {
        List<DiscrepancyLine> lines = [];
        await foreach (DiscrepancyLine line in new DiscrepancyQuery(Records).StreamAsync(filter, CancellationToken.None))
            lines.Add(line);
        return Assert.Single(lines);
    }
}

public sealed class RegisterRecorderOnSqlite() : RegisterRecorderTests(new SqliteTestDatabase());

[Trait("Lane", "Whole")]
public sealed class RegisterRecorderOnPostgres() : RegisterRecorderTests(new PostgresTestDatabase());
