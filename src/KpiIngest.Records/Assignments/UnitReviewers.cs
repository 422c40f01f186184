using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Assignments;

/// <summary>Who reviews which unit, as a whole: there are as many as units, not as findings.</summary>
public sealed class UnitReviewers
{
    /// <summary>In place of the name of an account, which no account can have: nobody reviews it.</summary>
    public const string Nobody = "nobody";

    private readonly Dictionary<(string Unit, int FiscalYear), string> names;

    private UnitReviewers(Dictionary<(string Unit, int FiscalYear), string> names) => this.names = names;

    /// <summary>Nobody reviews anything.</summary>
    public static UnitReviewers None { get; } = new([]);

    /// <summary>Units that have a reviewer in some year or in every one.</summary>
    public IEnumerable<string> Units => names.Keys.Select(k => k.Unit).Distinct(StringComparer.Ordinal);

    public static async Task<UnitReviewers> LoadAsync(RecordsDbContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var standing = await db
            .Assignments.Where(a => a.ReviewerId != null)
            .Select(a => new
            {
                a.Unit,
                a.FiscalYear,
                Name = db.Accounts.Where(r => r.Id == a.ReviewerId).Select(r => r.UserName!).Single(),
            })
            .ToListAsync(cancellationToken);
        return new UnitReviewers(standing.ToDictionary(a => (a.Unit, a.FiscalYear), a => a.Name));
    }

    /// <summary>That of the year goes before that of every year.</summary>
    /// <param name="fiscalYear">Null for what has none: only that of every year counts.</param>
    /// <returns>Name of an account; null where nobody reviews it.</returns>
    public string? Of(string unit, int? fiscalYear) =>
        fiscalYear is { } year && names.TryGetValue((unit, year), out string? ofYear)
            ? ofYear
            : names.GetValueOrDefault((unit, Assignment.EveryYear));

    /// <summary>Units that somebody reviews, in whatever year.</summary>
    public IReadOnlySet<string> UnitsOf(string reviewer) =>
        names
            .Where(n => string.Equals(n.Value, reviewer, StringComparison.Ordinal))
            .Select(n => n.Key.Unit)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The years in which a unit has a reviewer of its own, the latest first.</summary>
    public IReadOnlyList<(int FiscalYear, string Reviewer)> ExceptionsOf(string unit) =>
        [
            .. names
                .Where(n => n.Key.FiscalYear != Assignment.EveryYear && string.Equals(n.Key.Unit, unit, StringComparison.Ordinal))
                .Select(n => (n.Key.FiscalYear, n.Value))
                .OrderByDescending(n => n.FiscalYear),
        ];
}
