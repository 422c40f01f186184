using KpiIngest.Tests.Support;
using System.Text;
using System.Text.Json;
using KpiIngest.Logging;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Tests.Logging;

public sealed class DailyFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SettableTime time = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_new_day_in_Bangkok_sets_the_file_of_the_day_before_aside()
    {
        time.Now = new DateTimeOffset(2026, 11, 21, 16, 59, 0, TimeSpan.Zero);
        using DailyFile file = new(folder["log.jsonl"], time);
        file.Append("one\n"u8);
        File.SetLastWriteTimeUtc(folder["log.jsonl"], time.Now.UtcDateTime);
        time.Now += TimeSpan.FromMinutes(2);
        file.Append("two\n"u8);
        Assert.Equal("one\n", File.ReadAllText(folder["log-2026-11-21.jsonl"]));
        Assert.Equal("two\n", ReadShared(folder["log.jsonl"]));
    }

    [Fact]
    public void A_restart_on_the_same_day_goes_on_with_the_same_file()
    {
        using (DailyFile file = new(folder["log.jsonl"], TimeProvider.System)) file.Append("one\n"u8);
        using (DailyFile file = new(folder["log.jsonl"], TimeProvider.System)) file.Append("two\n"u8);
        Assert.Equal("one\ntwo\n", File.ReadAllText(folder["log.jsonl"]));
    }

    [Fact]
    public void A_line_is_one_JSON_object_with_its_named_values_and_Thai_as_it_is()
    {
        DailyFile file = new(folder["log.jsonl"], time);
        using (JsonLinesLoggerProvider provider = new(file, time))
        {
            provider.CreateLogger("test").LogError(new EventId(1, "thing"), new InvalidOperationException("บรรทัด\nใหม่"), "รับไฟล์ {InboxPath} {Number}", "ก\"/a.docx", 3);
        }

        string line = Assert.Single(File.ReadAllLines(folder["log.jsonl"]));
        Assert.Contains("รับไฟล์", line, StringComparison.Ordinal);
        JsonElement json = JsonDocument.Parse(line).RootElement;
        Assert.Equal(("error", "thing"), (json.GetProperty("level").GetString(), json.GetProperty("event").GetString()));
        Assert.Equal("ก\"/a.docx", json.GetProperty("fields").GetProperty("inboxPath").GetString());
        Assert.Equal(3, json.GetProperty("fields").GetProperty("number").GetInt32());
        Assert.Contains("InvalidOperationException", json.GetProperty("exception").GetString(), StringComparison.Ordinal);
    }

    private static string ReadShared(string path)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
