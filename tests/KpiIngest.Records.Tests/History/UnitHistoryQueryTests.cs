using KpiIngest.Checking.Register;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Records.History;
using KpiIngest.Records.Register;
using KpiIngest.Records.Tests.Register;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Tests.History;

/// <summary>The history of a unit: what counts, what is missing, what is flagged and what is not.</summary>
public abstract class UnitHistoryQueryTests(TestDatabase database) : RecordsFixture(database)
{
    private const string Unit = "กองแผนงาน";

    private char content = 'a';

    private static HistoryRound Six => new(2568, 6);

    private static HistoryRound Twelve => new(2568, 12);

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
        AgreedIndicator agreed = RegisterFixture.Due(RegisterFixture.Due(RegisterFixture.Agreed("5", "5"), 12, new DateOnly(2025, 10, 15)), 9, new DateOnly(2025, 7, 15));
        await new RegisterLedger(Records, Time).ApplyAsync(new RegisterSeen(0, null), [new AgreedYear(0, Unit, 2568, [agreed])], "somsri", null, null, CancellationToken.None);
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
        Submission later = await SendAsync(HistoryCards.File(HistoryCards.Card("5", 12, "4", weight: "10"), HistoryCards.Found("weighted-score", "weightedScore", "39.9")));
        await using (RecordsDbContext db = Records.CreateDbContext())
        {
            FindingLine line = await db.FindingLines.SingleAsync(l => l.SubmissionId == later.Id && l.Code == "weighted-score");
            await new DecisionLedger(Records, Time).DecideAsync(new DecisionDraft(FindingSets.VersionOf(line), DecisionAct.Confirmed, "สมชาย"), CancellationToken.None);
        }

