using System.Text;
using System.Text.Json;
using KpiIngest.Checking.Results;
using KpiIngest.Isolation;

namespace KpiIngest.Tests.Isolation;

public sealed class ReadWorkerTests
{
    [Fact]
    public async Task It_answers_each_request_on_a_line_in_order_and_survives_defects()
    {
        StringWriter log = new();
        List<FileResult> answers = await ServeAsync(new FailsForB(), log, "a", "b", "ข้อความ ๑\n\"x\"");
        Assert.Equal(["a", "b", "ข้อความ ๑\n\"x\""], answers.Select(a => a.Path));
        Assert.Equal([null, "reader-stopped", null], answers.Select(a => a.Error?.Code));
        Assert.Contains(nameof(NotSupportedException), answers[1].Error!.MessageEn, StringComparison.Ordinal);
        Assert.Contains("a defect", log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Out_of_memory_is_the_limit_of_that_file_and_ends_the_process()
    {
        List<FileResult> answers = await ServeAsync(new EatsMemory(), TextWriter.Null, "a", "b");
        Assert.Equal("over-limit", Assert.Single(answers).Error?.Code);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"file":"a"}""")]
    [InlineData("nonsense")]
    public void A_line_that_is_no_request_is_refused(string line) => Assert.ThrowsAny<JsonException>(() => ReadRequest.Parse(line));

    private static async Task<List<FileResult>> ServeAsync(IFileChecker checker, TextWriter log, params string[] paths)
    {
        string requests = string.Concat(paths.Select(p => Encoding.UTF8.GetString(new ReadRequest("/nowhere/" + p, p).ToLine())));
        using MemoryStream output = new();
        await new ReadWorker(checker, log).ServeAsync(new StringReader(requests), output);
        return
        [
            .. Encoding
                .UTF8.GetString(output.ToArray())
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(l => JsonSerializer.Deserialize(l, ResultJson.Compact.FileResult)!),
        ];
    }

    private static FileResult Empty(string path) =>
        new()
        {
            Path = path,
            Sha256 = "",
            Format = "docx",
            Outcome = FileOutcome.NoReport,
        };

    private sealed class FailsForB : IFileChecker
    {
        public Task<FileResult> CheckAsync(string file, string shownPath, CancellationToken cancellationToken) =>
            shownPath == "b" ? throw new NotSupportedException("a defect") : Task.FromResult(Empty(shownPath));
    }

    private sealed class EatsMemory : IFileChecker
    {
#pragma warning disable CA2201, MA0012 // The runtime's own exception is what is meant.
        public Task<FileResult> CheckAsync(string file, string shownPath, CancellationToken cancellationToken) =>
            throw new OutOfMemoryException();
#pragma warning restore CA2201, MA0012
    }
}
