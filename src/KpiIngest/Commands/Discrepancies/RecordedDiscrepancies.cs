namespace KpiIngest.Commands.Discrepancies;

/// <summary>The recorded list, from the database that a configuration names.</summary>
internal static class RecordedDiscrepancies
{
    /// <summary>Newest submission first.</summary>
    /// <exception cref="RecordsUnavailableException">The configuration or the database is missing or wrong.</exception>
    public static IAsyncEnumerable<DiscrepancyRow> ListAsync(string? configFile, DiscrepancyFilters filters, CancellationToken cancellationToken) =>
        throw new RecordsUnavailableException($"ไม่มีฐานข้อมูล (no records are connected: {configFile}, {filters}, {cancellationToken.IsCancellationRequested})");
}
