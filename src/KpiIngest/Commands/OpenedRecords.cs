using System.Data.Common;
using KpiIngest.Audit;
using KpiIngest.Commands.Discrepancies;
using KpiIngest.Commands.Text;
using KpiIngest.Records;
using KpiIngest.Records.Audit.Checkpoints;
using KpiIngest.Records.Backup;
using KpiIngest.Records.Move;
using KpiIngest.Serve;

namespace KpiIngest.Commands;

/// <summary>The records that a configuration names, with the configuration: how every command comes to them, and how it says why it
/// cannot.</summary>
/// <param name="Database">To be read; see <see cref="ForWriting"/>.</param>
internal sealed record OpenedRecords(RecordsDatabase Database, ServiceSettings Settings)
{
    public Archive Archive => new(Settings.Archive);

    public AuditFolder Audit => new(Settings.Audit);

    /// <summary>For what is asked of the service, or done in its place.</summary>
    public RecordsDatabase ForWriting => RecordsDatabase.ForWriting(Database.Address);

    /// <exception cref="RecordsUnavailableException">The configuration is wrong, or there are no records that can be read.</exception>
    public static async Task<OpenedRecords> OpenAsync(string? configFile, CancellationToken cancellationToken)
    {
        try
        {
            ServiceSettings settings = SettingsFile.Load(configFile, mayCreate: false);
            RecordsDatabase database = RecordsDatabase.ForReading(settings.RecordsAddress());
            await database.EnsureReadableAsync(cancellationToken);
            return new OpenedRecords(database, settings);
        }
        catch (Exception e) when (e is SettingsException or DatabaseAddressException or RecordsUnusableException)
        {
            throw new RecordsUnavailableException(e.Message);
        }
    }

    /// <summary>Runs a command and says on standard error why it could not do its work, where the reason is none of the program's
    /// own.</summary>
    /// <param name="failed">The exit code then.</param>
    public static async Task<int> RunAsync(Terminal terminal, int failed, Func<Task<int>> body)
    {
        try
        {
            return await body();
        }
        catch (Exception e) when (IsKnown(e))
        {
            await terminal.Error.WriteLineAsync(e.Message);
        }
        catch (InvalidOperationException e) when (e.InnerException is DbException gone)
        {
            await terminal.Error.WriteLineAsync(
                $"ติดต่อฐานข้อมูลไม่ได้: {gone.Message} กรุณาลองใหม่เมื่อฐานข้อมูลพร้อม ข้อมูลที่บันทึกไว้ไม่เปลี่ยนแปลง (the database could not be reached; try again when it is back, nothing recorded is changed)"
            );
        }
        catch (Exception e) when (RecordedValue.IsUnreadable(e))
        {
            await terminal.Error.WriteLineAsync(
                $"ในบันทึกมีค่าที่ไม่ใช่ค่าของช่องนั้น อ่านไม่ได้: {e.Message} ดูว่าเป็นรายการใดด้วย kpi-ingest verify (the records hold a value that is none of its column's kind; kpi-ingest verify names its submission)"
            );
        }

        return failed;
    }

    private static bool IsKnown(Exception e) =>
        e
            is RecordsUnavailableException
                or UnknownNameException
                or SettingsException
                or DatabaseAddressException
                or RecordsUnusableException
                or AuditKeyException
                or BackupException
                or RecordsMoveException
                or IOException
                or UnauthorizedAccessException
                or DbException;
}
