using KpiIngest.Inbox;
using KpiIngest.Notify;
using KpiIngest.Records;
using KpiIngest.Records.Notifications;
using KpiIngest.Tests.Inbox;
using KpiIngest.Tests.Jobs;
using KpiIngest.Tests.Support;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace KpiIngest.Tests.Notify;

/// <summary>What keeps files from being taken is told when it begins and when it is over, not at every look, and not again by a service
/// that is started anew.</summary>
[Trait("Lane", "Whole")]
public sealed class StallFlowTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_inbox_that_is_gone_is_told_once_over_restarts_and_told_to_be_back()
    {
        await using MailServer mail = new();
        await using (RunningService service = await NotifyingService.StartAsync(folder.Path, new FakeChecker(), mail))
        {
            Directory.Move(service.Settings.Inbox, folder["away"]);
            MimeMessage told = await mail.TakenAsync();
            Assert.Equal("[KpiIngest] ระบบขัดข้อง 1 เรื่อง", told.Subject);
            Assert.Contains("เปิดกล่องรับไฟล์", told.TextBody, StringComparison.Ordinal);
            await service.MessagesAsync(all => all is [{ State: NotificationState.Sent }]);
        }

        // The next start makes the inbox anew: to it the trouble is over.
        await using RunningService again = await NotifyingService.StartAsync(folder.Path, new FakeChecker(), mail);
        MimeMessage over = await mail.TakenAsync(2);
        Assert.True(over.Subject == "[KpiIngest] กลับเป็นปกติ 1 เรื่อง", over.TextBody);
        await using RecordsDbContext db = await again.Get<IDbContextFactory<RecordsDbContext>>().CreateDbContextAsync();
        Assert.Equal(
            [NotificationKind.Stalled, NotificationKind.Recovered],
            await db.NotificationEvents.OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync()
        );
    }

    [Fact]
    public async Task Files_that_wait_for_a_tool_are_told_once()
    {
        await using MailServer mail = new();
        await using RunningService service = await NotifyingService.StartAsync(folder.Path, new FakeChecker(), mail);
        await service.DropAsync("ก/a.doc", "tool");
        await service.DropAsync("ก/b.doc", "tool 2");
        MimeMessage told = await mail.TakenAsync();
        Assert.Contains("ยังไม่มีโปรแกรม soffice ในเครื่อง", told.TextBody, StringComparison.Ordinal);
        await using RecordsDbContext db = await service.Get<IDbContextFactory<RecordsDbContext>>().CreateDbContextAsync();
        Assert.Equal(1, await db.NotificationEvents.CountAsync());
    }

    [Fact]
    public void What_flickers_does_not_count_and_what_lasts_does_until_it_has_been_gone_for_as_long()
    {
        TickingTime time = new();
        Lasting lasting = new(TimeSpan.FromSeconds(60), time);
        Assert.Empty(Look(0, "worker-down"));
        Assert.Empty(Look(30));
        Assert.Empty(Look(31, "worker-down"));
        Assert.Empty(Look(29, "worker-down"));
        Assert.Equal(["worker-down"], Look(31, "worker-down"));
        Assert.Equal(["worker-down"], Look(10));
        Assert.Equal(["worker-down"], Look(40, "worker-down", "inbox-missing"));
        Assert.Equal(["worker-down"], Look(59, "inbox-missing"));
        Assert.Equal(["inbox-missing"], Look(1, "inbox-missing"));

        IEnumerable<string> Look(int after, params string[] seen)
        {
            time.Now += TimeSpan.FromSeconds(after);
            return lasting.Look(seen.ToHashSet(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void What_was_told_before_a_start_counts_until_it_is_seen_to_be_over()
    {
        TickingTime time = new();
        Lasting lasting = new(TimeSpan.FromSeconds(60), time);
        lasting.Know(["disk-reserve"]);
        Assert.Equal(["disk-reserve"], lasting.Look(new HashSet<string>(StringComparer.Ordinal)));
        time.Now += TimeSpan.FromSeconds(61);
        Assert.Empty(lasting.Look(new HashSet<string>(StringComparer.Ordinal)));
    }
}
