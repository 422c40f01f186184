using KpiIngest.Commands.Discrepancies;
using KpiIngest.Records;
using KpiIngest.Records.Queries;
using KpiIngest.Records.Register;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Commands.Register;

/// <summary>The units that stand in the register, or have sent something.</summary>
internal static class RegisteredUnits
{
    /// <summary>Nothing for a mistyped name would look like nothing to complain of.</summary>
    /// <param name="unit">Null for all.</param>
    /// <exception cref="UnknownNameException">There is no such unit.</exception>
    public static async Task NeedAsync(IDbContextFactory<RecordsDbContext> records, string? unit, CancellationToken cancellationToken)
    {
        if (unit is null) return;
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        List<string> known = [.. (await db.RegisterParts.Select(p => p.Unit).Distinct().ToListAsync(cancellationToken)).Concat(await db.Submissions.Select(s => s.Unit).Distinct().ToListAsync(cancellationToken)).Distinct(StringComparer.Ordinal)];
        string key = RegisterState.KeyOf(unit);
        if (!known.Exists(k => string.Equals(RegisterState.KeyOf(k), key, StringComparison.Ordinal))) throw new UnknownNameException("หน่วยงาน", "unit", unit, NearestName.Of(unit, known));
    }
}
