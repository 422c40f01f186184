using System.Text.Json;
using KpiIngest.Checking.Results;
using KpiIngest.Commands;
using KpiIngest.Commands.Check;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly RecordedTerminal recorded = new();

    public void Dispose()
    {
        folder.Dispose();
        recorded.Dispose();
    }

    [Theory]
    [InlineData(0, "clean")]
    [InlineData(0, "warning", "clean")]
    [InlineData(1, "error", "clean")]
    [InlineData(2, "none")]
    [InlineData(2, "broken")]
    [InlineData(2, "error", "broken")]
    [InlineData(2, "unproven", "error")]
    [InlineData(0, "gap")]
    public async Task The_exit_code_of_named_files_is_the_highest_called_for(int code, params string[] names) =>
        Assert.Equal(code, await Run([.. names.Select(n => folder.Write(n + ".docx"))]));

    [Theory]
    [InlineData(0, "clean", "none")]
    [InlineData(1, "error", "none")]
    [InlineData(2, "none", "broken")]
    [InlineData(0, "unproven")]
    public async Task In_a_folder_a_file_without_a_report_changes_nothing(int code, params string[] names)
    {
        foreach (string name in names)
            folder.Write(name + ".docx");
        Assert.Equal(code, await Run(folder.Path));
    }

    [Fact]
    public async Task An_empty_folder_is_no_failure() => Assert.Equal(0, await Run(folder.Path));

    [Fact]
    public async Task A_named_file_that_is_missing_is_unreadable()
    {
        Assert.Equal(2, await Run("none/SAR.docx", "--format", "json"));
        FileResult file = Assert.Single(Answer().Files);
        Assert.Equal(("none/SAR.docx", "not-found", "docx", ""), (file.Path, file.Error?.Code, file.Format, file.Sha256));
    }

    [Fact]
    public async Task Standard_output_carries_the_result_alone()
    {
        folder.Write("clean.docx");
        folder.Write("photo.jpg");
        Assert.Equal(0, await Run(folder.Path, "--format", "json"));
        Assert.Single(Answer().Files);
        Assert.Contains("photo.jpg", recorded.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_json_is_the_contracts_one_object_with_Thai_unescaped()
    {
        await Run(folder.Write("error.docx"), "--format", "json");
        using JsonDocument json = JsonDocument.Parse(recorded.Out);
        JsonElement file = json.RootElement.GetProperty("files")[0];
        Assert.Equal("checked", file.GetProperty("outcome").GetString());
        Assert.Equal(JsonValueKind.Null, file.GetProperty("error").ValueKind);
        JsonElement found = file.GetProperty("discrepancies")[0];
        Assert.Equal("error", found.GetProperty("severity").GetString());
        Assert.Equal(JsonValueKind.Null, found.GetProperty("consequenceOf").ValueKind);
        Assert.Equal(0, json.RootElement.GetProperty("acrossFiles").GetArrayLength());
        Assert.Contains("ระดับความสำเร็จ", recorded.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u0", recorded.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_csv_has_its_heading_a_row_a_discrepancy_and_a_row_for_every_other_file()
    {
        foreach (string name in new[] { "broken", "clean", "error" })
            folder.Write(name + ".docx");
        await Run(folder.Path, "--format", "csv");
        string[] lines = recorded.Out.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("\uFEFF" + string.Join(',', CsvCheckOutput.Heading), lines[0]);
        Assert.Equal(5, lines.Length);
        Assert.Contains(",unreadable,,,,,damaged,,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",checked,9.2,ระดับความสำเร็จ,12,2556,,,", lines[2], StringComparison.Ordinal);
        Assert.EndsWith(",weightedScore,,6,2,'=๓.๐๐๐๐,,", lines[3], StringComparison.Ordinal);
        Assert.Contains("/clean.docx,checked,9.2,ระดับความสำเร็จ,12,2556,report-duplicate,warning,", lines[4], StringComparison.Ordinal);
        Assert.EndsWith("/error.docx,", lines[4], StringComparison.Ordinal);
        Assert.All(lines[..4], l => Assert.Equal(CsvCheckOutput.Heading.Count, l.Split(',').Length));
    }

    [Fact]
    public async Task The_period_of_a_table_stands_in_text_csv_and_json()
    {
        string file = folder.Write("warning.docx");
        await Run(file, "--format", "csv");
        Assert.EndsWith(
            "'=๓.๐๐๐๐,,รอบ ๑๒ เดือน",
            recorded.Out.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[^1],
            StringComparison.Ordinal
        );
        await Run(file);
        Assert.Contains("ตารางสรุป รอบ ๑๒ เดือน (", recorded.Out, StringComparison.Ordinal);
        await Run(file, "--format", "json");
        Assert.Contains(
            "\"label\": \"รอบ ๑๒ เดือน\"",
            recorded.Out.Replace("\":\"", "\": \"", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("clean", "ตรวจแล้ว ไม่พบข้อคลาดเคลื่อนในส่วนที่อ่านได้", null)]
    [InlineData("gap", "ตรวจแล้ว ไม่พบข้อคลาดเคลื่อนในส่วนที่อ่านได้ ตรวจไม่ได้ 1 จุด", "ตรวจไม่ได้: ไม่มีตัวเลขให้เทียบ")]
    [InlineData("unproven", "ตรวจไม่ได้: ไม่มีตัวเลขคู่ใดในไฟล์ที่นำมาเทียบกันได้ · ตรวจไม่ได้ 1 จุด", "ตรวจไม่ได้: ไม่มีตัวเลขให้เทียบ")]
    public async Task That_nothing_was_found_is_said_only_of_what_was_read(string name, string headline, string? reason)
    {
        await Run(folder.Write(name + ".docx"));
        Assert.EndsWith(" — " + headline, recorded.Out.Split('\n')[0].TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(name == "unproven", !recorded.Out.Contains("ไม่พบข้อคลาดเคลื่อน", StringComparison.Ordinal));
        if (reason is not null)
            Assert.Contains(reason, recorded.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_reason_why_something_could_not_be_checked_is_a_row_of_the_csv()
    {
        foreach (string name in new[] { "gap", "unproven" })
            folder.Write(name + ".docx");
        await Run(folder.Path, "--format", "csv");
        string[] rows = recorded.Out.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..3];
        Assert.Contains(
            "/gap.docx,checked,9.2,ระดับความสำเร็จ,12,2556,comparison,notCheckable,ตรวจไม่ได้: ไม่มีตัวเลขให้เทียบ,",
            rows[0],
            StringComparison.Ordinal
        );
        Assert.Contains(
            "/unproven.docx,notChecked,9.2,ระดับความสำเร็จ,12,2556,comparison,notCheckable,",
            rows[1],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Files_of_a_folder_are_compared_and_the_exit_code_stays_as_it_is()
    {
        folder.Write("ก/clean.docx");
        folder.Write("ก/once more/clean.docx");
        Assert.Equal(0, await Run(folder.Path, "--lang", "en"));
        Assert.Contains("please check [report-duplicate]", recorded.Out, StringComparison.Ordinal);
        Assert.Contains("checked 2 · not checked 0 · no report 0 · unreadable 0 — please check 1", recorded.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Units_other_folders_and_files_named_outright_are_not_compared()
    {
        folder.Write("one/ก/clean.docx");
        folder.Write("one/ข/clean.docx");
        string named = folder.Write("two/clean.docx");
        await Run(Path.Combine(folder.Path, "one"), Path.Combine(folder.Path, "two"), named, named, "--format", "json");
        using JsonDocument json = JsonDocument.Parse(recorded.Out);
        Assert.Equal(5, json.RootElement.GetProperty("files").GetArrayLength());
        Assert.Equal(0, json.RootElement.GetProperty("acrossFiles").GetArrayLength());
    }

    [Fact]
    public async Task Findings_across_files_count_all_files_of_the_answer()
    {
        folder.Write("one/none.docx");
        folder.Write("two/clean.docx");
        folder.Write("two/error.docx");
        await Run(Path.Combine(folder.Path, "one"), Path.Combine(folder.Path, "two"), "--format", "json");
        using JsonDocument json = JsonDocument.Parse(recorded.Out);
        JsonElement found = Assert.Single(json.RootElement.GetProperty("acrossFiles").EnumerateArray());
        Assert.Equal([1, 2], found.GetProperty("files").EnumerateArray().Select(f => f.GetInt32()));
    }

    [Theory]
    [InlineData("th", "คลาดเคลื่อน [weighted-score]", "ตัวชี้วัดที่ 9.2", "รวม 1 ไฟล์: ตรวจแล้ว 1")]
    [InlineData("en", "error [weighted-score]", "Indicator 9.2", "1 file: checked 1")]
    public async Task The_text_says_what_was_found_where_and_why(string language, params string[] said)
    {
        Assert.Equal(1, await Run(folder.Write("error.docx"), "--lang", language));
        Assert.All(said, s => Assert.Contains(s, recorded.Out, StringComparison.Ordinal));
        Assert.Contains(
            language == "th" ? "๑ × ๓.๕ = ๓.๕ แต่ระบุ ๓.๐๐๐๐ (-๐.๕)" : "1 × 3.5 = 3.5; stated 3.0000 (-0.5)",
            recorded.Out,
            StringComparison.Ordinal
        );
        Assert.Contains(
            language == "th" ? "๖" : "6",
            recorded.Out.Split('\n').Single(l => l.Contains("=๓.๐๐๐๐", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("check", "a.docx")]
    [InlineData("check", "a.docx", "b.docx", "--format", "json")]
    [InlineData("check", "--lang", "en", "--format", "csv", "a.docx")]
    public async Task A_plain_call_means_the_same_with_and_without_the_library(params string[] arguments)
    {
        using RecordedTerminal plain = new();
        int code = await CheckCall.Plain(arguments)!.RunAsync(plain.Terminal, new GivenResults(), CancellationToken.None);
        Assert.Equal(code, await CommandTree.RunAsync(arguments, recorded.Terminal, new GivenResults(), CancellationToken.None));
        Assert.Equal(recorded.Out, plain.Out);
        Assert.Equal(recorded.Error, plain.Error);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check", "--help")]
    [InlineData("check", "a.docx", "-h")]
    [InlineData("check", "a.docx", "--format")]
    [InlineData("check", "a.docx", "--format", "xml")]
    [InlineData("check", "--", "-a.docx")]
    [InlineData("check", "a.docx", "--unknown")]
    [InlineData("check", "/?")]
    [InlineData("serve", "a.docx")]
    public void Every_other_call_is_left_to_the_library(params string[] arguments) => Assert.Null(CheckCall.Plain(arguments));

    [Fact]
    public async Task Progress_is_shown_on_a_terminal_for_several_files_only()
    {
        using RecordedTerminal terminal = new(progress: true);
        folder.Write("clean.docx");
        await CheckCall.Plain(["check", folder.Path])!.RunAsync(terminal.Terminal, new GivenResults(), CancellationToken.None);
        Assert.Equal("", terminal.Error);
        folder.Write("clean2.docx");
        await CheckCall.Plain(["check", folder.Path])!.RunAsync(terminal.Terminal, new GivenResults(), CancellationToken.None);
        Assert.Contains("1/2", terminal.Error, StringComparison.Ordinal);
        Assert.EndsWith("\r\e[K", terminal.Error, StringComparison.Ordinal);
    }

    private Task<int> Run(params string[] arguments) =>
        CommandTree.RunAsync(["check", .. arguments], recorded.Terminal, new GivenResults(), CancellationToken.None);

    private CheckResult Answer() => JsonSerializer.Deserialize(recorded.Out, ResultJson.Indented.CheckResult)!;
}
