using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Notifications;

/// <summary>The tables of what people are told by mail and webhook.</summary>
internal static class NotificationsMapping
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<NotificationEvent>(one =>
        {
            one.ToTable("NotificationEvents");
            one.HasIndex(e => e.OpenKey).IsUnique();
            one.HasIndex(e => e.GatheredAt);
            one.HasOne<Submission>().WithMany().HasForeignKey(e => e.SubmissionId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<NotificationMessage>(message =>
        {
            message.ToTable("NotificationMessages");
            message.HasIndex(m => m.MessageId).IsUnique();
            message.HasIndex(m => new { m.State, m.NextTryAt });
        });
    }
}
