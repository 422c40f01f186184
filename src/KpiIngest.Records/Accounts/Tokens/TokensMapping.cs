using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Accounts.Tokens;

internal static class TokensMapping
{
    public static void Configure(ModelBuilder modelBuilder) =>
        modelBuilder.Entity<ApiToken>(token =>
        {
            token.ToTable("ApiTokens");
            token.HasIndex(t => t.Digest).IsUnique();
            token.HasIndex(t => t.AccountId);
            token.HasOne<Account>().WithMany().HasForeignKey(t => t.AccountId).OnDelete(DeleteBehavior.Restrict);
        });
}
