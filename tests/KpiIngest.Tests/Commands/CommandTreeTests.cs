using KpiIngest.Commands;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Commands;

public sealed class CommandTreeTests : IDisposable
{
    private readonly RecordedTerminal recorded = new();

    public void Dispose() => recorded.Dispose();

    [Theory]
    [InlineData]
    [InlineData("chekc", "a.docx")]
    [InlineData("check")]
    [InlineData("check", "a.docx", "--format", "xml")]
    [InlineData("check", "a.docx", "--unknown")]
    [InlineData("discrepancies", "--round", "7")]
    [InlineData("discrepancies", "--since", "2558-02-29")]
    [InlineData("discrepancies", "--severity", "bad")]
    [InlineData("ledger", "--state", "lost")]
    [InlineData("ledger", "--since", "yesterday")]
    public async Task A_wrong_call_ends_with_2_and_says_so_in_both_languages(params string[] arguments)
    {
        Assert.Equal(2, await Run(arguments));
        Assert.Equal("", recorded.Out);
        Assert.Contains("เรียกใช้คำสั่งไม่ถูกต้อง", recorded.Error, StringComparison.Ordinal);
        Assert.Contains("Wrong call: ", recorded.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kpi-ingest users role --help", "users", "role", "somsri", "boss")]
    [InlineData("kpi-ingest users add --help", "users", "add")]
    [InlineData("kpi-ingest users --help", "users")]
    [InlineData("kpi-ingest ledger --help", "ledger", "--state", "lost")]
    public async Task A_wrong_call_names_the_help_of_the_very_command(string help, params string[] arguments)
    {
        Assert.Equal(2, await Run(arguments));
        Assert.Contains($"See: {help}", recorded.Error, StringComparison.Ordinal);
        Assert.Contains($"ดูวิธีใช้ได้จาก: {help}", recorded.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("serve")]
    [InlineData("discrepancies")]
    [InlineData("ledger")]
    [InlineData("trail")]
    [InlineData("rules")]
    [InlineData("doctor")]
    public async Task The_help_of_each_command_has_examples_and_Thai(string command)
    {
        Assert.Equal(0, await Run(command, "--help"));
        Assert.Contains("Examples:", recorded.Out, StringComparison.Ordinal);
        Assert.Contains($"kpi-ingest {command}", recorded.Out, StringComparison.Ordinal);
        Assert.Matches("[ก-๙]{5}", recorded.Out);
    }

    [Fact]
    public async Task A_name_that_starts_with_an_at_sign_is_a_file()
    {
        Assert.Equal(2, await Run("check", "@none.docx", "--format", "json"));
        Assert.Contains("\"path\": \"@none.docx\"", recorded.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_help_names_the_columns_of_csv()
    {
        await Run("discrepancies", "--help");
        Assert.All(KpiIngest.Review.Export.FindingColumns.Names, n => Assert.Contains(n, recorded.Out, StringComparison.Ordinal));
        await Run("check", "--help");
        Assert.All(KpiIngest.Commands.Check.CsvCheckOutput.Heading, n => Assert.Contains(n, recorded.Out, StringComparison.Ordinal));
    }

    private Task<int> Run(params string[] arguments) =>
        CommandTree.RunAsync(arguments, recorded.Terminal, new GivenResults(), CancellationToken.None);
}
