using System.Globalization;
using KpiIngest.Records;

namespace KpiIngest.Serve;

/// <summary>What a configuration must keep to.</summary>
internal static class SettingsCheck
{
    private const int LongestNode = 63;

    /// <param name="settings">With absolute paths.</param>
    /// <exception cref="SettingsException">The first thing that is wrong, and the way out.</exception>
    public static void Check(ServiceSettings settings, string file)
    {
        InRange(file, "settleSeconds", settings.SettleSeconds, 0.1m, 3600);
        InRange(file, "scanSeconds", settings.ScanSeconds, 0.1m, 3600);
        InRange(file, "readers", settings.Readers, 1, 64);
        InRange(file, "maxFileMiB", settings.MaxFileMiB, 1, 4096);
        InRange(file, "verifyPercent", settings.VerifyPercent, 0, 100);
        InRange(file, "picturesMiB", settings.PicturesMiB, 16, 1 << 20);
        InRange(file, "logDays", settings.LogDays, 1, 3660);
        InRange(file, "logFileMiB", settings.LogFileMiB, 1, 1024);
        InRange(file, "reserveMiB", settings.ReserveMiB, 0, 1 << 20);
        InRange(file, "keepSeconds", settings.KeepSeconds, 1, 86400);
        InRange(file, "leaseSeconds", settings.LeaseSeconds, 5, 86400);
        InRange(file, "waitingLimitSeconds", settings.WaitingLimitSeconds, 10, 86400);
        CheckNode(settings.Node, file);
        ListenCheck.Check(settings, file);
        CheckDatabase(settings, file);
        NotifyCheck.Check(settings, file);
        CheckFolders(settings, file);
    }

    internal static void InRange(string file, string name, decimal value, decimal least, decimal most)
    {
        if (value < least || value > most)
            throw new SettingsException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{file}: {name} ต้องอยู่ระหว่าง {least} ถึง {most} แต่เป็น {value} (out of range)"
                )
            );
    }

    /// <summary>It is the name of a folder that other nodes read.</summary>
    private static void CheckNode(string? node, string file)
    {
        if (node is null)
            return;
        bool good =
            node.Length is > 0 and <= LongestNode
            && node[0] != '.'
            && node.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
            && !(node.Length == 32 && node.All(char.IsAsciiHexDigitLower));
        if (!good)
            throw new SettingsException(
                $"{file}: node ใช้ได้เฉพาะอักษรอังกฤษ ตัวเลข - _ . ไม่เกิน {LongestNode} ตัว (node takes letters, digits, - _ . and at most {LongestNode} of them)"
            );
    }

    private static void CheckDatabase(ServiceSettings settings, string file)
    {
        try
        {
            settings.RecordsAddress();
        }
        catch (DatabaseAddressException e)
        {
            throw new SettingsException($"{file}: database: {e.Message}", e);
        }
    }

    /// <summary>An outbox in the inbox would be answered for ever; logs in the archive would be taken for originals.</summary>
    private static void CheckFolders(ServiceSettings settings, string file)
    {
        (string Name, string Path)[] folders =
        [
            ("inbox", Real(settings.Inbox)),
            ("outbox", Real(settings.Outbox)),
            ("archive", Real(settings.Archive)),
            ("audit", Real(settings.Audit)),
            ("keys", Real(settings.Keys!)),
            ("logs", Real(settings.Logs)),
            ("pictures", Real(settings.Pictures)),
        ];
        (string Name, string Path)[] databases = settings.RecordsAddress().File is { } records ? [("database", Real(records))] : [];
        foreach ((string name, string path) in folders.Concat(databases))
        {
            foreach ((string otherName, string otherPath) in folders)
            {
                if (name == otherName || !(path + "/").StartsWith(otherPath.TrimEnd('/') + "/", StringComparison.Ordinal))
                    continue;
                throw new SettingsException(
                    $"{file}: {name} ({path}) อยู่ใน {otherName} ({otherPath}) กรุณาแยกเป็นคนละโฟลเดอร์ ({name} lies in {otherName}: each needs a folder of its own)"
                );
            }
        }
    }

    /// <summary>The path with the links on its way followed, as far as it is there.</summary>
    private static string Real(string path)
    {
        string real = Path.GetPathRoot(path)!;
        foreach (string name in path[real.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, name);
            try
            {
                if (Directory.ResolveLinkTarget(real, returnFinalTarget: true) is { } target)
                    real = Real(target.FullName);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Not there yet, or not to be looked into: its own name counts.
            }
        }

        return real;
    }
}
