using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Tests.Decisions;

public abstract class DecisionLedgerTests(TestDatabase database) : DecisionsFixture(database)
{
    private static readonly SampleCard Sent = new(
        "9.2",
        new SampleFinding("1", "6.5000"),
        new SampleFinding("2", "7.0000"),
        new SampleFinding("3", "8.0000", Follows: 1)
    );

    [DatabaseFact]
    public async Task What_was_decided_stands_with_who_and_why()
    {
        Submission sent = await SendAsync(Sent);
        Assert.Equal("Open Open Open", await StatesAsync(sent));
        await DecideAsync(sent, 0, DecisionAct.Confirmed);
        Decision accepted = (await DecideAsync(sent, 1, DecisionAct.Accepted, "สมหญิง")).Decision;
        Assert.Equal(("สมหญิง", "ปัดเศษตามคู่มือ", Time.Now), (accepted.Actor, accepted.Reason, accepted.At));
        Assert.Equal("Confirmed Accepted Open", await StatesAsync(sent));
        await HoldsAsync();
    }

    [DatabaseFact]
    public async Task What_is_taken_back_stays_and_what_stood_before_stands_again()
    {
        Submission sent = await SendAsync(Sent);
        await DecideAsync(sent, 0, DecisionAct.Confirmed);
        await DecideAsync(sent, 0, DecisionAct.SentBack, "สมหญิง");
        Assert.IsType<DecisionOutcome.Made>(
            await Decider.DecideAsync(
                new DecisionDraft(await VersionAsync(sent), DecisionAct.Commented, "สมชาย") { Comment = "ดูอีกครั้ง" },
                CancellationToken.None
            )
        );
        Assert.Equal("SentBack Open Open", await StatesAsync(sent));
        foreach (string after in new[] { "Confirmed Open Open", "Open Open Open" })
        {
            Assert.IsType<DecisionOutcome.Made>(
                await Decider.TakeBackAsync(await VersionAsync(sent), "สมชาย", null, CancellationToken.None)
            );
            Assert.Equal(after, await StatesAsync(sent));
        }

        DecisionOutcome.Refused none = Assert.IsType<DecisionOutcome.Refused>(
            await Decider.TakeBackAsync(await VersionAsync(sent), "สมชาย", null, CancellationToken.None)
        );
        Assert.Equal(Refusal.NothingToTakeBack, none.Why);
        await using RecordsDbContext db = Records.CreateDbContext();
        Assert.Equal(5, await db.Decisions.CountAsync());
        await HoldsAsync();
    }

    [DatabaseFact]
    public async Task A_decision_on_what_somebody_else_decided_since_is_a_conflict_that_shows_both()
    {
        Submission sent = await SendAsync(Sent);
        FindingVersion seen = await VersionAsync(sent);
        await DecideAsync(sent, 0, DecisionAct.Confirmed, "สมหญิง");
        DecisionOutcome.Conflict conflict = Assert.IsType<DecisionOutcome.Conflict>(
            await Decider.DecideAsync(new DecisionDraft(seen, DecisionAct.SentBack, "สมชาย"), CancellationToken.None)
        );
        Assert.Equal(("สมหญิง", FindingState.Confirmed, false), (conflict.NowLast!.Actor, conflict.Now!.State, conflict.ReadAnew));
        Assert.Null(conflict.SeenLast);
        Assert.Equal("Confirmed Open Open", await StatesAsync(sent));
        await HoldsAsync();
    }

