using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Settings;

/// <summary>The tables of the settings in force.</summary>
internal static class SettingsMapping
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<SettingsChange>(change =>
        {
            change.ToTable("SettingsChanges");
            change.Property(c => c.Id).ValueGeneratedNever();
            change.HasMany(c => c.Settings).WithOne().HasForeignKey(s => s.ChangeId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ChangedSetting>(setting =>
        {
            setting.ToTable("ChangedSettings");
            setting.HasIndex(s => new { s.ChangeId, s.Name }).IsUnique();
        });
    }
}
