using System.Globalization;
using System.Text.RegularExpressions;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Architecture;

public sealed partial class SourceTests
{
    [Theory]
    [InlineData("src/KpiIngest.Reports")]
    [InlineData("src/KpiIngest.Checking")]
    public void Scoring_knows_no_binary_fractions(string folder) => AssertNowhere(folder, BinaryFraction());

    [Fact]
    public void Nothing_compares_text_by_culture() => AssertNowhere("src", ByCulture());

    [Fact]
    public void Nothing_reads_the_clock_but_through_a_time_provider() => AssertNowhere("src", Clock());

    /// <summary>The formatter breaks no string and no comment.</summary>
    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    [InlineData("tools")]
    public void Only_strings_pass_the_width(string folder)
    {
        string width = File.ReadLines(Path.Combine(Repository.Root, ".editorconfig"))
            .Single(l => l.StartsWith("max_line_length", StringComparison.Ordinal));
        int most = int.Parse(width.Split('=')[1], CultureInfo.InvariantCulture);
        Assert.Equal([], Repository.Sources(folder).Where(f => !MadeByTools().IsMatch(f)).SelectMany(f => Wider(f, most)));
    }

    [Fact]
    public void The_build_refuses_comparisons_that_do_not_say_how()
    {
        string rules = File.ReadAllText(Path.Combine(Repository.Root, ".editorconfig"));
        foreach (string code in new[] { "CA1304", "CA1305", "CA1307", "CA1309", "CA1310", "CA1311" })
        {
            Assert.Contains($"dotnet_diagnostic.{code}.severity = error", rules, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Wider(string file, int most)
    {
        bool inRaw = false;
        foreach ((int index, string line) in File.ReadLines(file).Index())
        {
            bool holdsString = inRaw || line.Contains('"', StringComparison.Ordinal);
            if (RawQuotes().Count(line) % 2 == 1)
                inRaw = !inRaw;
            if (line.Length > most && !holdsString)
                yield return $"{Path.GetRelativePath(Repository.Root, file)}:{index + 1}: {line.Trim()}";
        }
    }

    private static void AssertNowhere(string folder, Regex forbidden)
    {
        IEnumerable<string> found = Repository
            .Sources(folder)
            .SelectMany(file =>
                File.ReadLines(file)
                    .Select((line, index) => (File: Path.GetRelativePath(Repository.Root, file), Number: index + 1, Line: line))
            )
            .Where(l => forbidden.IsMatch(l.Line))
            .Select(l => $"{l.File}:{l.Number}: {l.Line.Trim()}");
        Assert.Equal([], found);
    }

    [GeneratedRegex("\"{3,}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex RawQuotes();

    [GeneratedRegex(
        @"KpiIngest\.ApiClient|\.Designer\.cs$|Snapshot\.cs$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex MadeByTools();

    [GeneratedRegex(@"\b(double|float|Double)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex BinaryFraction();

    [GeneratedRegex(
        @"StringComparison\.(CurrentCulture|InvariantCulture)|StringComparer\.(CurrentCulture|InvariantCulture)|CultureInfo\.Current|\.To(Lower|Upper)\(",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex ByCulture();

    [GeneratedRegex(
        @"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex Clock();
}
