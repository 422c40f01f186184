using KpiIngest.Audit;
using KpiIngest.Jobs.Engine;
using KpiIngest.Records;
using KpiIngest.Records.Notifications;

namespace KpiIngest.Serve;

/// <summary>Where a service keeps what it records, ready to be written to.</summary>
internal sealed record ServiceStores(RecordsDatabase Records, AuditFolder Audit, Archive Archive)
{
    /// <summary>Makes the folders and brings the database to the present schema.</summary>
    /// <param name="notified">Of what people are told that is recorded.</param>
    public static async Task<ServiceStores> PrepareAsync(
        ServiceSettings settings,
        IReadOnlySet<NotificationKind> notified,
        CancellationToken cancellationToken
    )
    {
        foreach (string folder in new[] { settings.Inbox, settings.Outbox })
            Directory.CreateDirectory(folder);
        foreach (string folder in new[] { settings.Archive, settings.Logs })
            OwnFolder.Make(folder);
        if (settings.RecordsAddress().File is { } database)
            OwnFolder.Make(Path.GetDirectoryName(database)!);
        RecordsDatabase records = RecordsDatabase.ForWriting(settings.RecordsAddress());
        records.Notified = notified;
        await records.PrepareAsync(cancellationToken);
        AuditFolder audit = new(settings.Audit);
        audit.Key().Dispose();
        if (settings.RecordsAddress().IsShared)
            await SharedJobs.PrepareAsync(settings.RecordsAddress(), cancellationToken);
        Archive archive = new(settings.Archive);
        archive.ClearUnfinished();
        return new ServiceStores(records, audit, archive);
    }
}
