using KpiIngest.Commands;
using KpiIngest.Records;
using KpiIngest.Tests.Jobs;
using KpiIngest.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Tests.Commands;

/// <summary>A back-up is whole or none, and is restored into an empty place or not at all.</summary>
[Trait("Lane", "Whole")]
public sealed class BackupCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string Kept => folder["kept"];

    [Fact]
    public async Task What_is_restored_elsewhere_is_whole_and_holds_what_was_there()
    {
        await FillAsync(3);
        string made = (await RunAsync(0, "here", "backup", Kept)).Split('\n')[0];
        Assert.Matches("/[0-9]{8}T[0-9]{6}Z$", made);
        await ReceiveAsync(4);

        await RunAsync(0, "there", "restore", Kept);

        Assert.Contains("All is whole.", await RunAsync(0, "there", "verify", "--lang", "en"), StringComparison.Ordinal);
        await using RecordsDbContext db = RecordsDatabase.ForReading(folder["there/data/kpi-ingest.db"]).CreateDbContext();
        Assert.Equal(["1.docx", "2.docx", "3.docx"], await db.Submissions.OrderBy(s => s.Id).Select(s => s.OriginalName).ToListAsync());
        Assert.Equal(
            await File.ReadAllTextAsync(folder["here/audit/audit-key.pem"]),
            await File.ReadAllTextAsync(folder["there/audit/audit-key.pem"])
        );
        Assert.Equal(3, Directory.GetFiles(folder["there/archive"], "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public async Task A_second_one_copies_only_the_originals_that_are_new()
    {
        await FillAsync(2);
        await RunAsync(0, "here", "backup", Kept);
        DateTime old = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        string[] first = Directory.GetFiles(Path.Combine(Kept, "archive"), "*", SearchOption.AllDirectories);
        foreach (string original in first)
            File.SetLastWriteTimeUtc(original, old);
        await ReceiveAsync(3);
        await Task.Delay(1100);
        await RunAsync(0, "here", "backup", Kept);

        Assert.Equal(3, Directory.GetFiles(Path.Combine(Kept, "archive"), "*", SearchOption.AllDirectories).Length);
        Assert.All(first, original => Assert.Equal(old, File.GetLastWriteTimeUtc(original)));
        await RunAsync(0, "there", "restore", Kept);
        await using RecordsDbContext db = RecordsDatabase.ForReading(folder["there/data/kpi-ingest.db"]).CreateDbContext();
        Assert.Equal(3, await db.Submissions.CountAsync());
    }

    [Fact]
    public async Task Records_that_do_not_hold_are_not_backed_up_and_nothing_stands_there_as_one()
    {
        RecordsDatabase records = await FillAsync(2);
        await using (RecordsDbContext db = records.CreateDbContext())
            await db.Database.ExecuteSqlRawAsync("UPDATE Submissions SET OriginalName = 'x' WHERE Id = 1");

        Assert.Contains("ไม่ผ่านการพิสูจน์ (1 จุด เช่น", await RunAsync(2, "here", "backup", Kept), StringComparison.Ordinal);
        Assert.Equal(["archive"], Directory.GetFileSystemEntries(Kept).Select(Path.GetFileName));
        Assert.Contains("no complete back-up", await RunAsync(2, "there", "restore", Kept), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_cut_off_is_no_back_up()
    {
        await FillAsync(1);
        string made = (await RunAsync(0, "here", "backup", Kept)).Split('\n')[0];
        Directory.CreateDirectory(Path.Combine(Kept, ".29990101T000000Z.12345678"));
        Directory.CreateDirectory(Path.Combine(Kept, "29990101T000000Z"));

        Assert.Contains(made, await RunAsync(0, "there", "restore", Kept), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_one_is_not_restored()
    {
        await FillAsync(2);
        await RunAsync(0, "here", "backup", Kept);
        string original = Directory.GetFiles(Path.Combine(Kept, "archive"), "*", SearchOption.AllDirectories)[0];
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(original, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await File.WriteAllTextAsync(original, "x");

        await RunAsync(2, "there", "restore", Kept);
        Assert.False(File.Exists(folder["there/data/kpi-ingest.db"]));
    }

    [Fact]
    public async Task A_place_that_is_not_empty_is_left_as_it_is_and_a_restore_that_was_cut_off_goes_on()
    {
        await FillAsync(2);
        string made = (await RunAsync(0, "here", "backup", Kept)).Split('\n')[0];
        Assert.Contains("is not empty", await RunAsync(2, "here", "restore", Kept), StringComparison.Ordinal);

        // As it is left by kill -9 in the middle: the mark, and some originals.
        string mark = folder["there/archive/.restoring"];
        Directory.CreateDirectory(Path.GetDirectoryName(mark)!);
        await File.WriteAllTextAsync(folder["there/archive/stranger"], "x");
        Assert.Contains("is not empty", await RunAsync(2, "there", "restore", Kept), StringComparison.Ordinal);
        File.Delete(folder["there/archive/stranger"]);
        await File.WriteAllTextAsync(mark, made);
        await RunAsync(0, "there", "restore", Kept);
        Assert.False(File.Exists(mark));
    }

    [Fact]
    public async Task One_of_a_later_version_is_refused_with_the_way_out()
    {
        await FillAsync(1);
        string made = (await RunAsync(0, "here", "backup", Kept)).Split('\n')[0];
        await using (SqliteConnection copy = new($"Data Source={made}/records.db;Pooling=False"))
        {
            await copy.OpenAsync();
            await using SqliteCommand command = copy.CreateCommand();
            command.CommandText = "INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_Later', '99.0.0')";
            await command.ExecuteNonQueryAsync();
        }

        Assert.Contains("restore with the version that made it", await RunAsync(2, "there", "restore", Kept), StringComparison.Ordinal);
    }

    private async Task<string> RunAsync(int expected, string place, params string[] call)
    {
        using RecordedTerminal recorded = new();
        Directory.CreateDirectory(folder[place]);
        int exit = await CommandTree.RunAsync(
            [.. call, "--config", folder.Write($"{place}/kpi-ingest.json", "{}")],
            recorded.Terminal,
            new FakeChecker(),
            CancellationToken.None
        );
        Assert.True(expected == exit, $"{exit}: {recorded.Out}{recorded.Error}");
        return recorded.Out + recorded.Error;
    }

    private async Task<RecordsDatabase> FillAsync(int submissions)
    {
        RecordsDatabase records = await EmptyRecords.AtAsync(folder["here/data/kpi-ingest.db"]);
        for (int i = 1; i <= submissions; i++)
            await ReceiveAsync(i);
        await RunAsync(0, "here", "checkpoint");
        return records;
    }

    private async Task ReceiveAsync(int i)
    {
        using MemoryStream bytes = new([(byte)i]);
        ArchivedFile original = await new Archive(folder["here/archive"]).StoreAsync(bytes, CancellationToken.None);
        await new SubmissionLedger(RecordsDatabase.ForWriting(folder["here/data/kpi-ingest.db"]), TimeProvider.System).ReceiveAsync(
            new ReceivedFile($"t{i}", original.Sha256, $"{i}.docx", "กองคลัง", $"กองคลัง/{i}.docx", original.Size),
            CancellationToken.None
        );
    }
}
