using KpiIngest.Checking.Results;
using KpiIngest.Commands.History;
using KpiIngest.Commands.Text;
using KpiIngest.Records;
using KpiIngest.Records.Queries;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Commands.Discrepancies;

/// <summary>The recorded list, from the database that a configuration names.</summary>
internal static class RecordedDiscrepancies
{
    /// <summary>Newest submission first.</summary>
    /// <exception cref="RecordsUnavailableException">The configuration or the database is missing or wrong.</exception>
    /// <exception cref="UnknownNameException">Nothing of the unit, the indicator or the year that is asked for was ever sent.</exception>
    public static async Task<RecordedList> ListAsync(string? configFile, DiscrepancyFilter filter, CancellationToken cancellationToken)
    {
        RecordsDatabase database = (await OpenedRecords.OpenAsync(configFile, cancellationToken)).Database;
        GapQuery gaps = new(database);
        HistoryFilter known = await AskedReports.KnownAsync(
            database,
            new HistoryFilter
            {
                Unit = filter.Unit,
                FiscalYear = filter.FiscalYear,
                Indicator = filter.Indicator,
            },
            cancellationToken
        );
        filter = filter with { Unit = known.Unit };
        List<DiscrepancyRow> rows = new();
        await foreach (DiscrepancyLine line in new DiscrepancyQuery(database).StreamAsync(filter, cancellationToken))
        {
            rows.Add(
                new DiscrepancyRow(
                    line.SubmissionId,
                    line.ReceivedAt,
                    line.Unit,
                    line.InboxPath,
                    line.FiscalYear,
                    line.Round,
                    Indicator(line.IndicatorNumber, line.IndicatorName),
                    line.Version,
                    line.Found
                )
                {
                    OtherFile = line.OtherFile,
                    Outcome = line.Outcome,
                    Certainty = line.Keyed ? ScoringTableResult.Keyed : null,
                    Decision = line.Decision is { } d ? new RowDecision(d.State, d.By, d.At, d.Reason, d.Comment, d.SecondedBy) : null,
                    IdentityGivenBy = line.IdentityGivenBy,
                }
            );
        }

        IEnumerable<GapRow> open = (await gaps.ListAsync(filter, cancellationToken)).Select(g => new GapRow(
            g.SubmissionId,
            g.ReceivedAt,
            g.Unit,
            g.InboxPath,
            g.Outcome,
            g.FiscalYear,
            g.Round,
            Indicator(g.IndicatorNumber, g.IndicatorName),
            g.Gap
        )
        {
            IdentityGivenBy = g.IdentityGivenBy,
        });
        return new RecordedList(rows, [.. open]);
    }

    private static IndicatorResult? Indicator(string? number, string? name) =>
        number is null && name is null ? null : new IndicatorResult(number, name);

    /// <summary>A unit is known by its name whatever digits it is typed with.</summary>
    internal static string KnownUnit(string asked, IReadOnlyList<string> units)
    {
        if (units.Contains(asked, StringComparer.Ordinal))
            return asked;
        return units.FirstOrDefault(u => string.Equals(ThaiDigits.ToArabic(u), ThaiDigits.ToArabic(asked), StringComparison.Ordinal))
            ?? throw new UnknownNameException("หน่วยงาน", "unit", asked, NearestName.Of(asked, units));
    }

    /// <exception cref="RecordsUnavailableException">The configuration is wrong, or there are no records that can be read.</exception>
    internal static async Task<RecordsDatabase> OpenAsync(string? configFile, CancellationToken cancellationToken) =>
        (await OpenedRecords.OpenAsync(configFile, cancellationToken)).Database;

    /// <summary>For commands that ask something of the service.</summary>
    /// <exception cref="RecordsUnavailableException">The configuration is wrong, or there are no records that can be read.</exception>
    internal static async Task<RecordsDatabase> OpenForWishesAsync(string? configFile, CancellationToken cancellationToken) =>
        (await OpenedRecords.OpenAsync(configFile, cancellationToken)).ForWriting;
}
