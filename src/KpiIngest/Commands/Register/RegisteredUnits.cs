using KpiIngest.Commands.Discrepancies;
using KpiIngest.Records;
using KpiIngest.Records.Queries;
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
        if (
            unit is not null
            && await new ListedNames(records).UnlistedAsync(ListedName.UnitHoweverTyped, unit, cancellationToken) is { } unlisted
        )
            throw new UnknownNameException("หน่วยงาน", "unit", unit, unlisted.Nearest);
    }
}
