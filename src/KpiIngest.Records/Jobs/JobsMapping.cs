using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Jobs;

/// <summary>The tables of the jobs.</summary>
internal static class JobsMapping
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<JobRun>(run =>
        {
            run.ToTable("JobRuns");
            run.HasIndex(r => r.OpenKey).IsUnique();
            run.HasIndex(r => new { r.Job, r.StartedAt });
            run.HasOne<Submission>().WithMany().HasForeignKey(r => r.SubmissionId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<JobWish>(wish =>
        {
            wish.ToTable("JobWishes");
            wish.HasIndex(w => w.TakenAt);
            wish.HasOne<Submission>().WithMany().HasForeignKey(w => w.SubmissionId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<RecurringMark>(mark =>
        {
            mark.ToTable("RecurringMarks");
            mark.HasKey(m => m.Name);
        });
        model.Entity<Submission>().HasIndex(s => s.RetryAt);
    }
}
