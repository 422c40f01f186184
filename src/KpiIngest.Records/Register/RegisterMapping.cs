using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Register;

/// <summary>The tables of the register.</summary>
internal static class RegisterMapping
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<RegisterVersion>(version =>
        {
            version.ToTable("RegisterVersions");
            version.Property(v => v.Id).ValueGeneratedNever();
        });
        model.Entity<RegisterPart>(part =>
        {
            part.ToTable("RegisterParts");
            part.HasKey(p => new
            {
                p.VersionId,
                p.Unit,
                p.FiscalYear,
            });
            part.HasIndex(p => new { p.Unit, p.FiscalYear });
            part.HasOne<RegisterVersion>().WithMany().HasForeignKey(p => p.VersionId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<RegisterRow>(row =>
        {
            row.ToTable("RegisterRows");
            row.HasKey(r => new
            {
                r.VersionId,
                r.Unit,
                r.FiscalYear,
                r.Number,
            });
            row.HasIndex(r => new { r.Unit, r.FiscalYear });
            row.HasOne<RegisterPart>()
                .WithMany()
                .HasForeignKey(r => new
                {
                    r.VersionId,
                    r.Unit,
                    r.FiscalYear,
                })
                .OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<RegisterCheck>(check =>
        {
            check.ToTable("RegisterChecks");
            check.Property(c => c.Id).ValueGeneratedNever();
            check.HasIndex(c => c.SubmissionId);
            check.HasOne<Submission>().WithMany().HasForeignKey(c => c.SubmissionId).OnDelete(DeleteBehavior.Restrict);
            check.HasOne<Reading>().WithMany().HasForeignKey(c => c.ReadingId).OnDelete(DeleteBehavior.Restrict);
            check.HasOne<RegisterVersion>().WithMany().HasForeignKey(c => c.VersionId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<RegisterDraft>(draft => draft.ToTable("RegisterDrafts"));
    }
}
