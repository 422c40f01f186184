using System.Collections.Concurrent;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;
using Xunit.Abstractions;

namespace KpiIngest.Checking.Tests.Mutations;

/// <summary>Each figure of each clean fixture, each of its digits, changed in turn: an error that names the figure or its sum, wherever the
/// report's own redundancy proves the change wrong. What it cannot prove is listed: then some reading of the report makes all its
/// arithmetic right.</summary>
[Trait("Lane", "Whole")]
public sealed class FixtureMutationTests(ITestOutputHelper output)
{
    /// <summary>By content: many Word files are one card, rewritten in ways that must not change what is read, and then what was found of
    /// the one holds of the other.</summary>
    private static readonly ConcurrentDictionary<string, (int Changes, List<string> Unproven, List<string> Wrong)> Tried = new(
        StringComparer.Ordinal
    );

    public static TheoryData<string> Clean => [.. ReadFixtures.Clean()];

    [Theory]
    [MemberData(nameof(Clean))]
    public async Task A_changed_digit_is_found_wherever_the_report_can_prove_it(string fixture)
    {
        foreach (Report report in await ReadFixtures.ReadAsync(fixture))
        {
            (int changes, List<string> unproven, List<string> wrong) = Tried.GetOrAdd(ReportContent.Of(report), _ => Try(report));
            output.WriteLine($"{changes} changes, {unproven.Count} of which the report's other figures do not disprove");
            foreach (string change in unproven)
                output.WriteLine("  " + change);
            Assert.True(wrong.Count == 0, $"{wrong.Count} of {changes}\n" + string.Join('\n', wrong.Take(40)));
        }
    }

    private static (int Changes, List<string> Unproven, List<string> Wrong) Try(Report report)
    {
        (int changes, List<string> unproven, List<string> wrong) = (0, new List<string>(), new List<string>());
        if (!ConsistentReading.Exists(report))
            wrong.Add("The clean report itself has no consistent reading.");
        foreach (Change change in Change.Of(report))
        {
            changes++;
            List<Discrepancy> found = Checker
                .Find(new RecomputedReport(change.Report))
                .Where(d => d.Rule.Severity == Severity.Error)
                .ToList();
            if (found.Count == 0 && ConsistentReading.Exists(change.Report))
                unproven.Add($"{change} ({Why(report, change)})");
            else if (found.Count == 0)
                wrong.Add($"not found: {change}");
            else if (!found.Exists(d => Names(d, change)))
                wrong.Add($"not named: {change} by {string.Join("; ", found.Select(d => d.Message.English))}");
            else if (ConsistentReading.Exists(change.Report) && found.Exists(d => !d.Rule.ForAPerson))
                wrong.Add($"without need: {change} by {string.Join("; ", found.Select(d => d.Message.English))}");
        }

        return (changes, unproven, wrong);
    }

    /// <summary>The figure itself, another figure of its row, or a sum, an average or a formula that it is part of.</summary>
    private static bool Names(Discrepancy found, Change change) =>
        found.Location?.Place == change.Place
        || found.Also.Any(a => a.Place == change.Place)
        || found.Rule.Code is "weight-total" or "weighted-total" or "weighted-average" or "formula"
        || (change.Row is { } row && found.At is { Row.Index: { } index } at && (at.Table, index) == row);

    private static string Why(Report report, Change change)
    {
        if (change.Row is not { } at)
            return change.Figure.Whole ? "no other figure depends on it" : "within the rounding of what it sums up";
        ScoredRow row = report.ScoringTables[at.Table].Rows[at.Row];
        if (row.Weight.Figure is null || row.Score.Figure is null)
            return "its row was not assessed, and totals may leave it out";
        return report.ScoringTables.Sum(t => t.Rows.Count) == 1
            ? "the only row: the convention itself is not proven"
            : "within the rounding of score and weighted score";
    }
}
