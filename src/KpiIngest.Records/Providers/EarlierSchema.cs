using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KpiIngest.Records;

/// <summary>The schemas before migrations came from EF Core, SQLite's alone. The last of them is the first migration of today and bears its
/// name; a database that stopped at an earlier one is brought to it by the scripts of that time.</summary>
internal static class EarlierSchema
{
    /// <summary>In their order.</summary>
    public static IReadOnlyList<string> Migrations { get; } =
    [
        "20261121000000_Initial",
        "20261121120000_AcrossSubmissions",
        "20261121180000_AgencySummaries",
        "20261121190000_TableCertainty",
        "20261128120000_Gaps",
        "20261128150000_InboxEntries",
    ];

    public static async Task BringUpAsync(RecordsDbContext db, CancellationToken cancellationToken)
    {
        HashSet<string> applied = [.. await db.Database.GetAppliedMigrationsAsync(cancellationToken)];
        if (!applied.Contains(Migrations[0]))
            return;
        foreach (string migration in Migrations.Where(m => !applied.Contains(m)))
        {
            await using IDbContextTransaction transaction = await db.BeginWriteAsync(cancellationToken);
            await db.Database.ExecuteSqlRawAsync(await ScriptAsync(migration, cancellationToken), cancellationToken);
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES ({migration}, '10.0.15')",
                cancellationToken
            );
            await transaction.CommitAsync(cancellationToken);
        }
    }

    private static async Task<string> ScriptAsync(string migration, CancellationToken cancellationToken)
    {
        await using Stream stream =
            typeof(EarlierSchema).Assembly.GetManifestResourceStream($"Migrations/{migration}.sql")
            ?? throw new InvalidOperationException($"The migration script {migration} is missing from the assembly.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
