using KpiIngest.Inbox;
using KpiIngest.Records;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Tests.Inbox;

public sealed class FileIntakeTests : IAsyncLifetime, IDisposable
{
    private readonly ScratchFolder folder = new();
    private readonly SettableTime time = new();
    private readonly InboxFolder inbox;
    private readonly Archive archive;
    private readonly RecordsDatabase records;

    public FileIntakeTests()
    {
        inbox = new InboxFolder(folder["inbox"]);
        Directory.CreateDirectory(inbox.Root);
        archive = new Archive(folder["archive"]);
        records = RecordsDatabase.ForWriting(folder["records.db"]);
    }

    public Task InitializeAsync() => records.PrepareAsync(CancellationToken.None);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_taken_file_is_archived_recorded_and_gone_from_the_inbox()
    {
        folder.Write("inbox/ก/ย่อย/a.docx", "content");
        Submission taken = (await TakeAllAsync()).Single()!;
        Assert.Equal(("ก", "ก/ย่อย/a.docx", "a.docx", 7L), (taken.Unit, taken.InboxPath, taken.OriginalName, taken.Size));
        Assert.Equal("content", await File.ReadAllTextAsync(await archive.VerifyAsync(taken.Sha256, CancellationToken.None)));
        Assert.Empty(Directory.GetFiles(inbox.Root, "*", SearchOption.AllDirectories));
        Assert.False(Directory.Exists(folder["inbox/ก/ย่อย/" + InboxFolder.ClaimFolder]));
    }

    [Theory]
    [InlineData(IntakeStep.Archived, 0)]
    [InlineData(IntakeStep.Claimed, 0)]
    [InlineData(IntakeStep.Recorded, 1)]
    [InlineData(IntakeStep.Removed, 1)]
    public async Task A_crash_at_any_step_leaves_the_file_in_the_inbox_or_recorded_and_the_next_start_makes_it_once(IntakeStep step, int recordedBefore)
    {
        folder.Write("inbox/ก/a.docx", "content");
        await Assert.ThrowsAsync<CrashException>(() => TakeAllAsync(step));
        Assert.Equal(recordedBefore, await CountAsync());
        Assert.Equal(step == IntakeStep.Removed ? 0 : 1, Directory.GetFiles(inbox.Root, "a.docx", SearchOption.AllDirectories).Length);

        await RestartAsync();
        await RestartAsync();
        Submission only = await SingleAsync();
        Assert.Equal(("ก", "ก/a.docx", SubmissionState.Received), (only.Unit, only.InboxPath, only.State));
        await archive.VerifyAsync(only.Sha256, CancellationToken.None);
        Assert.Empty(Directory.GetFiles(inbox.Root, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData(IntakeStep.Archived)]
    [InlineData(IntakeStep.Claimed)]
    [InlineData(IntakeStep.Recorded)]
    [InlineData(IntakeStep.Removed)]
    public async Task The_same_bytes_dropped_again_after_a_crash_are_a_recorded_duplicate(IntakeStep step)
    {
        string file = folder.Write("inbox/ก/a.docx", "content");
        DateTime written = File.GetLastWriteTimeUtc(file);
        await Assert.ThrowsAsync<CrashException>(() => TakeAllAsync(step));
        if (step == IntakeStep.Archived) await RestartAsync();

        // The same name, bytes and time: nothing about the file itself tells it from the one before.
        File.SetLastWriteTimeUtc(folder.Write("inbox/ก/a.docx", "content"), written);
        await RestartAsync();
        await using RecordsDbContext db = records.CreateDbContext();
        Assert.Equal(
            [SubmissionState.Received, SubmissionState.Duplicate], await db.Submissions.OrderBy(s => s.Id).Select(s => s.State).ToListAsync());
        Assert.Empty(Directory.GetFiles(inbox.Root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Bytes_written_after_the_file_was_recorded_become_a_submission_of_their_own()
    {
        folder.Write("inbox/ก/a.docx", "first");
        FileIntake intake = new(inbox, archive, new SubmissionLedger(records, time))
        {
            AfterStep = step =>
            {
                string[] claimed = Directory.GetFiles(inbox.Root, "a.docx", SearchOption.AllDirectories);
                if (step == IntakeStep.Recorded && File.ReadAllText(claimed[0]) == "first") File.WriteAllText(claimed[0], "second, longer");
            },
        };
        await intake.TakeAsync(inbox.Files().Single(), CancellationToken.None);
        await using RecordsDbContext db = records.CreateDbContext();
        Assert.Equal([5L, 14L], await db.Submissions.OrderBy(s => s.Id).Select(s => s.Size).ToListAsync());
        Assert.Empty(Directory.GetFiles(inbox.Root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_file_that_changes_while_it_is_copied_stays_for_a_later_scan()
    {
        string file = folder.Write("inbox/ก/a.docx", "first");
        FileIntake intake = new(inbox, archive, new SubmissionLedger(records, time))
        {
            AfterStep = step => { if (step == IntakeStep.Archived) File.AppendAllText(file, " and more"); },
        };
        Assert.Null(await intake.TakeAsync(inbox.Files().Single(), CancellationToken.None));
        Assert.True(File.Exists(file));
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task A_damaged_archive_keeps_the_file_in_the_inbox()
    {
        folder.Write("inbox/ก/a.docx", "content");
        Submission taken = (await TakeAllAsync()).Single()!;
        File.Delete(archive.PathOf(taken.Sha256));
        File.WriteAllText(archive.PathOf(taken.Sha256), "damaged");
        string file = folder.Write("inbox/ก/a.docx", "content");
        await Assert.ThrowsAsync<ArchiveDamagedException>(() => TakeAllAsync());
        Assert.True(File.Exists(file));
    }

    private async Task<List<Submission?>> TakeAllAsync(IntakeStep? crashAfter = null)
    {
        FileIntake intake = new(inbox, archive, new SubmissionLedger(records, time))
        {
            AfterStep = step => { if (step == crashAfter) throw new CrashException(); },
        };
        List<Submission?> taken = [.. await intake.FinishClaimedAsync(CancellationToken.None)];
        foreach (InboxFile file in inbox.Files()) taken.Add(await intake.TakeAsync(file, CancellationToken.None));
        return taken;
    }

    private Task<List<Submission?>> RestartAsync() => TakeAllAsync();

    private async Task<int> CountAsync()
    {
        await using RecordsDbContext db = records.CreateDbContext();
        return await db.Submissions.CountAsync();
    }

    private async Task<Submission> SingleAsync()
    {
        await using RecordsDbContext db = records.CreateDbContext();
        return await db.Submissions.SingleAsync();
    }

    private sealed class CrashException : Exception;
}
