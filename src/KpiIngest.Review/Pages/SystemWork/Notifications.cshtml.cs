using System.Globalization;
using KpiIngest.Records.Notifications;
using KpiIngest.Review.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Review.Pages;

/// <summary>What people were told by mail and webhook: to whom, when, and why not. For administrators: addresses of people stand in
/// it.</summary>
[Authorize(Rights.Administer)]
public sealed class NotificationsModel(NotificationQuery messages, NotificationLedger ledger, IServiceProvider services) : PageModel
{
    /// <summary>Listed; older ones are kept as long as the configuration says.</summary>
    private const int Most = 200;

    public IReadOnlyList<NotificationMessage> Newest { get; private set; } = [];

    public NotificationCounts Counts { get; private set; } = null!;

    /// <summary>Null where nothing is sent by this service.</summary>
    public NotificationDesk? Desk { get; private set; }

    /// <summary>How many were put up again; null where nothing was asked for.</summary>
    public int? Again { get; private set; }

    /// <summary>How many test messages were put up; null where none were asked for.</summary>
    public int? Tested { get; private set; }

    public int Failed => Counts.Of(NotificationState.Failed);

    public async Task OnGetAsync(string? again, string? tested, CancellationToken cancellationToken)
    {
        Desk = services.GetService<NotificationDesk>() is { On: true } desk ? desk : null;
        Newest = await messages.NewestAsync(Most, cancellationToken);
        Counts = await messages.CountAsync(cancellationToken);
        (Again, Tested) = (CountOf(again), CountOf(tested));
    }

    public async Task<IActionResult> OnPostAgainAsync(long? id, CancellationToken cancellationToken)
    {
        int again = await ledger.SendAgainAsync(id, User.Identity?.Name ?? User.Actor(), cancellationToken);
        services.GetService<NotificationDesk>()?.Wake();
        return LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/system/notifications?again={again}"));
    }

    public async Task<IActionResult> OnPostTestAsync(CancellationToken cancellationToken)
    {
        int tested = services.GetService<NotificationDesk>() is { On: true } desk ? await desk.TestAsync(cancellationToken) : 0;
        return LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/system/notifications?tested={tested}"));
    }

    private static int? CountOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : null;
}
