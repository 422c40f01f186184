using System.Diagnostics;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Commands;

[Trait("Lane", "Whole")]
public sealed class OddCallTests
{
    [Fact]
    public async Task A_pipe_in_the_place_of_a_file_is_unreadable_and_nothing_waits_for_it()
    {
        using TemporaryFolder folder = new();
        string pipe = folder["pipe.docx"];
        using (Process made = Process.Start("mkfifo", [pipe]))
            await made.WaitForExitAsync();

        (int exit, string output, _) = await BuiltProgram.RunAsync("check", pipe, "--format", "json");

        Assert.Equal(2, exit);
        Assert.Contains("not-accessible", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("๑๓")]
    [InlineData("x")]
    [InlineData("7")]
    public async Task A_round_that_is_none_is_a_wrong_call(string round)
    {
        (int exit, _, string error) = await BuiltProgram.RunAsync("discrepancies", "--round", round);

        Assert.Equal(2, exit);
        Assert.Contains("A round is 6, 9 or 12", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("-1")]
    public async Task A_year_that_is_none_is_a_wrong_call_said_in_words(string year)
    {
        (int exit, _, string error) = await BuiltProgram.RunAsync("discrepancies", "--year", year);

        Assert.Equal(2, exit);
        Assert.Contains("A fiscal year is a number such as 2556", error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", error, StringComparison.Ordinal);
    }
}
