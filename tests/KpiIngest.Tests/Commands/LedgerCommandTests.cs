using System.Text.Json;
using KpiIngest.Commands;
using KpiIngest.Records;
using KpiIngest.Records.Inbox;
using KpiIngest.Tests.Jobs;
using KpiIngest.Tests.Support;
using KpiIngest.TestSupport;

namespace KpiIngest.Tests.Commands;

[Trait("Lane", "Whole")]
public sealed class LedgerCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_entry_is_listed_once_and_the_counts_add_up_in_every_format()
    {
        await FillAsync();
        using JsonDocument json = JsonDocument.Parse(await RunAsync("--format", "json"));
        Assert.Equal(5, json.RootElement.GetProperty("total").GetInt32());
        Assert.Equal(5, json.RootElement.GetProperty("entries").GetArrayLength());
        Assert.Equal(5, json.RootElement.GetProperty("counts").EnumerateObject().Sum(c => c.Value.GetInt32()));
        Assert.Equal(1, json.RootElement.GetProperty("counts").GetProperty("duplicate").GetInt32());

        string[] csv = (await RunAsync("--format", "csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("\uFEFFentry,firstSeen,", csv[0], StringComparison.Ordinal);
        Assert.Equal(6, csv.Length);

        string text = await RunAsync("--lang", "en");
        Assert.Contains(
            "Total 5 = 1 in the inbox, left + 1 refused, sender told + 1 gone before it was taken + 1 recorded, to be read + 1 duplicate",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("the same as submission 1", text, StringComparison.Ordinal);
        Assert.Contains("a link, which is not followed", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_narrowed_by_unit_state_part_of_the_name_and_day()
    {
        await FillAsync();
        Assert.Contains("Total 2 = ", await RunAsync("--unit", "ข", "--lang", "en"), StringComparison.Ordinal);
        Assert.Contains("Total 1 = 1 duplicate", await RunAsync("--state", "duplicate", "--lang", "en"), StringComparison.Ordinal);
        Assert.Contains("Total 1 = 1 in the inbox, left", await RunAsync("--file", "link", "--lang", "en"), StringComparison.Ordinal);
        Assert.Contains("Total 0", await RunAsync("--since", "2600-01-01", "--lang", "en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_that_is_not_known_is_named_with_the_nearest_and_missing_records_are_said()
    {
        await FillAsync();
        using RecordedTerminal recorded = new();
        Assert.Equal(
            2,
            await CommandTree.RunAsync(
                ["ledger", "--config", Config(), "--unit", "ขข"],
                recorded.Terminal,
                new FakeChecker(),
                CancellationToken.None
            )
        );
        Assert.Contains("ข", recorded.Error, StringComparison.Ordinal);
        using TemporaryFolder empty = new();
        Assert.Equal(
            2,
            await CommandTree.RunAsync(
                ["ledger", "--config", empty.Write("kpi-ingest.json", "{}")],
                recorded.Terminal,
                new FakeChecker(),
                CancellationToken.None
            )
        );
    }

    private string Config() => folder.Write("kpi-ingest.json", "{}");

    private async Task<string> RunAsync(params string[] options)
    {
        using RecordedTerminal recorded = new();
        int exit = await CommandTree.RunAsync(
            ["ledger", "--config", Config(), .. options],
            recorded.Terminal,
            new FakeChecker(),
            CancellationToken.None
        );
        Assert.Equal((0, ""), (exit, recorded.Error));
        return recorded.Out;
    }

    private async Task FillAsync()
    {
        RecordsDatabase records = await EmptyRecords.AtAsync(folder["data/kpi-ingest.db"]);
        SubmissionLedger submissions = new(records, TimeProvider.System);
        InboxLedger entries = new(records, TimeProvider.System);
        foreach (string name in new[] { "1.docx", "2.docx" })
            await submissions.ReceiveAsync(new ReceivedFile(name, new string('a', 64), name, "ก", "ก/" + name, 5), CancellationToken.None);
        await entries.NoteAsync(
            [
                new EntrySighting("ก/link", "ก", EntryKind.Link, null, EntryState.Left, KpiIngest.Inbox.EntryReasons.Link),
                new EntrySighting(
                    "ข/big",
                    "ข",
                    EntryKind.File,
                    9,
                    EntryState.Refused,
                    KpiIngest.Inbox.EntryReasons.OverLimit(9 << 20, 1 << 20)
                ),
                new EntrySighting("ข/gone", "ข", EntryKind.File, 9, EntryState.Seen, null),
            ],
            [],
            CancellationToken.None
        );
        await entries.NoteAsync([], ["ข/gone"], CancellationToken.None);
    }
}
