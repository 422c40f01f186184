using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Accounts;

internal static class AccountsMapping
{
    public static void Configure(ModelBuilder modelBuilder) =>
        modelBuilder.Entity<Account>(account =>
        {
            account.ToTable("Accounts");
            account.HasIndex(a => a.NormalizedUserName).IsUnique();
            account.Property(a => a.UserName).IsRequired();
            account.Property(a => a.NormalizedUserName).IsRequired();
            account.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();

            // No mail, no telephone, no second factor; who tried too often is kept by address and name in memory, so that nobody can lock
            // another one's account.
            account.Ignore(a => a.Email);
            account.Ignore(a => a.NormalizedEmail);
            account.Ignore(a => a.EmailConfirmed);
            account.Ignore(a => a.PhoneNumber);
            account.Ignore(a => a.PhoneNumberConfirmed);
            account.Ignore(a => a.TwoFactorEnabled);
            account.Ignore(a => a.LockoutEnd);
            account.Ignore(a => a.LockoutEnabled);
            account.Ignore(a => a.AccessFailedCount);
        });
}
