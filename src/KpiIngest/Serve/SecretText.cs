namespace KpiIngest.Serve;

/// <summary>A secret of the configuration: it stands in a file of its own, or in the environment, and never in the configuration
/// itself.</summary>
internal static class SecretText
{
    public const string MailPassword = Prefix + "MAIL_PASSWORD";
    public const string WebhookSecret = Prefix + "WEBHOOK_SECRET";
    public const string MetricsToken = Prefix + "METRICS_TOKEN";

    private const string Prefix = "KPI_INGEST_";
    private const int LongestBytes = 4096;

    /// <summary>The variables of the environment that hold secrets: programs that are started do not get them.</summary>
    public static IReadOnlyList<string> Variables { get; } = [MailPassword, WebhookSecret, MetricsToken];

    /// <param name="file">Its first line counts; null to look into the environment.</param>
    /// <param name="setting">What names the file, for the message.</param>
    /// <returns>Null where there is none.</returns>
    /// <exception cref="SettingsException">The file cannot be read, or its first line is empty.</exception>
    public static string? Read(string? file, string variable, string setting)
    {
        if (file is null)
            return Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;
        try
        {
            using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            if (stream.CanSeek && stream.Length > LongestBytes)
                throw new SettingsException($"{setting}: {file} ใหญ่เกินไปสำหรับรหัสลับ (too large for a secret)");
            using StreamReader text = new(stream);
            return text.ReadLine()?.Trim() is { Length: > 0 } line
                ? line
                : throw new SettingsException($"{setting}: บรรทัดแรกของ {file} ว่างเปล่า (the first line of {file} is empty)");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{setting}: อ่าน {file} ไม่ได้: {e.Message} (the file cannot be read)", e);
        }
    }

    /// <returns>True where others than its owner and group may read it.</returns>
    public static bool IsOpenToOthers(string file) =>
        !OperatingSystem.IsWindows()
        && File.Exists(file)
        && (File.GetUnixFileMode(file) & (UnixFileMode.OtherRead | UnixFileMode.OtherWrite)) != UnixFileMode.None;
}
