using System.Diagnostics;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KpiIngest.Checking.Results;
using KpiIngest.Isolation;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Isolation;

/// <summary>The executable's own reader process.</summary>
[Trait("Lane", "Whole")]
public sealed class RealWorkerTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_reads_a_batch_in_one_process_good_and_bad_files_alike()
    {
        string word = WriteWord("a.docx", "หนังสือนำส่ง");
        await using ReaderProcess reader = new();
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(FileOutcome.NoReport, (await reader.CheckAsync(word, "x/a.docx", CancellationToken.None)).Outcome);
            FileResult empty = await reader.CheckAsync(folder.Write("b.docx", ""), "x/b.docx", CancellationToken.None);
            Assert.Equal(("x/b.docx", "empty-file"), (empty.Path, empty.Error?.Code));
            FileResult missing = await reader.CheckAsync(Path.Combine(folder.Path, "none.docx"), "none.docx", CancellationToken.None);
            Assert.Equal(("not-found", ""), (missing.Error?.Code, missing.Sha256));
        }
    }

    [Fact]
    public async Task It_ends_when_its_parent_is_killed_though_its_input_stays_open()
    {
        WorkerCommand worker = WorkerCommand.OfThisExecutable();
        ProcessStartInfo start = new("bash", ["-c", $"sleep 60 | '{worker.Program}' {string.Join(' ', worker.Arguments)} & echo $!; wait"])
        {
            RedirectStandardOutput = true,
        };
        using Process parent = Process.Start(start)!;
        using Process child = Process.GetProcessById(
            int.Parse((await parent.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture)
        );
        while (!LeadsItsGroup(child.Id))
            await Task.Delay(50);
        parent.Kill();
        await child.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);
        Assert.True(child.HasExited);
    }

    /// <summary>True once it has set itself up: the fifth field of its state is then its own number.</summary>
    private static bool LeadsItsGroup(int process) =>
        File.ReadAllText($"/proc/{process}/stat").Split(") ")[1].Split(' ')[2] == process.ToString(CultureInfo.InvariantCulture);

    private string WriteWord(string name, string text)
    {
        string file = Path.Combine(folder.Path, name);
        using WordprocessingDocument package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document);
        package.AddMainDocumentPart().Document = new Document(new Body(new Paragraph(new Run(new Text(text)))));
        return file;
    }
}