    [DatabaseFact]
    public async Task Of_many_who_decide_the_same_finding_at_once_one_does()
    {
        Submission sent = await SendAsync(Sent);
        FindingVersion seen = await VersionAsync(sent);
        DecisionOutcome[] outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(i =>
                    Task.Run(() =>
                        Decider.DecideAsync(new DecisionDraft(seen, DecisionAct.Confirmed, $"คนที่ {i}"), CancellationToken.None)
                    )
                )
        );
        Assert.Single(outcomes.OfType<DecisionOutcome.Made>());
        Assert.Equal(5, outcomes.OfType<DecisionOutcome.Conflict>().Count());
        await HoldsAsync();
    }

    [DatabaseFact]
    public async Task A_decision_on_a_reading_that_is_not_the_last_one_is_a_conflict()
    {
        Submission sent = await SendAsync(Sent);
        FindingVersion seen = await VersionAsync(sent);
        await ReadAsync(sent, Sent with { Page = 4 }, "2");
        DecisionOutcome.Conflict conflict = Assert.IsType<DecisionOutcome.Conflict>(
            await Decider.DecideAsync(new DecisionDraft(seen, DecisionAct.Confirmed, "สมชาย"), CancellationToken.None)
        );
        Assert.True(conflict.ReadAnew);
        Assert.Equal(seen.Line, conflict.Now!.Id);
        await ReadAsync(sent, new SampleCard("9.2"), "3");
        Assert.Null(
            Assert
                .IsType<DecisionOutcome.Conflict>(
                    await Decider.DecideAsync(new DecisionDraft(seen, DecisionAct.Confirmed, "สมชาย"), CancellationToken.None)
                )
                .Now
        );
    }

    [DatabaseTheory]
    [InlineData(DecisionAct.Accepted, "สมชาย", " ", null, Refusal.NoReason)]
    [InlineData(DecisionAct.Confirmed, " ", null, null, Refusal.NoActor)]
    [InlineData(DecisionAct.Commented, "สมชาย", null, "", Refusal.NotPossible)]
    [InlineData(DecisionAct.Misread, "สมชาย", null, null, Refusal.NoValue)]
    [InlineData(DecisionAct.Seconded, "สมชาย", null, null, Refusal.NotPossible)]
    public async Task What_lacks_what_it_needs_is_refused(DecisionAct act, string actor, string? reason, string? comment, Refusal why)
    {
        Submission sent = await SendAsync(Sent);
        DecisionDraft draft = new(await VersionAsync(sent), act, actor) { Reason = reason, Comment = comment };
        Assert.Equal(why, Assert.IsType<DecisionOutcome.Refused>(await Decider.DecideAsync(draft, CancellationToken.None)).Why);
        Assert.Equal("Open Open Open", await StatesAsync(sent));
    }

    [DatabaseFact]
    public async Task An_acceptance_that_needs_a_second_person_holds_when_another_one_seconds_it()
    {
        Submission sent = await SendAsync(Sent);
        DecisionLedger strict = new(Records, Time, new DecisionRules { AcceptedNeedsSecond = true });
        await strict.DecideAsync(
            new DecisionDraft(await VersionAsync(sent), DecisionAct.Accepted, "สมชาย") { Reason = "ตามมติ" },
            CancellationToken.None
        );
        Assert.Equal("Proposed Open Open", await StatesAsync(sent));
        foreach (string same in new[] { "สมชาย", " สมชาย " })
            Assert.Equal(
                Refusal.SamePerson,
                Assert
                    .IsType<DecisionOutcome.Refused>(await strict.SecondAsync(await VersionAsync(sent), same, null, CancellationToken.None))
                    .Why
            );
        Assert.Equal(
            Refusal.NotPossible,
            Assert
                .IsType<DecisionOutcome.Refused>(
                    await strict.SecondAsync(await VersionAsync(sent, 1), "สมหญิง", null, CancellationToken.None)
                )
                .Why
        );
        Assert.IsType<DecisionOutcome.Made>(await strict.SecondAsync(await VersionAsync(sent), "สมหญิง", null, CancellationToken.None));
        Assert.Equal("Accepted Open Open", await StatesAsync(sent));
        await strict.TakeBackAsync(await VersionAsync(sent), "สมหญิง", null, CancellationToken.None);
        Assert.Equal("Proposed Open Open", await StatesAsync(sent));
        await strict.TakeBackAsync(await VersionAsync(sent), "สมชาย", null, CancellationToken.None);
        Assert.Equal("Open Open Open", await StatesAsync(sent));
        await HoldsAsync();
    }

    [DatabaseFact]
    public async Task A_misreading_has_its_right_value_beside_the_reading_and_both_are_taken_back_together()
    {
        Submission sent = await SendAsync(Sent);
        IdentifiedFigure weight = FigureIdentity.Of(sent.Id, sent.Unit, Sent.Result)[0];
        TypedValue typed = new(weight.Key, weight.Occurrence, "2", "๒.๕๐");
        DecisionDraft draft = new(await VersionAsync(sent), DecisionAct.Misread, "สมชาย") { Values = [typed] };
        foreach (
            (TypedValue wrong, Refusal why) in new[]
            {
                (typed with { Read = "3" }, Refusal.UnknownFigure),
                (typed with { Occurrence = 5 }, Refusal.UnknownFigure),
                (typed with { Value = "สอง" }, Refusal.NotAFigure),
                (typed with { Value = "๒" }, Refusal.NoValue),
            }
        )
            Assert.Equal(
                why,
                Assert
                    .IsType<DecisionOutcome.Refused>(await Decider.DecideAsync(draft with { Values = [wrong] }, CancellationToken.None))
                    .Why
            );
        Assert.IsType<DecisionOutcome.Made>(await Decider.DecideAsync(draft, CancellationToken.None));
        AppliedCorrections applied = await AppliedCorrections.OfAsync(Records, sent.Id, CancellationToken.None);
        Assert.Equal(
            ("2.50", "2", "สมชาย", weight.Key),
            (
                applied.Applying.Single().Correction.Value,
                applied.Applying[0].Figure.Figure.Value,
                applied.Applying[0].Correction.Actor,
                applied.Applying[0].Figure.Key
            )
        );

        // Read anew: it still applies where the figure is read as it was, and is shown alone where it is not.
        await ReadAsync(sent, Sent with { RowsAbove = 2 }, "2");
        Assert.Single((await AppliedCorrections.OfAsync(Records, sent.Id, CancellationToken.None)).Applying);
        await ReadAsync(sent, new SampleCard("9.2", Sent.Findings[0] with { Weight = "2.50" }, Sent.Findings[1]), "3");
        AppliedCorrections changed = await AppliedCorrections.OfAsync(Records, sent.Id, CancellationToken.None);
        Assert.Equal((0, 1), (changed.Applying.Count, changed.Changed.Count));

        // A resubmission shows it and does not take it over.
        Submission again = await SendAsync(Sent);
        AppliedCorrections resent = await AppliedCorrections.OfAsync(Records, again.Id, CancellationToken.None);
        Assert.Equal((0, 1), (resent.Applying.Count, resent.Earlier.Count));
        Assert.Equal("Changed Open", await StatesAsync(sent));
        await Decider.TakeBackAsync(await VersionAsync(sent), "สมหญิง", null, CancellationToken.None);
        Assert.Empty((await AppliedCorrections.OfAsync(Records, sent.Id, CancellationToken.None)).Changed);
        await HoldsAsync();
    }

    [DatabaseFact]
    public async Task A_figure_that_no_finding_is_about_is_corrected_by_itself_and_the_last_word_counts()
    {
        Submission sent = await SendAsync(Sent);
        long reading = (await LineAsync(sent)).ReadingId;
        CorrectionLedger corrector = new(Records, Time);
        IdentifiedFigure weight = FigureIdentity.Of(sent.Id, sent.Unit, Sent.Result)[1];
        Correction first = (
            await corrector.MakeAsync(sent.Id, reading, new TypedValue(weight.Key, 0, "2", "3"), "สมชาย", CancellationToken.None)
        ).Correction!;
        Correction second = (
            await corrector.MakeAsync(sent.Id, reading, new TypedValue(weight.Key, 0, "2", "4"), "สมหญิง", CancellationToken.None)
        ).Correction!;
        Assert.Equal("4", (await AppliedCorrections.OfAsync(Records, sent.Id, CancellationToken.None)).Applying.Single().Correction.Value);
        Assert.Null((await corrector.TakeBackAsync(second.Id, "สมหญิง", CancellationToken.None)).Refused);
        Assert.Equal(Refusal.NothingToTakeBack, (await corrector.TakeBackAsync(second.Id, "สมหญิง", CancellationToken.None)).Refused!.Why);
        Assert.Equal(
            first.Id,
            (await AppliedCorrections.OfAsync(Records, sent.Id, CancellationToken.None)).Applying.Single().Correction.Id
        );
        await ReadAsync(sent, Sent, "2");
        Assert.Equal(
            Refusal.UnknownFigure,
            (await corrector.MakeAsync(sent.Id, reading, new TypedValue(weight.Key, 0, "2", "5"), "สมชาย", CancellationToken.None))
                .Refused!
                .Why
        );
        await HoldsAsync();
    }

    [DatabaseFact]
    public async Task A_resubmission_is_open_again_and_shows_the_earlier_decision()
    {
        Submission first = await SendAsync(Sent);
        await DecideAsync(first, 0, DecisionAct.Accepted);
        Submission second = await SendAsync(Sent);
        Assert.Equal("Open Open Open", await StatesAsync(second));
        Assert.Equal("Accepted Open Open", await StatesAsync(first));
        FindingPage page = await new FindingQueue(Records).PageAsync(
            new FindingFilter(),
            FindingSort.Card,
            null,
            false,
            50,
            CancellationToken.None
        );
        Assert.Equal([second.Id, second.Id], page.Items.Select(i => i.Line.SubmissionId));
        Assert.Equal([first.Id, null], page.Items.Select(i => i.Earlier?.SubmissionId));
        FindingDetail detail = (await FindingDetail.OfAsync(Records, page.Items[0].Line.Id, CancellationToken.None))!;
        Assert.Equal(("ปัดเศษตามคู่มือ", 3), (detail.Elsewhere.Single().Reason, detail.Found!.Operands.Count));
        await HoldsAsync();
    }

    [DatabaseTheory]
    [InlineData("Decisions")]
    [InlineData("DecisionBatches")]
    [InlineData("Corrections")]
    public async Task The_database_refuses_to_change_it(string table)
    {
        Submission sent = await SendAsync(Sent);
        await DecideAsync(sent, 0, DecisionAct.Confirmed);
        await Batches.DecideAsync(
            new BatchDraft(
                new FindingFilter(),
                await Batches.SetAsync(new FindingFilter(), CancellationToken.None),
                DecisionAct.SentBack,
                "สมชาย"
            ),
            CancellationToken.None
        );
        IdentifiedFigure weight = FigureIdentity.Of(sent.Id, sent.Unit, Sent.Result)[0];
        await Decider.DecideAsync(
            new DecisionDraft(await VersionAsync(sent), DecisionAct.Misread, "สมชาย")
            {
                Values = [new TypedValue(weight.Key, 0, "2", "1")],
            },
            CancellationToken.None
        );
        await RefusedAsync($"UPDATE {Table(table)} SET \"Actor\" = 'x'");
        await RefusedAsync($"DELETE FROM {Table(table)}");
    }
}

[Trait("Lane", "Whole")]
public sealed class DecisionLedgerOnSqlite() : DecisionLedgerTests(new SqliteTestDatabase());

[Trait("Lane", "Whole")]
public sealed class DecisionLedgerOnPostgres() : DecisionLedgerTests(new PostgresTestDatabase());
