using System.Globalization;
using KpiIngest.Records;
using KpiIngest.Records.Notifications;
using KpiIngest.Records.Register;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Notify;

/// <summary>Has people told, in the morning, of reports that have not come by their day: once of each, and again only after the days that
/// the configuration says.</summary>
internal sealed class OverdueNotifications(
    IDbContextFactory<RecordsDbContext> records,
    LastingEvents events,
    NotificationSettings settings,
    TimeProvider time
)
{
    public const string Job = "overdue";

    /// <returns>What is to be said of the run, in Thai; null where nothing is new.</returns>
    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<ExpectedReport> expected = await ExpectedReports.OfAsync(records, time, null, null, null, cancellationToken);
        int told = await events.OverdueAsync([.. expected.Where(e => e.IsMissing)], settings.OverdueAgain, cancellationToken);
        return told == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"แจ้ง {told} รายงานที่เลยกำหนด");
    }
}