        HistoryEntry entry = await EntryAsync(Twelve);
        Assert.Equal([("weighted-score", FindingState.Confirmed), ("weight-changed", FindingState.Open)], entry.Flags.Select(f => (f.Code!, f.State)));
        Assert.Contains("weights of", entry.Flags[1].Why.English, StringComparison.Ordinal);
        Assert.Equal((true, "39.9"), (entry.Statement.WeightedScore.Differs, entry.Statement.WeightedScore.Expected));
        Assert.Empty((await EntryAsync(Six)).Flags);
    }

    [DatabaseFact]
    public async Task Another_name_is_flagged_and_one_that_was_only_written_or_damaged_otherwise_is_not()
    {
        await SendAsync(HistoryCards.Card("5", 6, "3"));
        await SendAsync(HistoryCards.Card("5", 12, "3", name: "ร้อยละ ความสำเร็จของการเบิกจ่าย งบประมาณ"));
        await SendAsync(HistoryCards.Card("5", 6, "3", year: 2569, name: "ร้อยละความส\u0e4d\u0e32เร็จของการเบิกจ่ายงบประมาณ"));
        await SendAsync(HistoryCards.Card("5", 12, "3", year: 2569, name: "ระดับความสำเร็จของแผนปฏิบัติราชการ"));
        Assert.Equal([0, 0, 0, 1], (await OfAsync()).Indicators[0].Entries.Select(e => e.Flags.Count));
        Assert.Equal(HistoryFlagKind.NameChanged, (await EntryAsync(new HistoryRound(2569, 12))).Flags[0].Kind);
    }

    [DatabaseFact]
    public async Task Another_number_of_the_same_name_is_flagged_unless_the_old_number_is_reported_too()
    {
        await SendAsync(HistoryCards.Card("5", 6, "3"));
        await SendAsync(HistoryCards.Card("6", 12, "3"));
        HistoryFlag flag = Assert.Single((await OfAsync()).Indicators.Single(i => i.Number == "6").Cells.Single(c => c.Round == Twelve).Entry!.Flags);
        Assert.Equal(HistoryFlagKind.NumberChanged, flag.Kind);
        Assert.Contains("the number 5", flag.Why.English, StringComparison.Ordinal);
        await SendAsync(HistoryCards.Card("5", 12, "3"));
        Assert.Empty((await OfAsync()).Indicators.SelectMany(i => i.Entries).SelectMany(e => e.Flags));
    }

    [DatabaseFact]
    public async Task Other_criteria_within_a_year_are_flagged_and_the_same_in_other_digits_or_those_of_another_year_are_not()
    {
        await SendAsync(HistoryCards.Card("5", 12, "3", year: 2567) with { Criteria = [HistoryCards.Criteria("50", "60", "70")] });
        await SendAsync(HistoryCards.Card("5", 6, "3") with { Criteria = [HistoryCards.Criteria("70", "80", "90")] });
        await SendAsync(HistoryCards.Card("5", 9, "3") with { Criteria = [HistoryCards.Criteria("๗๐", " ๘๐", "๙๐")] });
        await SendAsync(HistoryCards.Card("5", 12, "3") with { Criteria = [HistoryCards.Criteria("70", "75", "90")] });
        List<HistoryEntry> entries = [.. (await OfAsync()).Indicators[0].Entries];
        Assert.Equal([0, 0, 0, 1], entries.Select(e => e.Flags.Count));
        Assert.Contains("became “2: 75”", entries[3].Flags[0].Why.English, StringComparison.Ordinal);
        Assert.Empty((await OfAsync(2567)).Indicators[0].Entries.SelectMany(e => e.Flags));
    }

    [DatabaseFact]
    public async Task An_earlier_round_that_a_later_card_states_otherwise_is_flagged_and_a_rounded_one_is_not()
    {
        ScoringTableResult In(int round, string score) => HistoryCards.Table("detail", new RowResult("5", HistoryCards.Name, "5", null, score, null)) with { Period = new PeriodResult(round, $"รอบ {round} เดือน") };
        await SendAsync(HistoryCards.Card("5", 6, "3.4167"));
        await SendAsync(HistoryCards.Card("5", 12, "4") with { ScoringTables = [In(6, "3.42"), In(12, "4")] });
        Assert.Empty((await EntryAsync(Twelve)).Flags.Where(f => f.Kind == HistoryFlagKind.Restated));
        await SendAsync(HistoryCards.Card("5", 12, "4") with { ScoringTables = [In(6, "3.52"), In(12, "4")] });
        HistoryFlag flag = Assert.Single((await EntryAsync(Twelve)).Flags, f => f.Kind == HistoryFlagKind.Restated);
        Assert.Contains("stated here as 3.52, while the report of that round states 3.4167", flag.Why.English, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task A_return_to_an_earlier_version_is_flagged_and_a_further_change_is_not()
    {
        foreach (string score in new[] { "3", "4", "5" }) await SendAsync(HistoryCards.Card("5", 6, score));
        Assert.DoesNotContain((await EntryAsync(Six)).Flags, f => f.Kind == HistoryFlagKind.Reversal);
        Submission back = await SendAsync(HistoryCards.Card("5", 6, "4"));
        HistoryEntry entry = await EntryAsync(Six);
        HistoryFlag flag = Assert.Single(entry.Flags, f => f.Kind == HistoryFlagKind.Reversal);
        Assert.Contains("figures of version 2, which version 3 had changed", flag.Why.English, StringComparison.Ordinal);
        Assert.Equal((back.Id, 4), (entry.SubmissionId, entry.Version));
    }

    [DatabaseFact]
    public async Task Where_no_card_came_the_row_of_the_agencys_summary_counts_and_beside_a_card_both_are_shown()
    {
        await SendAsync(HistoryCards.Summary(12, new RowResult("5", HistoryCards.Name, "5", null, "4", "20"), new RowResult("6", "การพัฒนาบุคลากรภาครัฐ", "5", null, "2", "10")));
        await SendAsync(HistoryCards.Card("5", 12, "4"));
        UnitHistory history = await OfAsync();
        HistoryCell both = history.Indicators[0].Cells.Single(c => c.Round == Twelve);
        Assert.Equal((false, true), (both.Entry!.InSummary, both.InSummary!.InSummary));
        HistoryEntry row = history.Indicators[1].Cells.Single(c => c.Round == Twelve).Entry!;
        Assert.Equal((true, "2", "10", "การพัฒนาบุคลากรภาครัฐ"), (row.InSummary, row.Statement.Score.Value, row.Statement.RecomputedWeightedScore, row.Statement.Name));
        Assert.Equal("3.0000", Assert.Single(history.Summaries).Statement.Score.Value);
    }

    [DatabaseFact]
    public async Task A_later_summary_replaces_the_one_that_it_repeats_and_stands_beside_one_of_other_indicators()
    {
        RowResult Row(string number) => new(number, "ก" + number, "5", null, "4", "20");
        await SendAsync(HistoryCards.Summary(12, Row("1"), Row("2")));
        await SendAsync(HistoryCards.Summary(12, Row("3"), Row("4")));
        Submission again = await SendAsync(HistoryCards.Summary(12, Row("1"), Row("2"), Row("2.1")));
        IReadOnlyList<HistoryEntry> summaries = (await OfAsync()).Summaries;
        Assert.Equal(2, summaries.Count);
        Assert.Equal((2, 1), (summaries.Single(s => s.SubmissionId == again.Id).Version, summaries.Single(s => s.SubmissionId == again.Id).Earlier.Count));
    }

    [DatabaseFact]
    public async Task Reports_without_year_round_or_number_are_named_and_stand_in_no_line()
    {
        await SendAsync(HistoryCards.Card("5", 6, "3"));
        await SendAsync(HistoryCards.Card("5", 12, "3") with { FiscalYear = null });
        await SendAsync(HistoryCards.Card("5", 12, "3") with { Indicator = new IndicatorResult(null, HistoryCards.Name) });
        UnitHistory history = await OfAsync();
        Assert.Equal([(2568, 12, null), (null, 12, "5")], history.Unsure.Select(u => (u.FiscalYear, u.Round!.Value, u.Number)));
        Assert.Single(history.Indicators.SelectMany(i => i.Entries));
        Assert.Equal(2, (await OfAsync(2568)).Unsure.Count);
    }

    [DatabaseFact]
    public async Task A_corrected_figure_has_the_value_that_was_typed_and_is_marked_with_what_was_read()
    {
        Submission sent = await SendAsync(HistoryCards.File(HistoryCards.Card("5", 6, "3"), HistoryCards.Found("weighted-score", "weightedScore", "20")));
        IdentifiedFigure score;
        await using (RecordsDbContext db = Records.CreateDbContext())
        {
            Reading reading = await db.Readings.SingleAsync();
            score = FigureIdentity.Of(sent.Id, Unit, RecordedAnswer.Of(reading)!).Single(f => f.Figure.At.Column == "score");
            DecisionDraft draft = new(FindingSets.VersionOf(await db.FindingLines.SingleAsync()), DecisionAct.Misread, "สมชาย") { Values = [new TypedValue(score.Key, score.Occurrence, "3", "4")] };
            Assert.IsType<DecisionOutcome.Made>(await new DecisionLedger(Records, Time).DecideAsync(draft, CancellationToken.None));
        }

        await using (RecordsDbContext db = Records.CreateDbContext())
            await Recorder.RecordAsync(sent.Id, CorrectedVersion.Of("1", await StandingCorrections.Of(db).ToListAsync(), []), HistoryCards.File(HistoryCards.Card("5", 6, "4")), CancellationToken.None);
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
        IReadOnlyList<(string Unit, IReadOnlyList<HistoryEntry> Entries)> units = await Query.OfAllUnitsAsync(2568, "๕", CancellationToken.None);
        Assert.Equal([("กองคลัง", "2"), (Unit, "3 4")], units.OrderBy(u => u.Unit, StringComparer.Ordinal).Select(u => (u.Unit, string.Join(' ', u.Entries.Select(e => e.Statement.Score.Value)))));
    }

    private UnitHistoryQuery Query => new(Records, new RecordedStatements(), Time);

    private Task<UnitHistory> OfAsync(int? year = null) => Query.OfAsync(Unit, year, null, CancellationToken.None);

    private async Task<HistoryEntry> EntryAsync(HistoryRound round) => (await Query.OfAsync(Unit, null, "5", CancellationToken.None)).Indicators.Single().Cells.Single(c => c.Round == round).Entry!;

    private Task<Submission> SendAsync(ReportResult report) => SendAsync(HistoryCards.File(report));

    private async Task<Submission> SendAsync(FileResult file, string unit = Unit)
    {
        Submission submission = await ReceiveAsync(unit, $"SAR {content}.docx", content++);
        await Recorder.RecordAsync(submission.Id, "1", file, CancellationToken.None);
        await new AcrossRecorder(Records, Time).CompareAsync(submission.Id, CancellationToken.None);
        return submission;
    }
}

public sealed class UnitHistoryQueryOnSqlite() : UnitHistoryQueryTests(new SqliteTestDatabase());

public sealed class UnitHistoryQueryOnPostgres() : UnitHistoryQueryTests(new PostgresTestDatabase());
