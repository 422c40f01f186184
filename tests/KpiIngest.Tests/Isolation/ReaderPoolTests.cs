using KpiIngest.Checking.Results;
using KpiIngest.Isolation;

namespace KpiIngest.Tests.Isolation;

public class ReaderPoolTests
{
    [Fact]
    public async Task One_file_after_the_other_is_read_by_the_reader_that_has_been_started()
    {
        using Reader one = new();
        using Reader other = new();
        await using ReaderPool pool = new([one, other]);
        for (int i = 0; i < 3; i++)
        {
            Task<FileResult> checking = pool.CheckAsync("a.pdf", "a.pdf", CancellationToken.None);
            one.Answer();
            await checking;
        }

        Assert.Equal((3, 0), (one.Asked, other.Asked));
    }

    [Fact]
    public async Task As_many_files_are_read_side_by_side_as_there_are_readers()
    {
        using Reader one = new();
        using Reader other = new();
        await using ReaderPool pool = new([one, other]);
        Task<FileResult> first = pool.CheckAsync("1.pdf", "1.pdf", CancellationToken.None);
        Task<FileResult> second = pool.TraceAsync("2.pdf", "2.pdf", "drawn", CancellationToken.None);
        Task<FileResult> third = pool.CheckAsync("3.pdf", "3.pdf", CancellationToken.None);
        Assert.Equal((1, 1), (one.Asked, other.Asked));
        Assert.Equal("drawn", other.Folder);
        other.Answer();
        Assert.Equal("2.pdf", (await second).Path);
        other.Answer();
        Assert.Equal("3.pdf", (await third).Path);
        one.Answer();
        Assert.Equal("1.pdf", (await first).Path);
    }

    /// <summary>Answers when told to.</summary>
    private sealed class Reader : IReaderWork, IDisposable
    {
        private readonly SemaphoreSlim answers = new(0);

        public int Asked { get; private set; }

        public string? Folder { get; private set; }

        public void Answer() => answers.Release();

        public void Dispose() => answers.Dispose();

        public async Task<FileResult> CheckAsync(string file, string shownPath, CancellationToken cancellationToken)
        {
            Asked++;
            await answers.WaitAsync(TimeSpan.FromMinutes(2), cancellationToken);
            return new FileResult
            {
                Path = shownPath,
                Sha256 = "00",
                Format = "pdf",
                Outcome = FileOutcome.NoReport,
            };
        }

        public Task<FileResult> TraceAsync(string file, string shownPath, string folder, CancellationToken cancellationToken)
        {
            Folder = folder;
            return CheckAsync(file, shownPath, cancellationToken);
        }
    }
}
