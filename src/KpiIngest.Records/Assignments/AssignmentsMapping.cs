using KpiIngest.Records.Accounts;
using KpiIngest.Records.Views;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Assignments;

/// <summary>The tables of who reviews which unit, and of the views that people keep.</summary>
internal static class AssignmentsMapping
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Assignment>(assignment =>
        {
            assignment.ToTable("Assignments");
            assignment.HasIndex(a => new { a.Unit, a.FiscalYear }).IsUnique();
            assignment.HasIndex(a => a.ReviewerId);
            assignment.HasOne<Account>().WithMany().HasForeignKey(a => a.ReviewerId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<SavedView>(view =>
        {
            view.ToTable("SavedViews");
            view.HasIndex(v => new { v.OwnerId, v.Name }).IsUnique();
            view.HasIndex(v => v.Shared);
            view.HasOne<Account>().WithMany().HasForeignKey(v => v.OwnerId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
