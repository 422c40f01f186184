using System.IO.Compression;
using KpiIngest.Checking.Results;
using KpiIngest.Commands;
using KpiIngest.Fixtures.Memos;
using KpiIngest.Isolation;
using KpiIngest.Records;
using KpiIngest.Records.Audit;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Tests.Jobs;
using KpiIngest.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Tests.Commands;

/// <summary><c>kpi-ingest memo</c> writes a memo or a certificate beside a running service, and never over another file.</summary>
[Trait("Lane", "Whole")]
public sealed class MemoCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private int readings;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_memo_is_written_once_and_the_trail_names_who_made_it()
    {
        RecordsDatabase records = await PreparedAsync(confirmed: true);
        string file = folder["memo.docx"];
        Assert.Equal(0, (await RunAsync("๑", "--report", "1", "--output", file)).Code);
        byte[] made = await File.ReadAllBytesAsync(file);
        Assert.Equal("PK"u8.ToArray(), made[..2]);
        (int code, string said) = await RunAsync("1", "--output", file);
        Assert.Equal(1, code);
        Assert.Contains("is not replaced", said, StringComparison.Ordinal);
        Assert.Equal(made, await File.ReadAllBytesAsync(file));
        Assert.Equal(0, (await RunAsync("--unit", "กองคลัง", "--year", "๒๕๖๙", "--round", "12", "--output", folder["unit.docx"])).Code);
        Assert.Empty(Directory.GetFiles(folder.Path, "*.part"));

        await using RecordsDbContext db = records.CreateDbContext();
        List<AuditEntry> entries = await db
            .AuditEntries.Where(e => e.Action == AuditActions.MemoMade)
            .OrderBy(e => e.Sequence)
            .ToListAsync();
        Assert.Equal(["submission:1", "unit:กองคลัง"], entries.Select(e => e.Subject));
        Assert.All(entries, e => Assert.StartsWith("command:", e.Actor, StringComparison.Ordinal));
        Assert.Contains(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(made)),
            entries[0].Detail,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_cannot_be_made_is_refused_with_its_reason_and_a_wrong_call_is_none()
    {
        await PreparedAsync(confirmed: false);
        (int code, string said) = await RunAsync("1", "--output", folder["memo.docx"]);
        Assert.Equal(1, code);
        Assert.Contains("1 finding waits to be decided", said, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("1", "--certificate", "--output", folder["memo.docx"])).Code);
        Assert.Equal(1, (await RunAsync("7")).Code);
        Assert.Equal(1, (await RunAsync("1", "--report", "9")).Code);
        Assert.Contains(
            "“กองคลัง”?",
            (await RunAsync("--unit", "กองคลง", "--year", "2569", "--round", "12")).Said,
            StringComparison.Ordinal
        );
        Assert.False(File.Exists(folder["memo.docx"]));
        foreach (
            string[] wrong in new string[][]
            {
                [],
                ["หนึ่ง"],
                ["1", "--unit", "กองคลัง"],
                ["--unit", "กองคลัง"],
                ["--unit", "กองคลัง", "--year", "2569", "--round", "7"],
                ["--unit", "กองคลัง", "--year", "2026", "--round", "12"],
                ["1", "--report", "0"],
                ["1", "--check-template"],
            }
        )
            Assert.Equal(2, (await RunAsync(wrong)).Code);
    }

    [Fact]
    public async Task Where_it_cannot_be_written_the_place_is_named_in_our_own_words()
    {
        await PreparedAsync(confirmed: true);
        (int code, string said) = await RunAsync("1", "--output", folder["nowhere/memo.docx"]);
        Assert.Equal(2, code);
        Assert.Contains($"There is no folder {folder["nowhere"]}; make it", said, StringComparison.Ordinal);
        (code, said) = await RunAsync("1", "--output", folder[new string('x', 252) + ".docx"]);
        Assert.Equal(2, code);
        Assert.Contains("the length of the name", said, StringComparison.Ordinal);
        Assert.DoesNotContain(".part", said, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path, "*.part"));
    }

    [Fact]
    public async Task What_waits_to_be_decided_is_said_and_what_was_decided_before_its_figures_changed()
    {
        RecordsDatabase records = await PreparedAsync(confirmed: true, Found("3.1000"));
        Assert.DoesNotContain("wait to be decided", (await RunAsync("1", "--output", folder["a.docx"])).Said, StringComparison.Ordinal);
        await RecordAsync(records, 1, Found("3.1000"), Found("3.0000") with { Code = "formula" });
        (int code, string said) = await RunAsync("1", "--output", folder["b.docx"]);
        Assert.Equal(0, code);
        Assert.True(said.Contains("1 finding still waits to be decided, and no memo names what waits", StringComparison.Ordinal), said);
        Assert.DoesNotContain("changed since", said, StringComparison.Ordinal);
        await DecideAsync(records, "formula");
        await RecordAsync(records, 1, Found("3.1500"), Found("3.0000") with { Code = "formula" });
        said = (await RunAsync("1", "--output", folder["c.docx"])).Said;
        Assert.Contains("1 finding still waits", said, StringComparison.Ordinal);
        Assert.Contains("1 of them was decided and its figures changed since", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("summary-score")]
    [InlineData("several-faults")]
    public async Task No_memo_on_a_real_card_asks_to_turn_a_right_figure_into_a_wrong_one(string fixture)
    {
        FileResult result = await new FileChecker(StandardPipeline.Create()).CheckAsync(
            Path.Combine(Repository.Root, "fixtures", "layout-a", fixture, "report.docx"),
            "report.docx",
            CancellationToken.None
        );
        List<DiscrepancyResult> follow = [.. result.Discrepancies.Where(d => d.ConsequenceOf is not null)];
        Assert.NotEmpty(follow);
        RecordsDatabase records = await PreparedAsync(result);
        foreach (
            string code in result
                .Discrepancies.Where(d => d.ConsequenceOf is null && d.Severity == Severity.Error)
                .Select(d => d.Code)
                .Distinct()
        )
            await DecideAsync(records, code);
        Assert.Equal(0, (await RunAsync("1", "--output", folder["memo.docx"])).Code);
        using ZipArchive zip = ZipFile.OpenRead(folder["memo.docx"]);
        using Stream body = zip.GetEntry("word/document.xml")!.Open();
        string asked = KpiIngest.Reports.Thai.ThaiDigits.ToArabic(
            string.Join('\n', System.Xml.Linq.XDocument.Load(body).Descendants().Where(e => e.Name.LocalName == "t").Select(e => e.Value))
        );
        Assert.All(follow, f => Assert.DoesNotContain($"{f.Stated} คำนวณได้ {f.Expected}", asked, StringComparison.Ordinal));
        Assert.Contains("ถูกต้องเมื่อแก้ข้อนี้แล้ว", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_is_looked_at_by_itself_and_what_is_wrong_in_it_is_named()
    {
        folder.Write("kpi-ingest.json", "{}");
        Assert.Equal(0, (await RunAsync("--check-template")).Code);
        folder.Write("kpi-ingest.json", """{ "memoTemplate": "own.docx" }""");
        WriteMisspelt(folder["own.docx"]);
        (int code, string said) = await RunAsync("--check-template");
        Assert.Equal(2, code);
        Assert.Contains("{{ข้อ.ระบ}} is not known; {{ข้อ.ระบุ}}?", said, StringComparison.Ordinal);
        Assert.Contains("{{ข้อ.ระบุ}} is needed and not there", said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_templates_that_come_with_the_program_are_those_that_the_generator_writes()
    {
        foreach ((string name, IReadOnlyList<(string Part, string Text)> parts) in MemoTemplates.All)
        {
            using ZipArchive zip = ZipFile.OpenRead(Path.Combine(Repository.Root, "config", "memo", name));
            Assert.Equal(parts.Select(p => p.Part), zip.Entries.Select(e => e.FullName));
            foreach ((string part, string text) in parts)
            {
                using StreamReader reader = new(zip.GetEntry(part)!.Open());
                Assert.Equal(text, reader.ReadToEnd());
            }
        }
    }

    /// <summary>The template of a memo, as an office that slipped left it.</summary>
    private static void WriteMisspelt(string file)
    {
        using ZipArchive zip = ZipFile.Open(file, ZipArchiveMode.Create);
        foreach ((string part, string text) in MemoTemplates.All["return-memo.docx"])
        {
            using StreamWriter writer = new(zip.CreateEntry(part).Open());
            writer.Write(text.Replace("{{ข้อ.ระบุ}}", "{{ข้อ.ระบ}}", StringComparison.Ordinal));
        }
    }

    private static DiscrepancyResult Found(string stated) =>
        new()
        {
            Code = "weighted-average",
            Severity = Severity.Error,
            Report = 0,
            Message = "คลาดเคลื่อน",
            MessageEn = "wrong",
            Stated = stated,
            Expected = "3.2",
            Arithmetic = $"16 ÷ 5 = 3.2; stated {stated} (-0.1)",
        };

    private static FileResult Answer(params DiscrepancyResult[] found) =>
        new()
        {
            Path = "x",
            Sha256 = "",
            Format = "docx",
            Outcome = FileOutcome.Checked,
            Discrepancies = found,
            Reports =
            [
                new()
                {
                    Indicator = new IndicatorResult("5", "ชื่อ"),
                    FiscalYear = 2569,
                    Round = 12,
                    Recomputed = new RecomputedResult(null, null, null),
                    Checked = new CheckedResult(1, 2),
                },
            ],
        };

    /// <summary>By another version of the reader each time: one version reads a file once.</summary>
    private async Task RecordAsync(RecordsDatabase records, long id, params DiscrepancyResult[] found) =>
        await new ReadingRecorder(records, TimeProvider.System).RecordAsync(
            id,
            $"again {++readings}",
            Answer(found),
            CancellationToken.None
        );

    private async Task<RecordsDatabase> PreparedAsync(bool confirmed, params DiscrepancyResult[] found)
    {
        RecordsDatabase records = await PreparedAsync(Answer(found.Length == 0 ? [Found("3.1000")] : found));
        if (confirmed)
            await DecideAsync(records, "weighted-average");
        return records;
    }

    private async Task<RecordsDatabase> PreparedAsync(FileResult result)
    {
        folder.Write("kpi-ingest.json", "{}");
        Directory.CreateDirectory(folder["data"]);
        RecordsDatabase records = RecordsDatabase.ForWriting(folder["data/kpi-ingest.db"]);
        await records.PrepareAsync(CancellationToken.None);
        Submission submission = await new SubmissionLedger(records, TimeProvider.System).ReceiveAsync(
            new ReceivedFile("t1", new string('a', 64), "SAR.docx", "กองคลัง", "กองคลัง/SAR.docx", 1),
            CancellationToken.None
        );
        await new ReadingRecorder(records, TimeProvider.System).RecordAsync(submission.Id, "1", result, CancellationToken.None);
        return records;
    }

    /// <summary>Confirms what was found by a rule and follows from nothing else.</summary>
    private static async Task DecideAsync(RecordsDatabase records, string code)
    {
        List<long> lines;
        await using (RecordsDbContext db = records.CreateDbContext())
            lines = await db.FindingLines.Where(l => l.Code == code && !l.Follows).Select(l => l.Id).ToListAsync();
        foreach (long line in lines)
        {
            FindingVersion seen = (await FindingDetail.OfAsync(records, line, CancellationToken.None))!.Version;
            Assert.IsType<DecisionOutcome.Made>(
                await new DecisionLedger(records, TimeProvider.System).DecideAsync(
                    new DecisionDraft(seen, DecisionAct.Confirmed, "somsri"),
                    CancellationToken.None
                )
            );
        }
    }

    private async Task<(int Code, string Said)> RunAsync(params string[] what)
    {
        using RecordedTerminal recorded = new();
        int code = await CommandTree.RunAsync(
            ["memo", .. what, "--config", folder["kpi-ingest.json"], "--lang", "en"],
            recorded.Terminal,
            new FakeChecker(),
            CancellationToken.None
        );
        return (code, recorded.Out + recorded.Error);
    }
}
