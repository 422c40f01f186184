using System.Runtime.CompilerServices;
using KpiIngest.Checking.Results;
using KpiIngest.Records;
using KpiIngest.Records.Queries;
using KpiIngest.Serve;

namespace KpiIngest.Commands.Discrepancies;

/// <summary>The recorded list, from the database that a configuration names.</summary>
internal static class RecordedDiscrepancies
{
    /// <summary>Newest submission first.</summary>
    /// <exception cref="RecordsUnavailableException">The configuration or the database is missing or wrong.</exception>
    public static async IAsyncEnumerable<DiscrepancyRow> ListAsync(
        string? configFile, DiscrepancyFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = new DiscrepancyQuery(Open(configFile));
        await foreach (var line in query.StreamAsync(filter, cancellationToken))
        {
            var indicator = line.IndicatorNumber is null && line.IndicatorName is null ? null : new IndicatorResult(line.IndicatorNumber, line.IndicatorName);
            yield return new DiscrepancyRow(
                line.ReceivedAt, line.Unit, line.InboxPath, line.FiscalYear, line.Round, indicator, line.Version, line.Found)
            {
                OtherFile = line.OtherFile,
            };
        }
    }

    private static RecordsDatabase Open(string? configFile)
    {
        try
        {
            var settings = SettingsFile.Load(configFile, mayCreate: false);
            if (File.Exists(settings.Database)) return RecordsDatabase.ForReading(settings.Database);
            throw new RecordsUnavailableException(
                $"ยังไม่มีฐานข้อมูล {settings.Database} กรุณาเปิด kpi-ingest serve ก่อน หรือระบุ --config (there are no records yet: start kpi-ingest serve, or name its --config)");
        }
        catch (SettingsException e)
        {
            throw new RecordsUnavailableException(e.Message);
        }
    }
}
