using KpiIngest.Checking.Results;
using KpiIngest.Isolation;
using KpiIngest.Jobs;
using KpiIngest.Records;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Jobs;

/// <summary>A reading bears the version of what read it, also where the wording of the forms is changed while it is read.</summary>
public sealed class OriginalReadingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Wording_that_is_changed_while_a_file_is_read_has_it_read_once_more()
    {
        string wording = folder.Write("forms/1.json", "a");
        ReaderVersion version = new(folder["forms"]);
        Scripted reader = new(reads =>
        {
            if (reads == 1)
                File.WriteAllText(wording, "changed");
            return Result(FileOutcome.NoReport, null);
        });
        (_, string by) = await ReadAsync(reader, version);
        Assert.Equal((2, version.Current), (reader.Reads, by));
    }

    [Fact]
    public async Task Wording_that_stays_as_it_is_has_it_read_once()
    {
        folder.Write("forms/1.json", "a");
        ReaderVersion version = new(folder["forms"]);
        Scripted reader = new(_ => Result(FileOutcome.NoReport, null));
        (_, string by) = await ReadAsync(reader, version);
        Assert.Equal((1, version.Current), (reader.Reads, by));
    }

    [Fact]
    public async Task Wording_that_cannot_be_used_is_no_fault_of_the_file_and_passes()
    {
        Scripted reader = new(_ => Result(FileOutcome.Unreadable, new FileError("form-wording", "ถ้อยคำผิด", "wrong wording")));
        WordingUnusableException wrong = await Assert.ThrowsAsync<WordingUnusableException>(() =>
            ReadAsync(reader, new ReaderVersion(folder["forms"]))
        );
        Assert.Equal(new Fault(true, "ถ้อยคำผิด", "wrong wording"), Fault.Of(wrong));
    }

    [Fact]
    public async Task A_file_that_is_damaged_is_an_answer()
    {
        Scripted reader = new(_ => Result(FileOutcome.Unreadable, new FileError("damaged", "เสียหาย", "damaged")));
        Assert.Equal("damaged", (await ReadAsync(reader, new ReaderVersion(folder["forms"]))).Result.Error!.Code);
    }

    private async Task<(FileResult Result, string Version)> ReadAsync(Scripted reader, ReaderVersion version)
    {
        Archive archive = new(folder["archive"]);
        using MemoryStream bytes = new([1]);
        ArchivedFile original = await archive.StoreAsync(bytes, CancellationToken.None);
        Submission submission = new()
        {
            Ticket = "t",
            Sha256 = original.Sha256,
            OriginalName = "a.docx",
            Unit = "u",
            InboxPath = "u/a.docx",
            Size = 1,
            ReceivedAt = DateTimeOffset.UnixEpoch,
        };
        OriginalReading reading = new(archive, reader, version);
        return await reading.ReadAsync(submission, await reading.FindAsync(submission, CancellationToken.None), CancellationToken.None);
    }

    private static FileResult Result(FileOutcome outcome, FileError? error) =>
        new()
        {
            Path = "x",
            Sha256 = "",
            Format = "docx",
            Outcome = outcome,
            Error = error,
        };

    private sealed class Scripted(Func<int, FileResult> answer) : IReaderWork
    {
        public int Reads { get; private set; }

        public Task<FileResult> CheckAsync(string file, string shownPath, CancellationToken cancellationToken) =>
            Task.FromResult(answer(++Reads));
    }
}
