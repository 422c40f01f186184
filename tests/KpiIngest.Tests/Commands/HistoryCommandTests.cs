using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using KpiIngest.Checking.Results;
using KpiIngest.Commands;
using KpiIngest.Records;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Tests.Jobs;
using KpiIngest.Tests.Support;
using KpiIngest.TestSupport;

namespace KpiIngest.Tests.Commands;

[Trait("Lane", "Whole")]
public sealed class HistoryCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_a_unit_sent_is_listed_whole_with_versions_duplicates_and_what_held_no_report()
    {
        await FillAsync();
        JsonElement[] rows = await JsonAsync("--unit", "กองคลัง");

        Assert.Equal(
            [
                "1 9.2 1 False read",
                "2 9.2 2 True read",
                "3 9.2 2 True duplicate",
                "4 9.2 1 True read",
                "5   noReport",
                "7 9.10 1 True read",
            ],
            rows.Reverse()
                .Select(r =>
                    $"{r.GetProperty("submission")} {r.GetProperty("indicator")} {r.GetProperty("version")} {r.GetProperty("latest")} {r.GetProperty("state").GetString()}"
                        .Replace("  ", " ", StringComparison.Ordinal)
                        .Replace("5 ", "5  ", StringComparison.Ordinal)
                )
        );
        Assert.Equal(2, rows.Single(r => r.GetProperty("submission").GetInt32() == 3).GetProperty("duplicateOf").GetInt32());
    }

    [Fact]
    public async Task An_indicator_is_followed_over_rounds_with_what_changed_against_the_latest_version_before()
    {
        await FillAsync();
        JsonElement[] rows = await JsonAsync("--indicator", "๙.๒");

        Assert.Equal(
            ["กองคลัง 1 6 3.0000 ", "กองคลัง 2 6 3.5000 ", "กองคลัง 3 6 3.5000 ", "กองคลัง 4 12 3.2000 -0.3", "กองช่าง 6 6 4.0000 "],
            rows.Select(r =>
                $"{r.GetProperty("unit").GetString()} {r.GetProperty("submission")} {r.GetProperty("round")} {r.GetProperty("average").GetString()} {r.GetProperty("change")}"
            )
        );
        Assert.Equal(
            ("3", "3.5000", "3.5"),
            (
                rows[1].GetProperty("weight").GetString(),
                rows[1].GetProperty("average").GetString(),
                rows[1].GetProperty("recomputedAverage").GetString()
            )
        );
        Assert.Equal(1, rows[0].GetProperty("errors").GetInt32());
    }

    [Fact]
    public async Task The_latest_alone_leaves_out_what_was_replaced_and_what_was_sent_twice()
    {
        await FillAsync();
        Assert.Equal([7, 6, 4, 2], (await JsonAsync("--latest", "--year", "2556")).Select(r => r.GetProperty("submission").GetInt32()));
        Assert.Equal(
            [4],
            (await JsonAsync("--latest", "--year", "๒๕๕๖", "--round", "๑๒", "--unit", "กองคลัง", "--indicator", "9.2")).Select(r =>
                r.GetProperty("submission").GetInt32()
            )
        );
    }

    [Fact]
    public async Task Every_format_has_the_same_rows_and_a_name_that_is_not_known_is_named_with_the_nearest()
    {
        await FillAsync();
        string[] csv = (await RunAsync(0, "--format", "csv")).Out.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("\uFEFFsubmission,received,unit,", csv[0], StringComparison.Ordinal);
        Assert.Equal(8, csv.Length);
        Assert.Contains("7 rows", (await RunAsync(0, "--lang", "en")).Out, StringComparison.Ordinal);
        Assert.Contains("(ถูกแทนที่)", (await RunAsync(0)).Out, StringComparison.Ordinal);
        Assert.Contains("“9.2”", (await RunAsync(2, "--indicator", "9.3")).Error, StringComparison.Ordinal);
        Assert.Contains("“2556”", (await RunAsync(2, "--year", "๒๕๖๕")).Error, StringComparison.Ordinal);
        Assert.Contains("“กองคลัง”", (await RunAsync(2, "--unit", "กองคลงั")).Error, StringComparison.Ordinal);

        using RecordedTerminal recorded = new();
        using MemoryStream sheet = new();
        Assert.Equal(
            0,
            await CommandTree.RunAsync(
                ["history", "--format", "xlsx", "--config", folder.Write("kpi-ingest.json", "{}")],
                recorded.Terminal with
                {
                    Result = sheet,
                },
                new FakeChecker(),
                CancellationToken.None
            )
        );
        using SpreadsheetDocument workbook = SpreadsheetDocument.Open(sheet, isEditable: false);
        Assert.Equal(
            8,
            workbook.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Count()
        );
    }

    [Fact]
    public async Task Who_decided_what_and_when_stands_in_every_format_taken_back_or_not()
    {
        await FillAsync();
        RecordsDatabase records = RecordsDatabase.ForWriting(folder["data/kpi-ingest.db"]);
        DecisionLedger decider = new(records, TimeProvider.System);
        FindingVersion seen = await VersionAsync(records);
        DecisionOutcome.Made made = Assert.IsType<DecisionOutcome.Made>(
            await decider.DecideAsync(
                new DecisionDraft(seen, DecisionAct.Accepted, "สมชาย") { Reason = "ปัดเศษตามคู่มือ" },
                CancellationToken.None
            )
        );
        JsonElement row = (await JsonAsync("--unit", "กองคลัง")).Single(r => r.GetProperty("submission").GetInt32() == 1);
        Assert.Equal((0, 1), (row.GetProperty("open").GetInt32(), row.GetProperty("decided").GetInt32()));
        JsonElement decision = Assert.Single(row.GetProperty("decisions").EnumerateArray());
        Assert.Equal(
            ("weighted-average", "accepted", "สมชาย", "ปัดเศษตามคู่มือ", false),
            (
                decision.GetProperty("code").GetString(),
                decision.GetProperty("act").GetString(),
                decision.GetProperty("by").GetString(),
                decision.GetProperty("reason").GetString(),
                decision.GetProperty("takenBack").GetBoolean()
            )
        );

        await decider.TakeBackAsync(made.Now, "สมหญิง", null, CancellationToken.None);
        row = (await JsonAsync("--unit", "กองคลัง")).Single(r => r.GetProperty("submission").GetInt32() == 1);
        Assert.Equal(
            ["accepted True", "takenBack False"],
            row.GetProperty("decisions").EnumerateArray().Select(d => $"{d.GetProperty("act").GetString()} {d.GetProperty("takenBack")}")
        );
        Assert.Equal(1, row.GetProperty("open").GetInt32());
        Assert.Contains("weighted-average: accepted, สมชาย, ", (await RunAsync(0, "--format", "csv")).Out, StringComparison.Ordinal);
        string text = (await RunAsync(0, "--lang", "en")).Out;
        Assert.Contains("accepted (taken back)", text, StringComparison.Ordinal);
        Assert.Contains("สมหญิง", text, StringComparison.Ordinal);
    }

    private static async Task<FindingVersion> VersionAsync(RecordsDatabase records)
    {
        FindingPage page = await new FindingQueue(records).PageAsync(
            new FindingFilter { LatestOnly = false },
            FindingSort.Card,
            null,
            backwards: false,
            10,
            CancellationToken.None
        );
        return (await FindingDetail.OfAsync(records, page.Items.Single().Line.Id, CancellationToken.None))!.Version;
    }

    private async Task<JsonElement[]> JsonAsync(params string[] options)
    {
        using JsonDocument json = JsonDocument.Parse((await RunAsync(0, [.. options, "--format", "json"])).Out);
        return [.. json.RootElement.GetProperty("history").EnumerateArray().Select(r => r.Clone())];
    }

    private async Task<(string Out, string Error)> RunAsync(int expected, params string[] options)
    {
        using RecordedTerminal recorded = new();
        int exit = await CommandTree.RunAsync(
            ["history", .. options, "--config", folder.Write("kpi-ingest.json", "{}")],
            recorded.Terminal,
            new FakeChecker(),
            CancellationToken.None
        );
        Assert.True(expected == exit, $"{exit}: {recorded.Out}{recorded.Error}");
        return (recorded.Out, recorded.Error);
    }

    private async Task FillAsync()
    {
        RecordsDatabase records = await EmptyRecords.AtAsync(folder["data/kpi-ingest.db"]);
        SubmissionLedger ledger = new(records, TimeProvider.System);
        ReadingRecorder recorder = new(records, TimeProvider.System);
        await AddAsync('a', "กองคลัง", Card("9.2", 6, "3.0000", "3.1"));
        await AddAsync('b', "กองคลัง", Card("9.2", 6, "3.5000", "3.5"));
        await AddAsync('b', "กองคลัง", null);
        await AddAsync('c', "กองคลัง", Card("9.2", 12, "3.2000", "3.2"));
        await AddAsync(
            'd',
            "กองคลัง",
            new FileResult
            {
                Path = "x",
                Sha256 = "",
                Format = "docx",
                Outcome = FileOutcome.NoReport,
            }
        );
        await AddAsync('e', "กองช่าง", Card("9.2", 6, "4.0000", "4"));
        await AddAsync('f', "กองคลัง", Card("9.10", 6, "4.0000", "4"));

        async Task AddAsync(char bytes, string unit, FileResult? result)
        {
            Submission submission = await ledger.ReceiveAsync(
                new ReceivedFile(Guid.NewGuid().ToString("N"), new string(bytes, 64), "SAR.docx", unit, unit + "/SAR.docx", 5),
                CancellationToken.None
            );
            if (result is not null)
                await recorder.RecordAsync(submission.Id, "1", result, CancellationToken.None);
        }
    }

    private static FileResult Card(string number, int round, string stated, string recomputed)
    {
        ScoringTableResult table = new()
        {
            Kind = "summary",
            Convention = "product",
            Rows = [new RowResult("1", "ก", "1", null, "3", "3"), new RowResult("2", "ข", "2", null, "4", "8")],
            Total = new TotalResult("3", "11.0000"),
        };
        ReportResult report = new()
        {
            Indicator = new IndicatorResult(number, "ตัวชี้วัดทดสอบ"),
            Round = round,
            FiscalYear = 2556,
            Recomputed = new RecomputedResult("3", "11", recomputed),
            StatedAverage = stated,
            ScoringTables = [table],
        };
        DiscrepancyResult[] found =
            stated == "3.0000"
                ?
                [
                    new DiscrepancyResult
                    {
                        Code = "weighted-average",
                        Severity = Severity.Error,
                        Report = 0,
                        Message = "ก",
                        MessageEn = "a",
                    },
                ]
                : [];
        return new FileResult
        {
            Path = "x",
            Sha256 = "",
            Format = "docx",
            Outcome = FileOutcome.Checked,
            Reports = [report],
            Discrepancies = found,
        };
    }
}
