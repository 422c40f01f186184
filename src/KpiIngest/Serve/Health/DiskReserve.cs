namespace KpiIngest.Serve.Health;

/// <summary>The space that must stay free on the disks that the service writes to.</summary>
/// <param name="folders">Any folder on each of them.</param>
public sealed class DiskReserve(IReadOnlyList<string> folders, long reserveBytes)
{
    /// <summary>Bytes that this user can still write; tests fill the disk here.</summary>
    internal Func<string, long> FreeBytes { get; set; } = static folder => new DriveInfo(folder).AvailableFreeSpace;

    /// <returns>Null where there is enough on all of them.</returns>
    public Problem? Look()
    {
        foreach (string folder in folders)
        {
            try
            {
                long free = FreeBytes(folder);
                if (free < reserveBytes)
                    return Problem.DiskReserve(folder, free, reserveBytes);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return Problem.DiskReserve(folder, 0, reserveBytes);
            }
        }

        return null;
    }
}
