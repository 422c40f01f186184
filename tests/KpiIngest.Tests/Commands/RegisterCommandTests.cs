using System.Text;
using System.Text.Json;
using KpiIngest.Checking.Results;
using KpiIngest.Commands;
using KpiIngest.Records;
using KpiIngest.Records.Register;
using KpiIngest.Tests.Jobs;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Commands;

[Trait("Lane", "Whole")]
public sealed class RegisterCommandTests : IDisposable
{
    private const string File =
        "หน่วยงาน,ปีงบประมาณ,เลขตัวชี้วัด,ชื่อตัวชี้วัด,น้ำหนัก,กำหนดส่งรอบ 6 เดือน\nกองคลัง,2569,1,แผน,3,15/4/2569\nกองคลัง,2569,2,งบ,5,15/4/2569\nกองพัสดุ,2599,1,จัดซื้อ,2,31/12/2599\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_register_is_imported_before_the_first_start_listed_exported_and_imported_again_without_change()
    {
        string file = folder.Write("คำรับรอง.csv", File);
        (int exit, string text, _) = await CallAsync("import", file, "--lang", "en");
        Assert.Equal(0, exit);
        Assert.Contains("3 rows change", text, StringComparison.Ordinal);
        Assert.Contains("Recorded as version 1 of the register.", text, StringComparison.Ordinal);

        using JsonDocument list = JsonDocument.Parse((await CallAsync("list", "--format", "json")).Out);
        JsonElement version = Assert.Single(list.RootElement.GetProperty("versions").EnumerateArray());
        Assert.Equal(
            ("คำรับรอง.csv", "command:" + Environment.UserName, 2),
            (
                version.GetProperty("source").GetString(),
                version.GetProperty("by").GetString(),
                version.GetProperty("parts").GetArrayLength()
            )
        );
        Assert.Contains("กองคลัง 2569 (2)", (await CallAsync("list")).Out, StringComparison.Ordinal);

        (_, string exported, _) = await CallAsync("export", "--unit", "กองคลัง");
        Assert.Equal(3, exported.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        (exit, text, _) = await CallAsync("import", folder.Write("again.csv", exported), "--lang", "en");
        Assert.Equal((0, true), (exit, text.Contains("Nothing is changed", StringComparison.Ordinal)));
        Assert.Equal(2, (await CallAsync("export", "--version", "2")).Exit);
    }

    [Fact]
    public async Task A_year_of_the_whole_file_is_one_of_either_era_and_a_mistyped_unit_is_no_empty_list()
    {
        string file = folder.Write("one.csv", "เลขตัวชี้วัด,ชื่อตัวชี้วัด,น้ำหนัก\n1,แผน,3\n");
        Assert.Equal(0, (await CallAsync("import", file, "--unit", "กองคลัง", "--year", "2026")).Exit);
        Assert.Contains("กองคลัง 2569 (1)", (await CallAsync("list")).Out, StringComparison.Ordinal);
        foreach (string year in new[] { "1", "0", "9999", "39" })
        {
            (int exit, _, string error) = await CallAsync("import", file, "--unit", "กองคลัง", "--year", year, "--lang", "en");
            Assert.Equal((2, true), (exit, error.Contains("is no fiscal year", StringComparison.Ordinal)));
        }

        foreach (string[] call in new[] { new[] { "missing", "--unit", "กองคลอง" }, ["export", "--unit", "กองคลอง"] })
        {
            (int exit, _, string error) = await CallAsync(call);
            Assert.Equal((2, true), (exit, error.Contains("ใกล้เคียงที่สุดคือ “กองคลัง”", StringComparison.Ordinal)));
        }

        Assert.Equal(0, (await CallAsync("missing", "--unit", "กอง คลัง")).Exit);
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_found_and_records_nothing_and_the_import_finds_it()
    {
        await SendAsync("กองคลัง", "4");
        string file = folder.Write("r.csv", File);
        using JsonDocument dry = JsonDocument.Parse((await CallAsync("import", file, "--dry-run", "--format", "json")).Out);
        Assert.Equal(
            (0, JsonValueKind.Null, 3),
            (
                dry.RootElement.GetProperty("base").GetInt32(),
                dry.RootElement.GetProperty("version").ValueKind,
                dry.RootElement.GetProperty("differences").GetArrayLength()
            )
        );
        Assert.Equal(
            ["register-weight", "register-missing"],
            dry.RootElement.GetProperty("new").EnumerateArray().Select(f => f.GetProperty("code").GetString())
        );
        Assert.Contains("ยังไม่มีทะเบียน", (await CallAsync("list")).Out, StringComparison.Ordinal);

        using JsonDocument real = JsonDocument.Parse((await CallAsync("import", file, "--format", "json")).Out);
        Assert.Equal((1, 2), (real.RootElement.GetProperty("version").GetInt32(), real.RootElement.GetProperty("new").GetArrayLength()));
        (_, string listed, _) = await RunAsync(["discrepancies", "--code", "register-weight", "--format", "csv"]);
        Assert.Contains("register-weight", listed, StringComparison.Ordinal);
        using JsonDocument again = JsonDocument.Parse(
            (
                await CallAsync(
                    "import",
                    folder.Write("r2.csv", File.Replace("แผน,3", "แผน,4", StringComparison.Ordinal)),
                    "--format",
                    "json"
                )
            ).Out
        );
        Assert.Equal(
            (0, 1),
            (again.RootElement.GetProperty("new").GetArrayLength(), again.RootElement.GetProperty("gone").GetArrayLength())
        );
    }

    [Fact]
    public async Task A_wrong_file_is_refused_with_every_line_and_what_is_not_there_is_said()
    {
        string file = folder.Write(
            "wrong.csv",
            File.Replace(",3,", ",สาม,", StringComparison.Ordinal).Replace(",2,15", ",2,99", StringComparison.Ordinal)
        );
        (int exit, string text, string error) = await CallAsync("import", file, "--lang", "en");
        Assert.Equal((1, ""), (exit, text));
        Assert.Contains("line 2, column “น้ำหนัก”: “สาม” is no weight", error, StringComparison.Ordinal);
        Assert.Contains("Nothing was imported", error, StringComparison.Ordinal);
        Assert.Equal(2, (await CallAsync("import", folder["nothing.csv"])).Exit);
        Assert.Equal(2, (await CallAsync("list")).Exit);
    }

    [Fact]
    public async Task What_has_not_come_is_listed_in_four_formats_and_ends_with_1()
    {
        await SendAsync("กองคลัง", "3");
        await CallAsync("import", folder.Write("r.csv", File));
        (int exit, string text, _) = await CallAsync("missing", "--lang", "en");
        Assert.Equal(1, exit);
        Assert.Contains("3 expected, 1 received, 1 overdue, 1 not due yet", text, StringComparison.Ordinal);
        Assert.DoesNotContain("จัดซื้อ", text, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse((await CallAsync("missing", "--all", "--format", "json")).Out);
        Assert.Equal(
            ["received", "missing", "expected"],
            json.RootElement.GetProperty("reports")
                .EnumerateArray()
                .Select(r => r.GetProperty("state").GetString()!.Replace("late", "received", StringComparison.Ordinal))
        );
        Assert.Equal(2, (await CallAsync("missing", "--format", "csv")).Out.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.StartsWith("PK", (await CallAsync("missing", "--format", "xlsx")).Out, StringComparison.Ordinal);
        Assert.Equal(0, (await CallAsync("missing", "--unit", "กองพัสดุ")).Exit);
        Assert.Equal(0, (await CallAsync("missing", "--round", "12")).Exit);
    }

    private Task<(int Exit, string Out, string Error)> CallAsync(params string[] arguments) => RunAsync(["register", .. arguments]);

    private async Task<(int Exit, string Out, string Error)> RunAsync(string[] arguments)
    {
        using RecordedTerminal recorded = new();
        string config = folder.Write("kpi-ingest.json", "{}");
        int exit = await CommandTree.RunAsync(
            [.. arguments, "--config", config],
            recorded.Terminal,
            new FakeChecker(),
            CancellationToken.None
        );
        return (exit, recorded.Out, recorded.Error);
    }

    private async Task SendAsync(string unit, string weight)
    {
        Directory.CreateDirectory(folder["data"]);
        RecordsDatabase records = RecordsDatabase.ForWriting(folder["data/kpi-ingest.db"]);
        await records.PrepareAsync(CancellationToken.None);
        Submission submission = await new SubmissionLedger(records, TimeProvider.System).ReceiveAsync(
            new ReceivedFile("t", new string('a', 64), "a.docx", unit, unit + "/a.docx", 1),
            CancellationToken.None
        );
        ReportResult report = new()
        {
            FiscalYear = 2569,
            Round = 6,
            Indicator = new IndicatorResult("1", "แผน"),
            Recomputed = new RecomputedResult(weight, null, null),
            ScoringTables =
            [
                new ScoringTableResult
                {
                    Kind = "detail",
                    Convention = "product",
                    Rows = [new RowResult("1", null, weight, "3", "3", null)],
                    Total = new TotalResult(null, null),
                },
            ],
        };
        await new ReadingRecorder(records, TimeProvider.System).RecordAsync(
            submission.Id,
            "1",
            new FileResult
            {
                Path = "a",
                Sha256 = "",
                Format = "docx",
                Outcome = FileOutcome.Checked,
                Reports = [report],
            },
            CancellationToken.None
        );
    }
}
