using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Keying;

/// <summary>The tables of what is keyed from scans.</summary>
internal static class KeyingMapping
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<KeyedEntry>(entry =>
        {
            entry.ToTable("KeyedEntries");
            entry.Property(e => e.Id).ValueGeneratedNever();
            entry.HasIndex(e => e.SubmissionId);
            entry.HasOne<Submission>().WithMany().HasForeignKey(e => e.SubmissionId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<KeyedDraft>(draft =>
        {
            draft.ToTable("KeyedDrafts");
            draft.HasKey(d => new { d.SubmissionId, d.Actor });
            draft.HasOne<Submission>().WithMany().HasForeignKey(d => d.SubmissionId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
