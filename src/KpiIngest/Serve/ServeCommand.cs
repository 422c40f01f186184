using KpiIngest.Isolation;
using KpiIngest.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace KpiIngest.Serve;

/// <summary><c>kpi-ingest serve</c>: runs until it is told to stop.</summary>
public static class ServeCommand
{
    private const int Stopped = 0;
    private const int CannotRun = 2;

    /// <param name="configFile">Null for <see cref="SettingsFile.Default"/>.</param>
    /// <param name="newReader">Makes one reader; as many are made as the configuration says.</param>
    /// <returns>0 after a clean stop; 2 where it cannot run, the reason being on standard error.</returns>
    public static async Task<int> RunAsync(string? configFile, Func<IFileChecker> newReader, CancellationToken cancellationToken)
    {
        try
        {
            ServiceSettings settings = SettingsFile.Load(configFile, mayCreate: true);
            using InstanceLock? held = InstanceLock.TryTake(settings.Database);
            if (held is not null) return await RunAsync(settings, newReader, cancellationToken);
            await Console.Error.WriteLineAsync($"มี kpi-ingest serve ทำงานกับฐานข้อมูลนี้อยู่แล้ว: {settings.Database} (another service is running on these records)");
            return CannotRun;
        }
        catch (SettingsException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return CannotRun;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The address in use, a folder that cannot be made.
            await Console.Error.WriteLineAsync($"เริ่มบริการไม่ได้: {e.Message} (the service cannot start)");
            return CannotRun;
        }
    }

    private static async Task<int> RunAsync(ServiceSettings settings, Func<IFileChecker> newReader, CancellationToken cancellationToken)
    {
        FormWordings forms = FormWordings.Load(FormWordings.Folder);
        if (forms.Error is { } wrong)
        {
            await Console.Error.WriteLineAsync($"{wrong.Message} ({wrong.MessageEn})");
            return CannotRun;
        }

        ToolWatch tools = new(Environment.GetEnvironmentVariable("PATH") ?? "");
        await using WebApplication app = await ServiceHost.BuildAsync(
            settings, _ => new ReaderPool([.. Enumerable.Range(0, settings.Readers).Select(_ => newReader())]), tools.Appeared, cancellationToken);
        await app.StartAsync(cancellationToken);
        await Console.Error.WriteLineAsync($"""
            kpi-ingest พร้อมแล้ว กด Ctrl-C เพื่อหยุด
              กล่องรับไฟล์ (inbox)  {settings.Inbox}
              ผลถึงผู้ส่ง (outbox)   {settings.Outbox}
              หน้ารายการ (page)    {string.Join(' ', app.Urls)}
              ถ้อยคำ (wording)      {FormWordings.Folder}: {string.Join(", ", forms.Files)}
              บันทึก (log)          {Path.Combine(settings.Logs, "kpi-ingest.jsonl")}
            """);
        await app.WaitForShutdownAsync(cancellationToken);
        return Stopped;
    }
}
