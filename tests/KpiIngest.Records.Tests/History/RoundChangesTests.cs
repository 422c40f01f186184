using KpiIngest.Checking.Results;
using KpiIngest.Records.History;

namespace KpiIngest.Records.Tests.History;

/// <summary>What the history flags from round to round, and what is too little to be flagged; which summary counts; what stands in no
/// line.</summary>
public sealed class RoundChangesTests() : HistoryFixture(new SqliteTestDatabase())
{
    [Fact]
    public async Task Another_name_is_flagged_and_one_that_was_only_written_or_damaged_otherwise_is_not()
    {
        await SendAsync(HistoryCards.Card("5", 6, "3"));
        await SendAsync(HistoryCards.Card("5", 12, "3", name: "ร้อยละ ความสำเร็จของการเบิกจ่าย งบประมาณ"));
        await SendAsync(HistoryCards.Card("5", 6, "3", year: 2569, name: "ร้อยละความส\u0e4d\u0e32เร็จของการเบิกจ่ายงบประมาณ"));
        await SendAsync(HistoryCards.Card("5", 12, "3", year: 2569, name: "ระดับความสำเร็จของแผนปฏิบัติราชการ"));
        Assert.Equal([0, 0, 0, 1], (await OfAsync()).Indicators[0].Entries.Select(e => e.Flags.Count));
        Assert.Equal(HistoryFlagKind.NameChanged, (await EntryAsync(new HistoryRound(2569, 12))).Flags[0].Kind);
    }

    [Fact]
    public async Task The_same_report_twice_in_one_file_is_one_version_and_no_earlier_one()
    {
        Submission first = await SendAsync(HistoryCards.Card("5", 6, "3"));
        FileResult twice = HistoryCards.File(HistoryCards.Card("5", 6, "4"));
        Submission second = await SendAsync(twice with { Reports = [.. twice.Reports, .. twice.Reports] });
        HistoryEntry entry = await EntryAsync(Six);
        Assert.Equal((second.Id, 2), (entry.SubmissionId, entry.Version));
        Assert.Equal([(1, first.Id)], entry.Earlier.Select(e => (e.Number, e.SubmissionId)));
    }

    [Fact]
    public async Task A_year_that_only_an_earlier_reading_took_is_none_to_choose_from()
    {
        Submission submission = await SendAsync(HistoryCards.Card("5", 6, "3", year: 2599));
        Assert.Equal([2599], (await Query.KnownAsync(CancellationToken.None)).FiscalYears);
        await Recorder.RecordAsync(submission.Id, "2", HistoryCards.File(HistoryCards.Card("5", 6, "3")), CancellationToken.None);
        Assert.Equal([2568], (await Query.KnownAsync(CancellationToken.None)).FiscalYears);
    }

    [Fact]
    public async Task Another_number_of_the_same_name_is_flagged_unless_the_old_number_is_reported_too()
    {
        await SendAsync(HistoryCards.Card("5", 6, "3"));
        await SendAsync(HistoryCards.Card("6", 12, "3"));
        HistoryFlag flag = Assert.Single(
            (await OfAsync()).Indicators.Single(i => i.Number == "6").Cells.Single(c => c.Round == Twelve).Entry!.Flags
        );
        Assert.Equal(HistoryFlagKind.NumberChanged, flag.Kind);
        Assert.Contains("the number 5", flag.Why.English, StringComparison.Ordinal);
        await SendAsync(HistoryCards.Card("5", 12, "3"));
        Assert.Empty((await OfAsync()).Indicators.SelectMany(i => i.Entries).SelectMany(e => e.Flags));
    }

    [Fact]
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

    [Fact]
    public async Task An_earlier_round_that_a_later_card_states_otherwise_is_flagged_and_a_rounded_one_is_not()
    {
        ScoringTableResult In(int round, string score) =>
            HistoryCards.Table("detail", new RowResult("5", HistoryCards.Name, "5", null, score, null)) with
            {
                Period = new PeriodResult(round, $"รอบ {round} เดือน"),
            };
        await SendAsync(HistoryCards.Card("5", 6, "3.4167"));
        await SendAsync(HistoryCards.Card("5", 12, "4") with { ScoringTables = [In(6, "3.42"), In(12, "4")] });
        Assert.DoesNotContain((await EntryAsync(Twelve)).Flags, f => f.Kind == HistoryFlagKind.Restated);
        await SendAsync(HistoryCards.Card("5", 12, "4") with { ScoringTables = [In(6, "3.52"), In(12, "4")] });
        HistoryFlag flag = Assert.Single((await EntryAsync(Twelve)).Flags, f => f.Kind == HistoryFlagKind.Restated);
        Assert.Contains("stated here as 3.52, while the report of that round states 3.4167", flag.Why.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_return_to_an_earlier_version_is_flagged_and_a_further_change_is_not()
    {
        foreach (string score in new[] { "3", "4", "5" })
            await SendAsync(HistoryCards.Card("5", 6, score));
        Assert.DoesNotContain((await EntryAsync(Six)).Flags, f => f.Kind == HistoryFlagKind.Reversal);
        Submission back = await SendAsync(HistoryCards.Card("5", 6, "4"));
        HistoryEntry entry = await EntryAsync(Six);
        HistoryFlag flag = Assert.Single(entry.Flags, f => f.Kind == HistoryFlagKind.Reversal);
        Assert.Contains("figures of version 2, which version 3 had changed", flag.Why.English, StringComparison.Ordinal);
        Assert.Equal((back.Id, 4), (entry.SubmissionId, entry.Version));
    }

    [Fact]
    public async Task Where_no_card_came_the_row_of_the_agencys_summary_counts_and_beside_a_card_both_are_shown()
    {
        await SendAsync(
            HistoryCards.Summary(
                12,
                new RowResult("5", HistoryCards.Name, "5", null, "4", "20"),
                new RowResult("6", "การพัฒนาบุคลากรภาครัฐ", "5", null, "2", "10")
            )
        );
        await SendAsync(HistoryCards.Card("5", 12, "4"));
        UnitHistory history = await OfAsync();
        HistoryCell both = history.Indicators[0].Cells.Single(c => c.Round == Twelve);
        Assert.Equal((false, true), (both.Entry!.InSummary, both.InSummary!.InSummary));
        HistoryEntry row = history.Indicators[1].Cells.Single(c => c.Round == Twelve).Entry!;
        Assert.Equal(
            (true, "2", "10", "การพัฒนาบุคลากรภาครัฐ"),
            (row.InSummary, row.Statement.Score.Value, row.Statement.RecomputedWeightedScore, row.Statement.Name)
        );
        Assert.Equal("3.0000", Assert.Single(history.Summaries).Statement.Score.Value);
    }

    [Fact]
    public async Task A_later_summary_replaces_the_one_that_it_repeats_and_stands_beside_one_of_other_indicators()
    {
        RowResult Row(string number) => new(number, "ก" + number, "5", null, "4", "20");
        await SendAsync(HistoryCards.Summary(12, Row("1"), Row("2")));
        await SendAsync(HistoryCards.Summary(12, Row("3"), Row("4")));
        Submission again = await SendAsync(HistoryCards.Summary(12, Row("1"), Row("2"), Row("2.1")));
        IReadOnlyList<HistoryEntry> summaries = (await OfAsync()).Summaries;
        Assert.Equal(2, summaries.Count);
        Assert.Equal(
            (2, 1),
            (summaries.Single(s => s.SubmissionId == again.Id).Version, summaries.Single(s => s.SubmissionId == again.Id).Earlier.Count)
        );
    }

    [Fact]
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
}
