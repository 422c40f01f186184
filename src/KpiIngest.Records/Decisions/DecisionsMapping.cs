using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Decisions;

/// <summary>The tables of decisions and corrections.</summary>
internal static class DecisionsMapping
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Decision>(decision =>
        {
            decision.ToTable("Decisions");
            decision.Property(d => d.Id).ValueGeneratedNever();
            decision.HasIndex(d => d.SubmissionId);
            decision.HasIndex(d => d.Finding);
            decision.HasIndex(d => d.BatchId);

            // Two people cannot both answer the same last word.
            decision.HasIndex(d => d.PreviousId).IsUnique();
            decision.HasOne<Submission>().WithMany().HasForeignKey(d => d.SubmissionId).OnDelete(DeleteBehavior.Restrict);
            decision.HasOne<Reading>().WithMany().HasForeignKey(d => d.ReadingId).OnDelete(DeleteBehavior.Restrict);
            decision.HasOne<RecordedAcross>().WithMany().HasForeignKey(d => d.AcrossId).OnDelete(DeleteBehavior.Restrict);
            decision.HasOne<Decision>().WithMany().HasForeignKey(d => d.PreviousId).OnDelete(DeleteBehavior.Restrict);
            decision.HasOne<Decision>().WithMany().HasForeignKey(d => d.OfId).OnDelete(DeleteBehavior.Restrict);
            decision.HasOne<DecisionBatch>().WithMany().HasForeignKey(d => d.BatchId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<DecisionBatch>(batch =>
        {
            batch.ToTable("DecisionBatches");
            batch.Property(b => b.Id).ValueGeneratedNever();
            batch.HasIndex(b => b.OfId).IsUnique();
            batch.HasOne<DecisionBatch>().WithMany().HasForeignKey(b => b.OfId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Correction>(correction =>
        {
            correction.ToTable("Corrections");
            correction.Property(c => c.Id).ValueGeneratedNever();
            correction.HasIndex(c => c.SubmissionId);
            correction.HasIndex(c => c.Figure);
            correction.HasIndex(c => c.OfId).IsUnique();
            correction.HasOne<Submission>().WithMany().HasForeignKey(c => c.SubmissionId).OnDelete(DeleteBehavior.Restrict);
            correction.HasOne<Reading>().WithMany().HasForeignKey(c => c.ReadingId).OnDelete(DeleteBehavior.Restrict);
            correction.HasOne<Correction>().WithMany().HasForeignKey(c => c.OfId).OnDelete(DeleteBehavior.Restrict);
            correction.HasOne<Decision>().WithMany().HasForeignKey(c => c.DecisionId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
