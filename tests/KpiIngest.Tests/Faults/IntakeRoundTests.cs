using KpiIngest.Inbox;
using KpiIngest.Jobs;
using KpiIngest.Records;
using KpiIngest.Records.Inbox;
using KpiIngest.Tests.Inbox;
using Microsoft.Extensions.Logging.Abstractions;

namespace KpiIngest.Tests.Faults;

/// <summary>Row 14: a long round does not keep what comes meanwhile from being seen, and no file keeps another from being taken.</summary>
[Trait("Lane", "Whole")]
public sealed class IntakeRoundTests : IDisposable
{
    private readonly InboxBench bench = new();
    private readonly InboxIntake intake;

    public IntakeRoundTests()
    {
        NodeLeases leases = bench.Leases("here");
        intake = new InboxIntake(
            bench.Inbox,
            new InboxScan(bench.Inbox, TimeSpan.FromSeconds(2), bench.Time),
            bench.ClaimsOf("here", leases),
            leases,
            bench.Intake(leases),
            // A queue that cannot be reached: what is recorded is put up by the sweep.
            new ReadQueue(null!, null!),
            new EntryNotes(new InboxLedger(bench.Records, bench.Time), NullLogger<EntryNotes>.Instance),
            new IntakeFailures(bench.Time),
            bench.Time,
            NullLogger<InboxIntake>.Instance
        );
    }

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task When_its_time_is_over_the_rest_is_left_for_the_next_round_which_sees_what_came_meanwhile()
    {
        foreach (string name in new[] { "a", "b", "c" })
            bench.Write(name + ".docx", name);
        await RoundAsync(TimeSpan.Zero);
        bench.Time.Now += TimeSpan.FromSeconds(2);
        IntakeRound round = await RoundAsync(TimeSpan.Zero);
        Assert.Equal((true, 2, 1), (round.More, round.NotTaken, (await bench.SubmissionsAsync()).Count));
        bench.Write("d.docx", "d");
        round = await RoundAsync(TimeSpan.Zero);
        Assert.Contains("d.docx", round.Standing.Keys);
        bench.Time.Now += TimeSpan.FromSeconds(2);
        round = await RoundAsync(TimeSpan.FromMinutes(1));
        Assert.Equal((false, 0, 4), (round.More, round.NotTaken, (await bench.SubmissionsAsync()).Count));
        Assert.Empty(bench.Files());
    }

    [Theory]
    [InlineData(0, 60, 2)]
    [InlineData(4, 60, 4)]
    [InlineData(60, 60, 7.5)]
    [InlineData(60, 600, 10)]
    [InlineData(60, 5, 2)]
    public void The_longer_a_look_takes_the_longer_files_are_taken_and_a_lease_is_kept(double wanted, double lease, double taking)
    {
        TimeSpan usual = TimeSpan.FromSeconds(2);
        InboxWatchTimes times = new(
            TimeSpan.FromSeconds(5),
            TimeSpan.FromSeconds(1),
            usual,
            InboxWatchTimes.MostTakingOf(TimeSpan.FromSeconds(lease), usual),
            TimeSpan.FromMinutes(10)
        );
        Assert.Equal(TimeSpan.FromSeconds(taking), times.TakingAfter(TimeSpan.FromSeconds(wanted)));
    }

    [Fact]
    public async Task While_intake_is_closed_files_wait_and_the_time_they_wait_is_known()
    {
        bench.Write("a.docx");
        await RoundAsync(TimeSpan.FromMinutes(1), open: false);
        bench.Time.Now += TimeSpan.FromMinutes(11);
        IntakeRound round = await RoundAsync(TimeSpan.FromMinutes(1), open: false);
        Assert.Equal(TimeSpan.FromMinutes(11) - TimeSpan.FromSeconds(2), bench.Time.Now - round.OldestWaiting);
        Assert.Equal(1, round.NotTaken);
        Assert.Empty(await bench.SubmissionsAsync());
    }

    [Fact]
    public async Task A_file_whose_original_in_the_archive_is_damaged_keeps_no_other_from_being_taken()
    {
        bench.Write("a.docx", "one");
        await bench.RoundAsync();
        Submission first = (await bench.SubmissionsAsync()).Single();
        File.Delete(bench.Archive.PathOf(first.Sha256));
        File.WriteAllText(bench.Archive.PathOf(first.Sha256), "damaged");
        bench.Write("again.docx", "one");
        bench.Write("other.docx", "two");
        await RoundAsync(TimeSpan.FromMinutes(1));
        bench.Time.Now += TimeSpan.FromSeconds(2);
        await RoundAsync(TimeSpan.FromMinutes(1));
        IntakeRound round = await RoundAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(["a.docx", "other.docx"], (await bench.SubmissionsAsync()).Select(s => s.InboxPath));
        Assert.Equal("claimed", round.Standing["again.docx"].Why!.Code);
    }

    private Task<IntakeRound> RoundAsync(TimeSpan atMost, bool open = true) =>
        intake.RoundAsync(bench.Inbox.Look(), open, atMost, CancellationToken.None);
}
