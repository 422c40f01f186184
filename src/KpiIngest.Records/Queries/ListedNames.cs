using KpiIngest.Checking;
using KpiIngest.Records.Register;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Queries;

/// <summary>What a filter may name.</summary>
public enum ListedName
{
    /// <summary>A unit that sent something or has a register, exactly as it is written.</summary>
    Unit,

    /// <summary>The same, whatever its spaces and digits.</summary>
    UnitHoweverTyped,

    /// <summary>An account, or who decided without one.</summary>
    Account,

    /// <summary>Code of a rule, or of a recorded finding.</summary>
    Code,
}

/// <summary>Says which names filters may have, so that a misspelt one is no filter that finds nothing.</summary>
public sealed class ListedNames(IDbContextFactory<RecordsDbContext> records)
{
    /// <returns>Null where the name is known.</returns>
    public async Task<UnlistedName?> UnlistedAsync(ListedName kind, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        if (await IsThereAsync(db, kind, name, cancellationToken))
            return null;
        IReadOnlyList<string> known = await KnownAsync(db, kind, cancellationToken);
        if (kind == ListedName.UnitHoweverTyped && known.Any(u => RegisterState.KeyOf(u) == RegisterState.KeyOf(name)))
            return null;
        return new UnlistedName(NearestName.Of(name, known), kind == ListedName.Code ? known : []);
    }

    /// <summary>By an index: most names are right.</summary>
    private static async Task<bool> IsThereAsync(RecordsDbContext db, ListedName kind, string name, CancellationToken cancellationToken) =>
        kind switch
        {
            ListedName.Account => await db.Accounts.AnyAsync(a => a.UserName == name, cancellationToken)
                || await db.FindingLines.AnyAsync(l => l.DecidedBy == name, cancellationToken),
            ListedName.Code => RuleCatalogue.Identities.Any(r => r.Code == name)
                || await db.FindingLines.AnyAsync(l => l.Code == name, cancellationToken),
            _ => await db.Submissions.AnyAsync(s => s.Unit == name, cancellationToken)
                || await db.RegisterParts.AnyAsync(p => p.Unit == name, cancellationToken),
        };

    /// <summary>In ordinal order.</summary>
    private static async Task<IReadOnlyList<string>> KnownAsync(RecordsDbContext db, ListedName kind, CancellationToken cancellationToken)
    {
        IEnumerable<string> known = kind switch
        {
            ListedName.Account => await db.Accounts.Select(a => a.UserName!).ToListAsync(cancellationToken),
            ListedName.Code => RuleCatalogue.Identities.Select(r => r.Code),
            _ => (await db.Submissions.Select(s => s.Unit).Distinct().ToListAsync(cancellationToken)).Union(
                await db.RegisterParts.Select(p => p.Unit).Distinct().ToListAsync(cancellationToken),
                StringComparer.Ordinal
            ),
        };
        return [.. known.Order(StringComparer.Ordinal)];
    }
}

/// <param name="Nearest">The known name that is most likely meant; null where none is like it.</param>
/// <param name="All">Every name, where they are a closed set; else empty.</param>
public sealed record UnlistedName(string? Nearest, IReadOnlyList<string> All);
