using System.Globalization;
using System.Text;
using KpiIngest.Records.Backup;

namespace KpiIngest.Serve;

/// <summary>Keeps a second service off the same records. The system lets go of it when the process ends, however it ends.</summary>
public sealed class InstanceLock : IDisposable
{
    private readonly FileStream held;

    private InstanceLock(FileStream held) => this.held = held;

    /// <returns>Null where another process holds it.</returns>
    /// <param name="database">The database of the records; the lock file stands beside it.</param>
    public static InstanceLock? TryTake(string database)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(database)!);
        try
        {
            FileStream stream = new(database + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            stream.SetLength(0);
            stream.Write(Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
            stream.Flush();
            return new InstanceLock(stream);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <exception cref="BackupException">A service holds it.</exception>
    /// <param name="database">The database of the records.</param>
    public static InstanceLock Take(string database) =>
        TryTake(database)
        ?? throw new BackupException(
            "มี kpi-ingest serve ทำงานกับฐานข้อมูลนี้ กรุณาหยุดก่อน",
            "a service is running on these records: stop it first"
        );

    public void Dispose() => held.Dispose();
}
