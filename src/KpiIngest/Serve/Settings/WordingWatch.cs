using System.Data.Common;
using KpiIngest.Records.Audit.Checkpoints;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Serve.Settings;

/// <summary>Wording files may be changed while the service runs, and what is read from then on is read by them: that goes on record
/// too.</summary>
/// <param name="between">Time between looks.</param>
internal sealed class WordingWatch(RecordedSettings settings, TimeSpan between, TimeProvider time, ILogger<WordingWatch> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(between, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (settings.IsOutdated)
                    await settings.RecordAsync(stoppingToken);
            }
            catch (Exception e)
                when (e
                        is DbException
                            or DbUpdateException
                            or InvalidOperationException { InnerException: DbException }
                            or AuditKeyException
                            or SettingsException
                            or IOException
                            or UnauthorizedAccessException
                )
            {
                logger.LogWarning(
                    e,
                    "บันทึกถ้อยคำที่เปลี่ยนไปยังไม่ได้ จะลองใหม่ (changed wording could not be put on record yet; it is tried again)"
                );
            }
        }
    }
}
