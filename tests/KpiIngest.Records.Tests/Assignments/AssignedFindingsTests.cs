using KpiIngest.Records.Assignments;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Tests.Decisions;

namespace KpiIngest.Records.Tests.Assignments;

/// <summary>What is whose in the review list, what waits for a second person, and how far each unit is: list, counts and progress say the
/// same.</summary>
public abstract class AssignedFindingsTests(TestDatabase database) : AssignmentsFixture(database)
{
    private static SampleCard Sent { get; } = new("9.2", new SampleFinding("1", "6.5000"), new SampleFinding("2", "7.0000"));

    [DatabaseFact]
    public async Task The_list_of_a_reviewer_holds_their_units_of_their_years_and_the_counts_agree_with_it()
    {
        await AddAsync("somsri");
        await AddAsync("malee");
        await SendAsync(Sent, "กองคลัง");
        await SendAsync(Sent, "กองแผนงาน");
        await SendAsync(Sent, "กองช่าง");
        int each = await CountAsync(new FindingFilter { Units = ["กองคลัง"] });
        Assert.True(each > 0);
        int year = (await LinesAsync(new FindingFilter()))[0].FiscalYear!.Value;
        await AssignAsync("somsri", Assignment.EveryYear, "กองคลัง", "กองแผนงาน");
        await AssignAsync("malee", year, "กองแผนงาน");
        await AssignAsync("malee", year + 1, "กองช่าง");

        Assert.All(await LinesAsync(new FindingFilter { AssignedTo = "somsri" }), l => Assert.Equal("กองคลัง", l.Unit));
        Assert.All(await LinesAsync(new FindingFilter { AssignedTo = "malee" }), l => Assert.Equal("กองแผนงาน", l.Unit));
        Assert.All(await LinesAsync(new FindingFilter { AssignedTo = UnitReviewers.Nobody }), l => Assert.Equal("กองช่าง", l.Unit));
        foreach (
            FindingFilter filter in new FindingFilter[]
            {
                new(),
                new() { AssignedTo = "somsri" },
                new() { Units = ["กองแผนงาน"] },
                new() { States = [FindingState.Open], AssignedTo = UnitReviewers.Nobody },
            }
        )
        {
            FindingCounts counts = await FindingCounts.OfAsync(Records, filter, CancellationToken.None);
            Assert.Equal(await CountAsync(filter), counts.Total);
            foreach (string name in new[] { "somsri", "malee", UnitReviewers.Nobody })
                Assert.Equal(await CountAsync(filter with { AssignedTo = name }), counts.Reviewers.GetValueOrDefault(name));
        }

        Assert.Equal(0, await CountAsync(new FindingFilter { AssignedTo = "SOMSRI" }));
        Assert.Equal(0, await CountAsync(new FindingFilter { AssignedTo = "nobody-there" }));
        Assert.Equal(each, await CountAsync(new FindingFilter { AssignedTo = "somsri" }));
    }

    [DatabaseFact]
    public async Task What_waits_for_a_second_person_is_in_the_queue_of_everybody_but_who_accepted_it()
    {
        Submission submission = await SendAsync(Sent);
        DecisionLedger ledger = new(Records, Time, new DecisionRules { AcceptedNeedsSecond = true });
        DecisionDraft draft = new(await VersionAsync(submission), DecisionAct.Accepted, "somsri") { Reason = "ปัดเศษตามคู่มือ" };
        DecisionOutcome.Made made = Assert.IsType<DecisionOutcome.Made>(await ledger.DecideAsync(draft, CancellationToken.None));
        Assert.Equal(FindingState.Proposed, made.State);

        Assert.Equal(
            (0, 1),
            (await CountAsync(new FindingFilter { SecondFor = "somsri" }), await CountAsync(new FindingFilter { SecondFor = "malee" }))
        );
        Assert.Equal(
            (0, 1),
            (
                (await FindingCounts.OfAsync(Records, new FindingFilter(), CancellationToken.None, "somsri")).ToSecond,
                (await FindingCounts.OfAsync(Records, new FindingFilter(), CancellationToken.None, "malee")).ToSecond
            )
        );
        Assert.Equal(1, (await FindingCounts.OfAsync(Records, new FindingFilter { SecondFor = "malee" }, CancellationToken.None)).Total);
        Assert.Equal(
            (0, 1),
            (await Progress.ToSecondAsync("somsri", CancellationToken.None), await Progress.ToSecondAsync("malee", CancellationToken.None))
        );

        DecisionOutcome.Refused own = Assert.IsType<DecisionOutcome.Refused>(
            await ledger.SecondAsync(made.Now, "SomSri", null, CancellationToken.None)
        );
        Assert.Equal(Refusal.SamePerson, own.Why);
        Assert.Contains("you accepted it yourself", own.English, StringComparison.Ordinal);
        Assert.Equal(
            FindingState.Accepted,
            Assert.IsType<DecisionOutcome.Made>(await ledger.SecondAsync(made.Now, "malee", null, CancellationToken.None)).State
        );
        Assert.Equal(0, await CountAsync(new FindingFilter { SecondFor = "malee" }));
        await HoldsAsync();
    }

    [DatabaseFact]
    public async Task Progress_counts_what_the_list_shows_by_unit_and_reviewer()
    {
        await AddAsync("somsri");
        Submission first = await SendAsync(Sent, "กองคลัง");
        await SendAsync(Sent, "กองช่าง");
        await AssignAsync("somsri", Assignment.EveryYear, "กองคลัง", "กองที่ยังไม่ส่ง");
        await DecideAsync(first, 0, DecisionAct.Confirmed);
        IReadOnlyList<UnitProgress> units = await Progress.OfUnitsAsync(null, CancellationToken.None);
        Assert.Equal(3, units.Count);
        foreach (UnitProgress unit in units)
        {
            FindingFilter shown = new() { Units = [unit.Unit] };
            Assert.Equal(
                (await CountAsync(shown), await CountAsync(shown with { States = FindingStates.ToDecide })),
                (unit.All, unit.ToDecide)
            );
        }

        UnitProgress clerks = units.Single(u => u.Unit == "กองคลัง");
        Assert.Equal(("somsri", 1, first.ReceivedAt), (clerks.Reviewer, clerks.Decided, clerks.LastSent));
        Assert.Equal((null, 0), (units.Single(u => u.Unit == "กองช่าง").Reviewer, units.Single(u => u.Unit == "กองช่าง").Decided));
        Assert.Equal(
            ("somsri", null),
            (units.Single(u => u.Unit == "กองที่ยังไม่ส่ง").Reviewer, units.Single(u => u.Unit == "กองที่ยังไม่ส่ง").LastSent)
        );
        int year = Assert.Single(await Progress.FiscalYearsAsync(CancellationToken.None));
        Assert.Equal(0, (await Progress.OfUnitsAsync(year + 1, CancellationToken.None)).Sum(u => u.All));
    }

    private Task<FindingLine[]> LinesAsync(FindingFilter filter) =>
        Task.Run(async () =>
            (await new FindingQueue(Records).PageAsync(filter, FindingSort.Card, null, backwards: false, 1_000, CancellationToken.None))
                .Items.Select(i => i.Line)
                .ToArray()
        );

    private async Task<int> CountAsync(FindingFilter filter) => (await LinesAsync(filter)).Length;
}

public sealed class AssignedFindingsOnSqlite() : AssignedFindingsTests(new SqliteTestDatabase());

[Trait("Lane", "Whole")]
public sealed class AssignedFindingsOnPostgres() : AssignedFindingsTests(new PostgresTestDatabase());
