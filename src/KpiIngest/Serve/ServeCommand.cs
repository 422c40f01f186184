using System.Net.Sockets;
using System.Security.Cryptography;
using KpiIngest.Commands.Doctor;
using KpiIngest.Documents.Tools;
using KpiIngest.Isolation;
using KpiIngest.Jobs;
using KpiIngest.Records;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Audit.Checkpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace KpiIngest.Serve;

/// <summary><c>kpi-ingest serve</c>: runs until it is told to stop.</summary>
public static class ServeCommand
{
    private const int Stopped = 0;
    private const int CannotRun = 2;

    /// <param name="configFile">Null for <see cref="SettingsFile.Default"/>.</param>
    /// <param name="demo">Everybody is signed in as the demo's reviewer.</param>
    /// <param name="newReader">Makes one reader; as many are made as the configuration says.</param>
    /// <returns>0 after a clean stop; 2 where it cannot run, the reason being on standard error.</returns>
    public static async Task<int> RunAsync(string? configFile, bool demo, Func<IReaderWork> newReader, CancellationToken cancellationToken)
    {
        string listen = "";
        try
        {
            if (!OperatingSystem.IsLinux())
                return await RefuseAsync("บริการทำงานบน Linux เท่านั้น (the service runs on Linux only; the other commands run here)");
            ServiceSettings settings = SettingsFile.Load(configFile, mayCreate: true);
            if (demo)
                ListenCheck.CheckDemo(settings);
            listen = settings.Listen;
            DatabaseAddress records = settings.RecordsAddress();
            string node = ServiceHost.NodeOf(settings);
            using IDisposable? held = records.File is { } file
                ? InstanceLock.TryTake(file)
                : await NodeHold.TryTakeAsync(records, node, cancellationToken);
            if (held is not null)
                return await RunAsync(settings, demo, newReader, cancellationToken);
            return await RefuseAsync(
                records.IsShared
                    ? $"มี kpi-ingest serve ชื่อ {node} ทำงานกับฐานข้อมูลนี้อยู่แล้ว กรุณาตั้ง node ให้ต่างกันในไฟล์ตั้งค่าของแต่ละบริการ (another service named {node} is running on these records: give each service a \"node\" of its own)"
                    : $"มี kpi-ingest serve ทำงานกับฐานข้อมูลนี้อยู่แล้ว: {records} ไฟล์ SQLite ใช้ได้ทีละบริการ หากต้องการหลายบริการหรือหลายเครื่อง กรุณาใช้ PostgreSQL (docs/operations.md) "
                        + "(another service is running on these records: a SQLite file serves one at a time; for several services or machines use PostgreSQL)"
            );
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("หยุดก่อนเริ่มเสร็จ (stopped before it had started)");
            return Stopped;
        }
        catch (Exception e) when (e is SettingsException or RecordsUnusableException or AuditKeyException)
        {
            return await RefuseAsync(e.Message);
        }
        catch (Exception e) when (IsAddressTaken(e))
        {
            return await RefuseAsync(
                $"เริ่มบริการไม่ได้: มีโปรแกรมอื่นใช้ที่อยู่ {listen} อยู่แล้ว ดูได้ด้วยคำสั่ง ss -ltnp แล้วหยุดโปรแกรมนั้น หรือเปลี่ยน listen ในไฟล์ตั้งค่า "
                    + $"(another program uses the address {listen}: ss -ltnp names it; stop it, or change \"listen\" in the configuration)"
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SocketException)
        {
            return await RefuseAsync(
                $"เริ่มบริการไม่ได้: {e.Message} กรุณาตรวจสิทธิ์ของโฟลเดอร์ด้วยคำสั่ง kpi-ingest doctor (the service cannot start: check the folders with kpi-ingest doctor)"
            );
        }
        catch (CryptographicException e)
        {
            return await RefuseAsync($"ใช้ใบรับรอง (certificate) ไม่ได้: {e.Message} (the certificate or its key cannot be used)");
        }
    }

    /// <summary>What does not end in its time is left: it is done again at the next start.</summary>
    private static async Task StoppedAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.WaitForShutdownAsync(cancellationToken);
        }
        catch (Exception e)
            when (app.Lifetime.ApplicationStopping.IsCancellationRequested && e is OperationCanceledException or AggregateException)
        {
            await Console.Error.WriteLineAsync(
                "บางส่วนของบริการไม่หยุดในเวลาที่กำหนด งานที่ค้างจะทำต่อเมื่อเริ่มครั้งถัดไป (a part of the service did not end in time; what was under way is done at the next start)"
            );
        }
    }

    private static async Task<int> RefuseAsync(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return CannotRun;
    }

    private static bool IsAddressTaken(Exception e) =>
        e is AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse }
        || (e.InnerException is { } inner && IsAddressTaken(inner));

    private static async Task<int> RunAsync(
        ServiceSettings settings,
        bool demo,
        Func<IReaderWork> newReader,
        CancellationToken cancellationToken
    )
    {
        FormWordings forms = FormWordings.Load(FormWordings.Folder);
        if (forms.Error is { } wrong)
            return await RefuseAsync($"{wrong.Message} ({wrong.MessageEn})");

        (int programs, int folders) = RunFolder.Sweep();
        if (programs + folders > 0)
            await Console.Error.WriteLineAsync(
                $"เก็บกวาดสิ่งที่บริการซึ่งถูกหยุดกะทันหันทิ้งไว้: โปรแกรม {programs} โฟลเดอร์ชั่วคราว {folders} (left by a killed service: {programs} programs, {folders} temporary folders)"
            );
        ToolWatch tools = new(Environment.GetEnvironmentVariable("PATH") ?? "");
        await using WebApplication app = await ServiceHost.BuildAsync(
            settings,
            _ => new ReaderPool([.. Enumerable.Range(0, settings.Readers).Select(_ => newReader())]),
            tools.Appeared,
            cancellationToken,
            demo: demo
        );
        StopLimit.Watch(app.Lifetime);
        await app.StartAsync(cancellationToken);
        await Console.Error.WriteLineAsync(
            $"""
            kpi-ingest พร้อมแล้ว กด Ctrl-C เพื่อหยุด
              กล่องรับไฟล์ (inbox)  {settings.Inbox}
              ผลถึงผู้ส่ง (outbox)   {settings.Outbox}
              หน้ารายการ (page)    {string.Join(' ', app.Urls)}
              ถ้อยคำ (wording)      {FormWordings.Folder}: {string.Join(", ", forms.Files)}
              บันทึก (log)          {Path.Combine(settings.Logs, "kpi-ingest-*.jsonl")}
            """
        );
        if (!demo && !await app.Services.GetRequiredService<AccountQuery>().AnyAsync(CancellationToken.None))
            await Console.Error.WriteLineAsync(
                "ยังไม่มีบัญชีผู้ใช้ สร้างบัญชีแรกด้วย kpi-ingest users add ชื่อ --role administrator (there is no account yet: kpi-ingest users add NAME --role administrator)"
            );
        foreach (string warning in TemplateFindings.Warnings(settings.Memos()))
            await Console.Error.WriteLineAsync(warning);
        await StoppedAsync(app, cancellationToken);
        return Stopped;
    }
}
