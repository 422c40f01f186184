using KpiIngest.Inbox;
using KpiIngest.Posix;
using KpiIngest.Records;

namespace KpiIngest.Tests.Inbox;

[Trait("Lane", "Whole")]
public sealed class FileIntakeTests : IDisposable
{
    private readonly InboxBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_taken_file_is_archived_recorded_and_gone_from_the_inbox()
    {
        bench.Write("ก/ย่อย/a.docx");
        Submission taken = Assert.Single(await bench.RoundAsync());
        Assert.Equal(("ก", "ก/ย่อย/a.docx", "a.docx", 7L), (taken.Unit, taken.InboxPath, taken.OriginalName, taken.Size));
        Assert.Equal("content", await File.ReadAllTextAsync(await bench.Archive.VerifyAsync(taken.Sha256, CancellationToken.None)));
        Assert.Empty(bench.Files());
        Assert.False(Directory.Exists(bench[".kpi-taking"]));
    }

    [Theory]
    [InlineData(IntakeStep.Claimed, 0)]
    [InlineData(IntakeStep.Archived, 0)]
    [InlineData(IntakeStep.Recorded, 1)]
    [InlineData(IntakeStep.Removed, 1)]
    public async Task A_crash_at_any_step_leaves_the_file_in_the_inbox_or_recorded_and_the_next_start_makes_it_once(
        IntakeStep step,
        int recordedBefore
    )
    {
        bench.Write("ก/a.docx");
        await CrashAsync(step);
        Assert.Equal(recordedBefore, (await bench.SubmissionsAsync()).Count);
        Assert.Equal(step == IntakeStep.Removed ? 0 : 1, bench.Files().Count(f => f.EndsWith("a.docx", StringComparison.Ordinal)));

        await RestartAsync();
        await RestartAsync();
        Submission only = Assert.Single(await bench.SubmissionsAsync());
        Assert.Equal(("ก", "ก/a.docx", SubmissionState.Received), (only.Unit, only.InboxPath, only.State));
        await bench.Archive.VerifyAsync(only.Sha256, CancellationToken.None);
        Assert.Empty(bench.Files());
    }

    [Theory]
    [InlineData(IntakeStep.Claimed)]
    [InlineData(IntakeStep.Archived)]
    [InlineData(IntakeStep.Recorded)]
    [InlineData(IntakeStep.Removed)]
    public async Task The_same_bytes_dropped_again_after_a_crash_are_a_recorded_duplicate(IntakeStep step)
    {
        string file = bench.Write("ก/a.docx");
        DateTime written = File.GetLastWriteTimeUtc(file);
        await CrashAsync(step);

        // The same name, bytes and time: nothing about the file itself tells it from the one before.
        File.SetLastWriteTimeUtc(bench.Write("ก/a.docx"), written);
        await RestartAsync();
        Assert.Equal([SubmissionState.Received, SubmissionState.Duplicate], (await bench.SubmissionsAsync()).Select(s => s.State));
        Assert.Empty(bench.Files());
    }

    [Fact]
    public async Task Bytes_written_after_the_file_was_recorded_become_a_submission_of_their_own_that_names_the_first()
    {
        bench.Write("ก/a.docx", "first");
        await bench.RoundAsync(step =>
        {
            if (step != IntakeStep.Recorded)
                return;
            string claimed = bench.Files().Single(f => f.EndsWith("a.docx", StringComparison.Ordinal));
            if (File.ReadAllText(claimed) == "first")
                File.WriteAllText(claimed, "second, longer");
        });
        await bench.RoundAsync();
        List<Submission> both = await bench.SubmissionsAsync();
        Assert.Equal([5L, 14L], both.Select(s => s.Size));
        Assert.Equal(both[0].Id, both[1].GrownFromId);
        Assert.Empty(bench.Files());
    }

    [Fact]
    public async Task Where_the_system_cannot_say_who_writes_a_recorded_file_is_kept_until_it_was_quiet_and_what_it_grew_to_is_linked()
    {
        bench.Writers = Writing.Unknown;
        bench.Write("ก/a.docx", "half");
        await bench.RoundAsync();
        string claimed = Assert.Single(bench.Files(), f => f.EndsWith("a.docx", StringComparison.Ordinal));
        File.AppendAllText(claimed, " and half");
        Assert.Empty(await bench.RoundAsync());
        bench.Time.Now += bench.Rules.Settle;
        Submission grown = Assert.Single(await bench.RoundAsync());
        Assert.Equal((13L, 1L), (grown.Size, grown.GrownFromId!.Value));

        bench.Time.Now += bench.Rules.Keep;
        await bench.RoundAsync();
        Assert.Empty(bench.Files());
        Assert.Equal(2, (await bench.SubmissionsAsync()).Count);
    }

    [Fact]
    public async Task What_a_file_grew_to_is_linked_though_a_crash_lies_between()
    {
        bench.Writers = Writing.Unknown;
        bench.Write("ก/a.docx", "half");
        await bench.RoundAsync();
        File.AppendAllText(bench.Files().Single(f => f.EndsWith("a.docx", StringComparison.Ordinal)), " and half");
        await bench.RoundAsync();
        bench.Time.Now += bench.Rules.Settle;
        await Assert.ThrowsAsync<CrashException>(() =>
            bench.RoundAsync(step =>
            {
                if (step == IntakeStep.Archived)
                    throw new CrashException();
            })
        );
        bench.Restart();
        await bench.RoundAsync();
        bench.Time.Now += bench.Rules.Settle;
        await bench.RoundAsync();
        Assert.Equal([(4L, null), (13L, (long?)1)], (await bench.SubmissionsAsync()).Select(s => (s.Size, s.GrownFromId)));
    }

    [Fact]
    public async Task A_file_that_changes_while_it_is_copied_is_recorded_whole_and_once()
    {
        bench.Write("ก/a.docx", "first");
        bool more = true;
        await bench.RoundAsync(step =>
        {
            if (step != IntakeStep.Archived || !more)
                return;
            more = false;
            File.AppendAllText(bench.Files().Single(f => f.EndsWith("a.docx", StringComparison.Ordinal)), " and more");
        });
        await bench.RoundAsync();
        Assert.Equal(14L, Assert.Single(await bench.SubmissionsAsync()).Size);
    }

    [Fact]
    public async Task A_damaged_archive_keeps_the_file()
    {
        bench.Write("ก/a.docx");
        Submission taken = Assert.Single(await bench.RoundAsync());
        File.Delete(bench.Archive.PathOf(taken.Sha256));
        File.WriteAllText(bench.Archive.PathOf(taken.Sha256), "damaged");
        bench.Write("ก/a.docx");
        await Assert.ThrowsAsync<ArchiveDamagedException>(() => bench.RoundAsync());
        Assert.Contains(bench.Files(), f => f.EndsWith("a.docx", StringComparison.Ordinal));
    }

    private async Task CrashAsync(IntakeStep at)
    {
        await Assert.ThrowsAsync<CrashException>(() =>
            bench.RoundAsync(step =>
            {
                if (step == at)
                    throw new CrashException();
            })
        );
        bench.Restart();
    }

    private async Task RestartAsync()
    {
        bench.Restart();
        await bench.RoundAsync();
    }

    private sealed class CrashException : Exception;
}
