namespace KpiIngest.Records.Findings;

internal static class FindingLines
{
}
