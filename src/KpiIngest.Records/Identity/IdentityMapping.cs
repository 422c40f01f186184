using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Identity;

/// <summary>The table of confirmations.</summary>
internal static class IdentityMapping
{
    public static void Configure(ModelBuilder model) =>
        model.Entity<Confirmation>(confirmation =>
        {
            confirmation.ToTable("Confirmations");
            confirmation.Ignore(c => c.Corrects);
            confirmation.Property(c => c.Id).ValueGeneratedNever();
            confirmation.HasIndex(c => c.SubmissionId);
            confirmation.HasIndex(c => c.OfId).IsUnique();
            confirmation.HasOne<Submission>().WithMany().HasForeignKey(c => c.SubmissionId).OnDelete(DeleteBehavior.Restrict);
            confirmation.HasOne<Reading>().WithMany().HasForeignKey(c => c.ReadingId).OnDelete(DeleteBehavior.Restrict);
            confirmation.HasOne<Confirmation>().WithMany().HasForeignKey(c => c.OfId).OnDelete(DeleteBehavior.Restrict);
        });
}
