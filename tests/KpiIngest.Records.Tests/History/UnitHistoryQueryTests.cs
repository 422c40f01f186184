using KpiIngest.Checking.Register;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Records.History;
using KpiIngest.Records.Register;
using KpiIngest.Records.Tests.Register;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Tests.History;

/// <summary>What the history of a unit is read from: versions, findings and decisions, corrections, the register.</summary>
public abstract class UnitHistoryQueryTests(TestDatabase database) : HistoryFixture(database)
{
    [DatabaseFact]
    public async Task The_latest_version_counts_and_the_earlier_are_named_with_what_shows_that_they_came()
    {
        Submission first = await SendAsync(HistoryCards.Card("5", 6, "3"));
        Submission second = await SendAsync(HistoryCards.Card("5", 6, "4"));
        await SendAsync(HistoryCards.Card("5", 12, "4", year: 2567));
        HistoryEntry entry = await EntryAsync(Six);
        Assert.Equal((second.Id, "4", 2, second.Sha256), (entry.SubmissionId, entry.Statement.Score.Value, entry.Version, entry.Sha256));
        Assert.Equal([(1, first.Id)], entry.Earlier.Select(e => (e.Number, e.SubmissionId)));
        Assert.Equal([new HistoryRound(2567, 6), new HistoryRound(2567, 12), Six, Twelve], (await OfAsync()).Rounds);
    }

    [DatabaseFact]
    public async Task A_round_that_has_not_come_is_empty_and_says_whether_the_register_expects_it()
    {
        await SendAsync(HistoryCards.Card("5", 6, "3"));
        await SendAsync(HistoryCards.Card("7", 6, "3", name: "ระดับความพึงพอใจของผู้รับบริการ"));
        AgreedIndicator agreed = RegisterFixture.Due(
            RegisterFixture.Due(RegisterFixture.Agreed("5", "5"), 12, new DateOnly(2025, 10, 15)),
            9,
            new DateOnly(2025, 7, 15)
        );
        await new RegisterLedger(Records, Time).ApplyAsync(
            new RegisterSeen(0, null),
            [new AgreedYear(0, Unit, 2568, [agreed])],
            "somsri",
            null,
            null,
            CancellationToken.None
        );
        UnitHistory history = await OfAsync();
        Assert.Equal([Six, new HistoryRound(2568, 9), Twelve], history.Rounds);
        HistoryCell expected = history.Indicators[0].Cells[2];
        Assert.Equal((null, "5", 12), (expected.Entry, expected.Expected!.Number, expected.Expected.Round));
        Assert.Equal((null, null), (history.Indicators[1].Cells[2].Entry, history.Indicators[1].Cells[2].Expected));
        Assert.Contains(2568, history.RegisterYears);
    }

    [DatabaseFact]
    public async Task Findings_of_a_report_and_between_rounds_are_flags_with_their_words_and_what_was_decided()
    {
        await SendAsync(HistoryCards.Card("5", 6, "3"));
        Submission later = await SendAsync(
            HistoryCards.File(HistoryCards.Card("5", 12, "4", weight: "10"), HistoryCards.Found("weighted-score", "weightedScore", "39.9"))
        );
        await using (RecordsDbContext db = Records.CreateDbContext())
        {
            FindingLine line = await db.FindingLines.SingleAsync(l => l.SubmissionId == later.Id && l.Code == "weighted-score");
            await new DecisionLedger(Records, Time).DecideAsync(
                new DecisionDraft(FindingSets.VersionOf(line), DecisionAct.Confirmed, "สมชาย"),
                CancellationToken.None
            );
        }

        HistoryEntry entry = await EntryAsync(Twelve);
        Assert.Equal(
            [("weighted-score", FindingState.Confirmed), ("weight-changed", FindingState.Open)],
            entry.Flags.Select(f => (f.Code!, f.State))
        );
        Assert.Contains("weights of", entry.Flags[1].Why.English, StringComparison.Ordinal);
        Assert.Equal((true, "39.9"), (entry.Statement.WeightedScore.Differs, entry.Statement.WeightedScore.Expected));
        Assert.Empty((await EntryAsync(Six)).Flags);
    }

    [DatabaseFact]
    public async Task A_corrected_figure_has_the_value_that_was_typed_and_is_marked_with_what_was_read()
    {
        Submission sent = await SendAsync(
            HistoryCards.File(HistoryCards.Card("5", 6, "3"), HistoryCards.Found("weighted-score", "weightedScore", "20"))
        );
        IdentifiedFigure score;
        await using (RecordsDbContext db = Records.CreateDbContext())
        {
            Reading reading = await db.Readings.SingleAsync();
            score = FigureIdentity.Of(sent.Id, Unit, RecordedAnswer.Of(reading)!).Single(f => f.Figure.At.Column == "score");
            DecisionDraft draft = new(FindingSets.VersionOf(await db.FindingLines.SingleAsync()), DecisionAct.Misread, "สมชาย")
            {
                Values = [new TypedValue(score.Key, score.Occurrence, "3", "4")],
            };
            Assert.IsType<DecisionOutcome.Made>(await new DecisionLedger(Records, Time).DecideAsync(draft, CancellationToken.None));
        }

        await using (RecordsDbContext db = Records.CreateDbContext())
            await Recorder.RecordAsync(
                sent.Id,
                CorrectedVersion.Of("1", await StandingCorrections.Of(db).ToListAsync(), []),
                HistoryCards.File(HistoryCards.Card("5", 6, "4")),
                CancellationToken.None
            );
        HistoryEntry entry = await EntryAsync(Six);
        Assert.Equal("4", entry.Statement.Score.Value);
        Correction correction = entry.Corrected[entry.Statement.Score.At!];
        Assert.Equal(("3", "4", "สมชาย"), (correction.Read, correction.Value, correction.Actor));
        Assert.Single(entry.Corrected);
    }

    [DatabaseFact]
    public async Task One_indicator_of_a_year_is_found_in_every_unit_however_its_number_was_written()
    {
        await SendAsync(HistoryCards.Card("5", 6, "3"));
        await SendAsync(HistoryCards.Card("5", 12, "4"));
        await SendAsync(HistoryCards.File(HistoryCards.Card("6", 6, "3")), "กองคลัง");
        await SendAsync(HistoryCards.File(HistoryCards.Card("5", 6, "2")), "กองคลัง");
        await SendAsync(HistoryCards.File(HistoryCards.Card("5", 6, "2", year: 2567)), "กองพัสดุ");
        IReadOnlyList<(string Unit, IReadOnlyList<HistoryEntry> Entries)> units = await Query.OfAllUnitsAsync(
            2568,
            "๕",
            CancellationToken.None
        );
        Assert.Equal(
            [("กองคลัง", "2"), (Unit, "3 4")],
            units
                .OrderBy(u => u.Unit, StringComparer.Ordinal)
                .Select(u => (u.Unit, string.Join(' ', u.Entries.Select(e => e.Statement.Score.Value))))
        );
    }
}

public sealed class UnitHistoryQueryOnSqlite() : UnitHistoryQueryTests(new SqliteTestDatabase());

[Trait("Lane", "Whole")]
public sealed class UnitHistoryQueryOnPostgres() : UnitHistoryQueryTests(new PostgresTestDatabase());
