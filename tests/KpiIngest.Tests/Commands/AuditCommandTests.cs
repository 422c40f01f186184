using System.Diagnostics;
using System.Text.Json;
using KpiIngest.Commands;
using KpiIngest.Records;
using KpiIngest.Records.Audit.Checkpoints;
using KpiIngest.Tests.Jobs;
using KpiIngest.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Tests.Commands;

/// <summary>verify, checkpoint and prove as they are called, and what others check with their own means.</summary>
[Trait("Lane", "Whole")]
public sealed class AuditCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_is_whole_is_said_to_be_and_what_was_changed_is_named_with_what_to_do_next()
    {
        RecordsDatabase records = await FillAsync(3);
        Assert.Contains("All is whole.", (await RunAsync(0, "verify", "--lang", "en")).Out, StringComparison.Ordinal);

        await ExecuteAsync(records, "UPDATE Submissions SET OriginalName = 'x' WHERE Id = 2");
        string text = (await RunAsync(1, "verify", "--lang", "en")).Out;
        Assert.Contains("what is recorded was changed", text, StringComparison.Ordinal);
        Assert.Contains("keep a copy as evidence", text, StringComparison.Ordinal);
        Assert.Contains("ข้อมูลที่บันทึกถูกแก้ไข", (await RunAsync(1, "verify")).Out, StringComparison.Ordinal);

        using JsonDocument json = JsonDocument.Parse((await RunAsync(1, "verify", "--format", "json")).Out);
        JsonElement damage = Assert.Single(json.RootElement.GetProperty("damages").EnumerateArray());
        Assert.Equal(("record-changed", 2), (damage.GetProperty("kind").GetString(), damage.GetProperty("submission").GetInt32()));
        Assert.False(json.RootElement.GetProperty("whole").GetBoolean());
    }

    [Fact]
    public async Task A_checkpoint_tells_a_trail_whose_end_was_cut_with_its_records()
    {
        RecordsDatabase records = await FillAsync(3);
        (string note, string error) = await RunAsync(0, "checkpoint");
        string shortForm = error.Split(' ')[0];
        string held = folder.Write("held.txt", note);
        Assert.Matches("^3-[0-9a-f]{12}$", shortForm);
        await ReceiveAsync(records, 4);
        foreach (string witness in new[] { held, shortForm })
            await RunAsync(0, "verify", "--against", witness);

        await ExecuteAsync(
            records,
            "DROP TRIGGER AuditEntries_no_delete; DELETE FROM InboxEntries WHERE SubmissionId > 2; DELETE FROM Submissions WHERE Id > 2; DELETE FROM AuditEntries WHERE Sequence > 2; "
                + "CREATE TRIGGER \"AuditEntries_no_delete\" BEFORE DELETE ON \"AuditEntries\" BEGIN SELECT RAISE(ABORT, 'The audit trail is append-only.'); END"
        );
        File.Delete(Directory.GetFiles(Path.Combine(folder["audit"], "checkpoints")).Single());
        // The rest is in itself whole: only somebody who holds what was can tell.
        await RunAsync(0, "verify", "--sample", "0%");
        foreach (string witness in new[] { held, shortForm })
            Assert.Contains(
                "its end was cut off",
                (await RunAsync(1, "verify", "--lang", "en", "--against", witness)).Out,
                StringComparison.Ordinal
            );
    }

    [Fact]
    public async Task A_file_that_is_no_checkpoint_of_this_trail_is_said_to_be_none()
    {
        await FillAsync(1);
        string other = folder.Write("other.txt", "kpi-ingest/0000000000000000\n1\nAAAA\n\n— x y\n");
        foreach (string wrong in new[] { other, folder.Path, folder["not-there"], "/dev/zero", folder.Write("empty", "") })
            Assert.Contains("checkpoint", (await RunAsync(2, "verify", "--against", wrong)).Error, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("checkpoint", (await RunAsync(2, "prove", "1", "--since", other)).Error, StringComparison.Ordinal);
        Assert.Equal(2, await ExitAsync("verify", "--sample", "150%"));
        string shortForm = (await RunAsync(0, "checkpoint")).Error.Split(' ')[0];
        await RunAsync(0, "verify", "--sample", "๕๐%", "--against", shortForm.Replace('1', '๑').Replace('-', '–'));
    }

    [Fact]
    public async Task A_stray_file_in_the_archive_is_named_and_hides_nothing()
    {
        await FillAsync(4);
        foreach (
            string stray in new[]
            {
                "Thumbs.db",
                Path.Combine(
                    Path.GetRelativePath(
                        folder["archive"],
                        Path.GetDirectoryName(Directory.GetFiles(folder["archive"], "*", SearchOption.AllDirectories)[0])!
                    ),
                    "stranger.docx"
                ),
            }
        )
        {
            File.WriteAllText(Path.Combine(folder["archive"], stray), "x");
            using JsonDocument json = JsonDocument.Parse((await RunAsync(1, "verify", "--format", "json")).Out);
            JsonElement damage = Assert.Single(json.RootElement.GetProperty("damages").EnumerateArray());
            Assert.Equal("original-unknown", damage.GetProperty("kind").GetString());
            Assert.EndsWith(stray, damage.GetProperty("what").GetString(), StringComparison.Ordinal);
            Assert.Equal(4, json.RootElement.GetProperty("originalsRead").GetInt32());
            File.Delete(Path.Combine(folder["archive"], stray));
        }
    }

    [Theory]
    [InlineData("UPDATE Submissions SET State = 'bogus' WHERE Id = 2", "record-changed")]
    [InlineData("UPDATE Submissions SET ReceivedAt = 'hello' WHERE Id = 2", "record-changed")]
    [InlineData("UPDATE Submissions SET NotifiedState = 'Rea1' WHERE Id = 2", "record-changed")]
    [InlineData("UPDATE Submissions SET Size = 'x' WHERE Id = 2", null)]
    [InlineData("DROP TRIGGER AuditEntries_no_update; UPDATE AuditEntries SET At = 'hello' WHERE Sequence = 2", "entry-changed")]
    public async Task A_value_that_is_none_of_its_kind_is_named_beside_what_else_was_changed(string sql, string? kind)
    {
        RecordsDatabase records = await FillAsync(3);
        await ExecuteAsync(records, sql);
        await ExecuteAsync(records, "UPDATE Submissions SET OriginalName = 'x' WHERE Id = 3");
        using JsonDocument json = JsonDocument.Parse((await RunAsync(1, "verify", "--format", "json")).Out);
        (string?, int)[] named =
        [
            .. json
                .RootElement.GetProperty("damages")
                .EnumerateArray()
                .Where(d => d.GetProperty("submission").ValueKind == JsonValueKind.Number)
                .Select(d => (d.GetProperty("kind").GetString(), d.GetProperty("submission").GetInt32())),
        ];
        if (kind is not null)
            Assert.Contains((kind, 2), named);
        else
            Assert.Contains(named, d => d.Item2 == 2);
        Assert.Contains(("record-changed", 3), named);
    }

    [Theory]
    [InlineData("history", "State", "bogus")]
    [InlineData("history", "ReceivedAt", "hello")]
    [InlineData("ledger", "State", "bogus")]
    [InlineData("reprocess", "State", "bogus")]
    [InlineData("checkpoint", "State", null)]
    public async Task Lists_say_that_a_stored_value_is_none_of_its_kind_and_who_names_it(string command, string column, string? value)
    {
        RecordsDatabase records = await FillAsync(3);
        if (value is not null)
            await ExecuteAsync(records, $"UPDATE Submissions SET {column} = '{value}' WHERE Id = 2");
        string said = (await RunAsync(value is null || command == "reprocess" ? 0 : 2, command)).Error;
        Assert.Equal(
            value is not null && command != "reprocess",
            said.Contains("kpi-ingest verify names its submission", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_table_that_is_gone_is_said_without_a_crash()
    {
        RecordsDatabase records = await FillAsync(1);
        await ExecuteAsync(records, "DROP TABLE Gaps");
        Assert.Contains("cannot be read", (await RunAsync(1, "verify")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_was_replaced_or_lost_signs_nothing_and_overwrites_nothing()
    {
        await FillAsync(2);
        await RunAsync(0, "checkpoint");
        string kept = Directory.GetFiles(Path.Combine(folder["audit"], "checkpoints")).Single();
        string before = await File.ReadAllTextAsync(kept);
        await RunAsync(0, "checkpoint");
        Assert.Equal(before, await File.ReadAllTextAsync(kept));

        File.Delete(folder["audit/audit-key.pem"]);
        Assert.Contains("the key is gone", (await RunAsync(2, "checkpoint")).Error, StringComparison.Ordinal);
        await RunAsync(0, "verify"); // with the public key alone, as an auditor does it

        LogKey.Of(folder["audit"]).Dispose();
        Assert.Contains("not the one that signed", (await RunAsync(2, "checkpoint")).Error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(kept));
        Directory.Delete(folder["audit"], recursive: true);
        Assert.Contains(
            "public key of the trail is not there",
            (await RunAsync(1, "verify", "--lang", "en")).Out,
            StringComparison.Ordinal
        );
        Assert.False(Directory.Exists(folder["audit"]));
    }

    [Fact]
    public async Task That_no_checkpoint_was_compared_is_said()
    {
        await FillAsync(1);
        Assert.Contains(
            "No checkpoint was compared",
            (await RunAsync(0, "verify", "--lang", "en", "--sample", "0%")).Out,
            StringComparison.Ordinal
        );
        await RunAsync(0, "checkpoint");
        Assert.DoesNotContain("No checkpoint", (await RunAsync(0, "verify", "--lang", "en")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proof_is_checked_without_this_program_and_a_changed_one_is_refused()
    {
        RecordsDatabase records = await FillAsync(5);
        string older = folder.Write("older.txt", (await RunAsync(0, "checkpoint")).Out);
        for (int i = 6; i <= 12; i++)
            await ReceiveAsync(records, i);
        string proof = (await RunAsync(0, "prove", "3", "--since", older)).Out;
        folder.Write("key.pub.pem", (await RunAsync(0, "checkpoint", "--key")).Out.Split("\n\n")[1]);

        Assert.Equal((0, true), Check(folder.Write("proof.json", proof)));
        Assert.Equal(
            0,
            Run(
                "openssl",
                "pkeyutl",
                "-verify",
                "-pubin",
                "-inkey",
                folder["key.pub.pem"],
                "-rawin",
                "-in",
                folder["parts/text"],
                "-sigfile",
                folder["parts/signature"]
            ).Exit
        );

        using JsonDocument json = JsonDocument.Parse(proof);
        string leaf = json.RootElement.GetProperty("entries")[0].GetProperty("leaf").GetString()!;
        byte[] changed = Convert.FromBase64String(leaf);
        changed[^2] ^= 1;
        Assert.Equal(
            (1, false),
            Check(folder.Write("changed.json", proof.Replace(leaf, Convert.ToBase64String(changed), StringComparison.Ordinal)))
        );
        string step = json.RootElement.GetProperty("since").GetProperty("path")[0].GetString()!;
        Assert.Equal((1, false), Check(folder.Write("since.json", proof.Replace(step, new string('0', 64), StringComparison.Ordinal))));
        await RunAsync(2, "prove", "99");
    }

    private (int Exit, bool Good) Check(string proof)
    {
        (int exit, string output) = Run(
            "python3",
            Path.Combine(Repository.Root, "docs", "check-proof.py"),
            proof,
            "--split",
            folder["parts"]
        );
        return (exit, output.Contains("\nGOOD ", StringComparison.Ordinal));
    }

    private static (int Exit, string Out) Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    private async Task<(string Out, string Error)> RunAsync(int expected, params string[] call)
    {
        using RecordedTerminal recorded = new();
        int exit = await CommandTree.RunAsync(
            [.. call, "--config", folder.Write("kpi-ingest.json", "{}")],
            recorded.Terminal,
            new FakeChecker(),
            CancellationToken.None
        );
        Assert.True(expected == exit, $"{exit}: {recorded.Out}{recorded.Error}");
        return (recorded.Out, recorded.Error);
    }

    private async Task<int> ExitAsync(params string[] call)
    {
        using RecordedTerminal recorded = new();
        return await CommandTree.RunAsync(
            [.. call, "--config", folder.Write("kpi-ingest.json", "{}")],
            recorded.Terminal,
            new FakeChecker(),
            CancellationToken.None
        );
    }

    private static async Task ExecuteAsync(RecordsDatabase records, string sql)
    {
        await using RecordsDbContext db = records.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync(sql);
    }

    private async Task<RecordsDatabase> FillAsync(int submissions)
    {
        RecordsDatabase records = await EmptyRecords.AtAsync(folder["data/kpi-ingest.db"]);
        Directory.CreateDirectory(folder["audit"]);
        LogKey.Of(folder["audit"]).Dispose();
        for (int i = 1; i <= submissions; i++)
            await ReceiveAsync(records, i);
        return records;
    }

    private async Task ReceiveAsync(RecordsDatabase records, int i)
    {
        using MemoryStream bytes = new([(byte)i]);
        ArchivedFile original = await new Archive(folder["archive"]).StoreAsync(bytes, CancellationToken.None);
        await new SubmissionLedger(records, TimeProvider.System).ReceiveAsync(
            new ReceivedFile($"t{i}", original.Sha256, $"{i}.docx", "กองคลัง", $"กองคลัง/{i}.docx", original.Size),
            CancellationToken.None
        );
    }
}
