using KpiIngest.Checking.Results;
using KpiIngest.Checking.Tests.Examples;

namespace KpiIngest.Checking.Tests;

/// <summary>Checks a report in the example notation, the whole way to the contract's types.</summary>
internal static class Check
{
    public static CheckedReports Of(string notation) => Checker.Check([ExampleReport.Parse(notation)]);

    public static IReadOnlyList<DiscrepancyResult> Found(string notation) => Of(notation).Discrepancies;

    public static DiscrepancyResult Only(string notation) => Assert.Single(Found(notation));

    public static string[] Codes(string notation) => [.. Found(notation).Select(d => d.Code)];

    public static string[] Errors(string notation) => [.. Found(notation).Where(d => d.Severity == Severity.Error).Select(d => d.Code)];
}
