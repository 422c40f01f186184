using System.Text.RegularExpressions;
using KpiIngest.Commands;
using KpiIngest.Isolation;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Printed;

/// <summary>What README and docs print can be typed.</summary>
public sealed partial class PrintedCommandTests
{
    [Fact]
    public async Task Every_printed_call_of_the_program_is_one_that_it_carries_out()
    {
        using RecordedTerminal recorded = new();
        await using ReaderProcess reader = new();
        List<PrintedCommand> calls = [.. PrintedCommand.All.Where(c => c.Words[0] == "kpi-ingest")];
        Assert.True(calls.Count > 20, $"{calls.Count} were found.");
        Assert.Empty(
            calls
                .Select(c => (c, Errors: CommandTree.ErrorsOf([.. c.Words.Skip(1)], recorded.Terminal, reader)))
                .Where(c => c.Errors.Count > 0)
                .Select(c => $"{c.c}: {string.Join(' ', c.Errors)}")
        );
    }

    [Fact]
    public async Task A_wrong_call_would_be_seen()
    {
        using RecordedTerminal recorded = new();
        await using ReaderProcess reader = new();
        Assert.All<string[]>(
            [
                ["chekc", "a.docx"],
                ["check", "a.docx", "--colour"],
                ["register"],
                [],
            ],
            call => Assert.NotEmpty(CommandTree.ErrorsOf(call, recorded.Terminal, reader))
        );
    }

    [Fact]
    public void Every_printed_script_is_there_and_can_be_run()
    {
        List<PrintedCommand> scripts = [.. PrintedCommand.All.Where(c => c.Words[0].EndsWith(".sh", StringComparison.Ordinal))];
        Assert.Contains(scripts, s => s.Words[0] == "./test.sh");
        Assert.All(scripts, s => Assert.True(IsProgram(Path.Combine(Repository.Root, s.Words[0])), s.ToString()));
    }

    [Fact]
    public void Every_folder_and_file_that_a_printed_command_names_is_there() =>
        Assert.Empty(
            PrintedCommand
                .All.SelectMany(c => c.Words.Where(w => OwnPath().IsMatch(w)).Select(w => (c, Path: w)))
                .Where(p => !Path.Exists(Path.Combine(Repository.Root, p.Path)))
                .Select(p => $"{p.c}: {p.Path} is missing")
        );

    [Fact]
    public void Every_script_that_a_document_names_is_there() =>
        Assert.Empty(
            PrintedCommand
                .Documents()
                .SelectMany(d => NamedScript().Matches(File.ReadAllText(d)).Select(m => (Document: d, Script: m.Groups["path"].Value)))
                .Distinct()
                .Where(n => !IsProgram(Path.Combine(Repository.Root, n.Script)))
                .Select(n => $"{Path.GetFileName(n.Document)}: {n.Script}")
        );

    [Fact]
    public async Task The_check_that_the_README_shows_prints_what_stands_there()
    {
        string[] lines = await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "README.md"));
        PrintedCommand shown = Assert.Single(
            PrintedCommand.All,
            c =>
                c.Source.StartsWith("README.md:", StringComparison.Ordinal)
                && c.Words.Contains("fixtures/layout-a/summary-score/report.docx")
        );
        int at = Array.FindIndex(lines, l => l.Contains(shown.Text, StringComparison.Ordinal));
        string[] said =
        [
            .. lines
                .Skip(at + 1)
                .TakeWhile(l => l.StartsWith("    ", StringComparison.Ordinal))
                .Select(l => l.Trim())
                .Where(l => l != "..."),
        ];
        (int exit, string output, _) = await WarmReader.CheckAsync([
            .. shown.Words.Skip(2).Select(w => w.StartsWith("fixtures/", StringComparison.Ordinal) ? Path.Combine(Repository.Root, w) : w),
        ]);
        Assert.Equal(1, exit);
        Assert.True(said.Length > 5);
        Assert.Empty(said.Except(output.Split('\n').Select(l => l.Trim()), StringComparer.Ordinal));
    }

    private static bool IsProgram(string path) =>
        !OperatingSystem.IsWindows() && File.Exists(path) && File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserExecute);

    [GeneratedRegex("^(fixtures|src|tests|tools|docs|config)/", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex OwnPath();

    [GeneratedRegex(@"`(?<path>(\./|scripts/)[\w/-]+\.sh)", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex NamedScript();
}
