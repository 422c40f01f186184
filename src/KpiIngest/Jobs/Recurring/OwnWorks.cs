using System.Globalization;
using KpiIngest.Audit;
using KpiIngest.Documents.Tools;
using KpiIngest.Records;
using KpiIngest.Records.Backup;
using KpiIngest.Serve;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Jobs.Recurring;

/// <summary>The recurring jobs of the service. A new one is one line here.</summary>
internal static class OwnWorks
{
    public static void AddRecurringWorks(this IServiceCollection services, ServiceSettings settings)
    {
        if (settings is { Backup: { } backup })
        {
            services.AddSingleton(provider => new RecurringWork(
                "backup",
                "ทำสำเนาสำรอง",
                BangkokTimes.Daily(2, 0),
                async cancellationToken =>
                {
                    BackupWriter writer = new(
                        settings.RecordsAddress(),
                        provider.GetRequiredService<Archive>(),
                        settings.Audit,
                        provider.GetRequiredService<TimeProvider>()
                    );
                    (string folder, BackupManifest manifest) = await writer.WriteAsync(new BackupFolder(backup), cancellationToken);
                    return string.Create(
                        CultureInfo.InvariantCulture,
                        $"{folder}: รายการ {manifest.Submissions} ต้นฉบับ {manifest.Originals} จุดตรวจสอบ {manifest.Checkpoint}{(manifest.NotProven is { } why ? " ยังไม่ได้พิสูจน์: " + why.Thai : "")}"
                    );
                }
            ));
        }

        services.AddSingleton(provider => new RecurringWork(
            "sweep",
            "นำงานค้างเข้าคิว",
            BangkokTimes.EveryMinutes(10),
            async cancellationToken =>
            {
                int put = await provider.GetRequiredService<UnfinishedSweep>().PutUpUnfinishedAsync(cancellationToken);
                return put == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"นำเข้าคิว {put} รายการ");
            }
        ));
        services.AddSingleton(provider => new RecurringWork(
            NightlyVerification.Job,
            "พิสูจน์ว่าข้อมูลครบถ้วนไม่ถูกแก้ไข",
            BangkokTimes.Daily(1, 30),
            provider.GetRequiredService<NightlyVerification>().RunAsync
        ));
        services.AddSingleton(provider => new RecurringWork(
            RegisterFollowing.Job,
            "เทียบรายงานกับทะเบียนตัวชี้วัด",
            BangkokTimes.EveryMinutes(10),
            provider.GetRequiredService<RegisterFollowing>().RunAsync
        ));
        services.AddSingleton(_ => new RecurringWork(
            "clean-up",
            "เก็บกวาดสิ่งที่โปรแกรมซึ่งถูกหยุดกะทันหันทิ้งไว้",
            BangkokTimes.Daily(2, 30),
            _ =>
            {
                (int programs, int folders) = RunFolder.Sweep();
                return Task.FromResult<string?>(
                    string.Create(CultureInfo.InvariantCulture, $"โปรแกรม {programs} โฟลเดอร์ชั่วคราว {folders}")
                );
            }
        ));
    }
}
