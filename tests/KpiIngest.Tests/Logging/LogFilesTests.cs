using System.Globalization;
using System.Text.Json;
using KpiIngest.Logging;
using KpiIngest.Tests.Support;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Extensions.Logging;
using ILogger = Microsoft.Extensions.Logging.ILogger;

namespace KpiIngest.Tests.Logging;

public sealed class LogFilesTests : IDisposable
{
    private static readonly LogFileLimits Roomy = new(1 << 20, TimeSpan.FromDays(30));
    private readonly TemporaryFolder folder = new();
    private readonly SettableTime time = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_line_is_one_JSON_object_with_its_named_values_and_Thai_as_it_is()
    {
        Write(
            Roomy,
            log =>
                log.LogError(
                    new EventId(1, "thing"),
                    new InvalidOperationException("บรรทัด\nใหม่"),
                    "รับไฟล์ {InboxPath} {Number}",
                    "ก\"/a.docx",
                    3
                )
        );
        string line = Assert.Single(WrittenLog.Lines(folder["log"]));
        Assert.Contains("รับไฟล์", line, StringComparison.Ordinal);
        JsonElement json = JsonDocument.Parse(line).RootElement;
        Assert.Equal(("Error", "thing"), (json.GetProperty("@l").GetString(), json.GetProperty("EventId").GetProperty("Name").GetString()));
        Assert.Equal("ก\"/a.docx", json.GetProperty("InboxPath").GetString());
        Assert.Equal(3, json.GetProperty("Number").GetInt32());
        Assert.Contains("InvalidOperationException", json.GetProperty("@x").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("Z", json.GetProperty("@t").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_restart_on_the_same_day_goes_on_with_the_same_file()
    {
        Write(Roomy, log => log.LogInformation("one"));
        Write(Roomy, log => log.LogInformation("two"));
        Assert.Equal(["one", "two"], Messages(Assert.Single(WrittenLog.Files(folder["log"]))));
    }

    [Fact]
    public void A_file_that_is_full_is_followed_by_another_and_nothing_is_lost_between_them()
    {
        Write(
            new LogFileLimits(2_000, TimeSpan.FromDays(30)),
            log =>
            {
                for (int n = 0; n < 100; n++)
                    log.LogInformation("{Number} {Padding}", n, new string('ก', 40));
            }
        );
        string[] files = WrittenLog.Files(folder["log"]);
        Assert.True(files.Length > 5, $"{files.Length} files");
        Assert.All(files, f => Assert.InRange(new FileInfo(f).Length, 1, 2_500));
        Assert.Equal(
            Enumerable.Range(0, 100),
            WrittenLog.Lines(folder["log"]).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("Number").GetInt32()).Order()
        );
    }

    [Fact]
    public void A_file_older_than_the_setting_is_deleted_and_no_other()
    {
        string Dated(int daysAgo) =>
            folder[$"log/kpi-ingest-{DateTime.Now.AddDays(-daysAgo).ToString("yyyyMMdd", CultureInfo.InvariantCulture)}.jsonl"];
        Directory.CreateDirectory(folder["log"]);
        string[] kept = [Dated(29), Dated(3), folder["log/kpi-ingest.jsonl"], folder["log/notes-20200101.jsonl"]];
        foreach (string file in kept)
            File.WriteAllText(file, "{}\n");
        File.WriteAllText(Dated(32), "{}\n");
        Write(Roomy, log => log.LogInformation("today"));
        Assert.False(File.Exists(Dated(32)));
        Assert.All(kept, f => Assert.True(File.Exists(f), f));
    }

    [Fact]
    public void A_log_that_cannot_be_written_is_no_exception_and_the_next_line_says_how_many_are_lost()
    {
        File.WriteAllText(folder["log"], "a file where the folder should be");
        Write(
            Roomy,
            log =>
            {
                log.LogInformation("one");
                log.LogInformation("two");
                File.Delete(folder["log"]);
                log.LogInformation("too early to try again");
                time.Now += TimeSpan.FromSeconds(1);
                log.LogInformation("four");
            }
        );
        string[] lines = WrittenLog.Lines(folder["log"]);
        Assert.Equal(2, lines.Length);
        JsonElement lost = JsonDocument.Parse(lines[0]).RootElement;
        Assert.Equal(
            ("log-lines-lost", 3),
            (lost.GetProperty("EventId").GetProperty("Name").GetString(), lost.GetProperty("Lost").GetInt32())
        );
        Assert.Contains("\"@m\":\"four\"", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_disk_that_is_full_costs_the_lines_of_that_time_and_neither_an_exception_nor_the_lines_after()
    {
        Directory.CreateDirectory(folder["log"]);
        string today = folder[$"log/kpi-ingest-{DateTime.Now:yyyyMMdd}.jsonl"];
        File.CreateSymbolicLink(today, "/dev/full");
        Write(
            Roomy,
            log =>
            {
                for (int n = 0; n < 50; n++)
                    log.LogInformation("lost {Number} {Padding}", n, new string('ก', 200));
                File.Delete(today);
                time.Now += TimeSpan.FromSeconds(2);
                log.LogInformation("written");
            }
        );
        string[] lines = WrittenLog.Lines(folder["log"]);
        Assert.Equal(50, JsonDocument.Parse(lines[0]).RootElement.GetProperty("Lost").GetInt32());
        Assert.Equal("written", JsonDocument.Parse(lines[1]).RootElement.GetProperty("@m").GetString());
    }

    [Fact]
    public void A_line_that_was_cut_off_stays_alone()
    {
        Write(Roomy, log => log.LogInformation("one"));
        string file = Assert.Single(WrittenLog.Files(folder["log"]));
        File.AppendAllText(file, "{\"@t\":\"2026-11-2");
        Write(Roomy, log => log.LogInformation("two"));
        string[] lines = WrittenLog.Lines(folder["log"]);
        Assert.Equal(3, lines.Length);
        Assert.Equal("two", JsonDocument.Parse(lines[2]).RootElement.GetProperty("@m").GetString());
    }

    private void Write(LogFileLimits limits, Action<ILogger> lines)
    {
        LogFiles files = new(folder["log"], limits, time);
        using SerilogLoggerProvider provider = new(new LoggerConfiguration().WriteTo.Sink(files).CreateLogger(), dispose: true);
        lines(provider.CreateLogger("test"));
    }

    private static IEnumerable<string?> Messages(string file) =>
        WrittenLog.LinesOf(file).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("@m").GetString());
}
