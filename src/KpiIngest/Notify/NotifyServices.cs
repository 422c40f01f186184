using System.Globalization;
using KpiIngest.Jobs.Recurring;
using KpiIngest.Notify.Messages;
using KpiIngest.Notify.Sending;
using KpiIngest.Records;
using KpiIngest.Records.Notifications;
using KpiIngest.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Notify;

/// <summary>What tells people by mail and webhook, among the services.</summary>
internal static class NotifyServices
{
    public static void AddNotifications(this IServiceCollection services, NotificationSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<NotificationQuery>();
        services.AddSingleton<NotificationLedger>();
        services.AddSingleton<NotificationWriter>();
        services.AddSingleton(provider => DeskOf(settings, provider));
        if (!settings.On)
            return;
        services.AddSingleton(NotificationTimes.Usual);
        services.AddSingleton(new NotifyPlan());
        services.AddSingleton(provider => new NotificationGathering(
            provider.GetRequiredService<IDbContextFactory<RecordsDbContext>>(),
            settings.Quiet,
            settings.Longest,
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton<LastingEvents>();
        services.AddSingleton<OverdueNotifications>();
        services.AddSingleton<StallWatch>();
        services.AddSingleton<IMessageSending>(new MailSending(settings.Mail));
        services.AddSingleton<IMessageSending>(provider => new WebhookSending(
            settings.Webhook,
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddTransient<NotifyJob>();
        services.AddSingleton<NotifyQueue>();
        services.AddSingleton<NotificationSweep>();
        services.AddHostedService(provider => provider.GetRequiredService<NotificationSweep>());
        if (settings.Kinds.Contains(NotificationKind.Overdue))
        {
            services.AddSingleton(provider => new RecurringWork(
                OverdueNotifications.Job,
                "แจ้งรายงานที่เลยกำหนดส่ง",
                BangkokTimes.Daily(7, 0),
                provider.GetRequiredService<OverdueNotifications>().RunAsync
            ));
        }

        services.AddSingleton(provider => new RecurringWork(
            "notify-clean-up",
            "ลบข้อความแจ้งเก่า",
            BangkokTimes.Daily(2, 40),
            async cancellationToken =>
            {
                int deleted = await provider.GetRequiredService<NotificationLedger>().CleanUpAsync(settings.Kept, cancellationToken);
                return deleted == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"ลบ {deleted} ข้อความ");
            }
        ));
    }

    private static NotificationDesk DeskOf(NotificationSettings settings, IServiceProvider provider) =>
        new(settings.Mail?.Shown, settings.Webhook?.Shown)
        {
            TestAsync = async cancellationToken =>
            {
                NotificationMessage[] messages =
                [
                    .. provider
                        .GetRequiredService<NotificationWriter>()
                        .Test(null, provider.GetRequiredService<TimeProvider>().GetUtcNow()),
                ];
                foreach (NotificationMessage message in messages)
                    await provider.GetRequiredService<NotificationLedger>().AddAsync(message, cancellationToken);
                provider.GetService<NotificationSweep>()?.Wake();
                return messages.Length;
            },
            Wake = () => provider.GetService<NotificationSweep>()?.Wake(),
        };
}
