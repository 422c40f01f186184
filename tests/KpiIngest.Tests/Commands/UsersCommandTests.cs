using System.Diagnostics;
using KpiIngest.Records;
using KpiIngest.Records.Accounts;
using KpiIngest.Tests.Crash;
using KpiIngest.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Tests.Commands;

[Trait("Lane", "Whole")]
public sealed class UsersCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_first_account_is_made_before_the_first_start_and_the_password_is_on_standard_input_alone()
    {
        (int exit, string output, string error) = await CallAsync(
            "a long test sentence\nsecond line\n",
            "add",
            "somsri",
            "--role",
            "administrator",
            "--display",
            "สมศรี",
            "--lang",
            "en"
        );
        Assert.Equal((0, ""), (exit, output));
        Assert.Contains("somsri: recorded", error, StringComparison.Ordinal);
        (exit, output, _) = await CallAsync("", "list", "--lang", "en");
        Assert.Equal(0, exit);
        Assert.Equal("somsri  administrator  in use  never signed in  สมศรี\n", output);
        await using RecordsDbContext db = RecordsDatabase.ForReading(folder["data/kpi-ingest.db"]).CreateDbContext();
        AuditEntry entry = await db.AuditEntries.SingleAsync();
        Assert.Equal(("account-added", "command:" + Environment.UserName), (entry.Action, entry.Actor));
        Assert.False((await db.Accounts.SingleAsync()).MustChangePassword);
    }

    [Fact]
    public async Task A_temporary_password_is_printed_once_and_changed_at_the_first_sign_in()
    {
        EmptyRecords.Put(folder["data/kpi-ingest.db"]);
        (int exit, string output, _) = await CallAsync("", "add", "malee", "--temporary");
        Assert.Equal(0, exit);
        Assert.Matches("^[a-z2-9]{4}(-[a-z2-9]{4}){3}\n$", output);
        (_, string second, _) = await CallAsync("", "reset", "malee", "--temporary");
        Assert.NotEqual(output, second);
        await using RecordsDbContext db = RecordsDatabase.ForReading(folder["data/kpi-ingest.db"]).CreateDbContext();
        Assert.Equal(
            (true, AccountRole.Reviewer),
            await db.Accounts.Select(a => new ValueTuple<bool, AccountRole>(a.MustChangePassword, a.Role)).SingleAsync()
        );
    }

    [Fact]
    public async Task What_is_refused_ends_with_1_and_says_why()
    {
        EmptyRecords.Put(folder["data/kpi-ingest.db"]);
        (string[] Call, string Input, string Says)[] calls =
        [
            (["add", "somsri"], "short\n", "too short"),
            (["add", "somsri"], "", "no password"),
            (["add", "สมศรี"], "a long test sentence\n", "English letters"),
            (["disable", "nobody"], "", "no account"),
            (["reset", "nobody"], "a long test sentence\n", "no account"),
            (["role", "nobody", "viewer"], "", "no account"),
        ];
        foreach ((string[] call, string input, string says) in calls)
        {
            (int exit, _, string error) = await CallAsync(input, [.. call, "--lang", "en"]);
            Assert.Equal(1, exit);
            Assert.Contains(says, error, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_token_is_printed_once_listed_without_itself_and_revoked()
    {
        await CallAsync("a long test sentence\n", "add", "robot");
        (int exit, string output, string error) = await CallAsync("", "token", "robot", "--for", "ส่งไฟล์", "--days", "30", "--lang", "en");
        Assert.Equal(0, exit);
        Assert.Matches("^kpi_[A-Za-z0-9_-]{43}\n$", output);
        Assert.Contains("Token 1 of robot", error, StringComparison.Ordinal);
        Assert.DoesNotContain(output.Trim(), error, StringComparison.Ordinal);
        (_, string listed, _) = await CallAsync("", "tokens", "robot", "--lang", "en");
        Assert.Matches("^1  robot  holds  .+  never used  ส่งไฟล์\n$", listed);
        Assert.Equal(0, (await CallAsync("", "revoke", "1")).Exit);
        Assert.Contains("revoked", (await CallAsync("", "tokens", "--lang", "en")).Output, StringComparison.Ordinal);
        foreach (
            string[] call in new[]
            {
                new[] { "revoke", "1" },
                ["token", "nobody"],
                ["token", "robot", "--days", "400"],
                ["tokens", "nobody"],
            }
        )
            Assert.Equal(1, (await CallAsync("", call)).Exit);
        await using RecordsDbContext db = RecordsDatabase.ForReading(folder["data/kpi-ingest.db"]).CreateDbContext();
        Assert.Equal(
            ["token-made", "token-revoked"],
            await db.AuditEntries.Where(e => e.Subject == "token:1").OrderBy(e => e.Sequence).Select(e => e.Action).ToListAsync()
        );
    }

    [Fact]
    public async Task The_demo_is_refused_on_an_address_that_others_reach()
    {
        string config = folder.Write("kpi-ingest.json", """{ "listen": "http://10.255.255.1:5080", "proxies": ["10.255.255.2"] }""");
        (int exit, _, string error) = await BuiltProgram.RunAsync("serve", "--demo", "--config", config);
        Assert.Equal(2, exit);
        Assert.Contains("--demo", error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["data/kpi-ingest.db"]));
    }

    private async Task<(int Exit, string Output, string Error)> CallAsync(string input, params string[] arguments)
    {
        if (!File.Exists(folder["kpi-ingest.json"]))
            folder.Write("kpi-ingest.json", "{}");
        ProcessStartInfo start = new(BuiltTree.KpiIngest, ["users", .. arguments, "--config", folder["kpi-ingest.json"]])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
