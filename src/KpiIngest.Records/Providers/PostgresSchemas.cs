using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace KpiIngest.Records;

/// <summary>The two schemas that a service uses: they are there, or are made, before anything else is looked for in them.</summary>
internal static class PostgresSchemas
{
    private static readonly string[] Names = [PostgresRecordsContext.Schema, PostgresRecordsContext.JobsSchema];

    /// <exception cref="RecordsUnusableException">One is missing and may not be made, or may not be used.</exception>
    public static async Task EnsureAsync(PostgresRecordsContext db, DatabaseAddress address, CancellationToken cancellationToken)
    {
        string role = await RoleAsync(db, cancellationToken);
        List<string> there = await db
            .Database.SqlQuery<string>($"SELECT nspname::text FROM pg_namespace WHERE nspname = ANY ({Names})")
            .ToListAsync(cancellationToken);
        string[] missing = [.. Names.Except(there, StringComparer.Ordinal)];
        try
        {
            foreach (FormattableString create in missing.Select(m => FormattableStringFactory.Create("CREATE SCHEMA " + m)))
                await db.Database.ExecuteSqlAsync(create, cancellationToken);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw RecordsUnusableException.NoCreate(address, role, missing, e);
        }

        List<string> closed = await db
            .Database.SqlQuery<string>(
                $"SELECT n FROM unnest({Names}) n WHERE NOT has_schema_privilege(n, 'CREATE') OR NOT has_schema_privilege(n, 'USAGE')"
            )
            .ToListAsync(cancellationToken);
        if (closed.Count > 0)
            throw RecordsUnusableException.NotOurs(address, role, closed);
    }

    public static Task<string> RoleAsync(PostgresRecordsContext db, CancellationToken cancellationToken) =>
        db.Database.SqlQueryRaw<string>("SELECT current_user::text AS \"Value\"").SingleAsync(cancellationToken);
}
