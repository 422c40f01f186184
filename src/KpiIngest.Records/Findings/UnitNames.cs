using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Findings;

/// <summary>The units that have cards, with their names as text search has them.</summary>
internal sealed class UnitNames
{
    private readonly List<(string Unit, string Name)> units;

    /// <param name="units">Each once.</param>
    public UnitNames(IEnumerable<string> units) => this.units = [.. units.Select(u => (u, FindingText.Stored(u)))];

    /// <summary>Each with its name, folded.</summary>
    public IReadOnlyList<(string Unit, string Name)> All => units;

    /// <summary>Of all cards, those without findings too. The units are stepped through in an index: cards are many, units few.</summary>
    public static async Task<UnitNames> OfCardsAsync(RecordsDbContext db, CancellationToken cancellationToken)
    {
        string cards = db.Database.IsSqlite() ? "\"FindingCards\"" : $"{PostgresRecordsContext.Schema}.\"FindingCards\"";
        string sql = $"""
            WITH RECURSIVE u(unit) AS (
                SELECT min(c."Unit") FROM {cards} c
                UNION ALL
                SELECT (SELECT min(c."Unit") FROM {cards} c WHERE c."Unit" > u.unit) FROM u WHERE u.unit IS NOT NULL
            )
            SELECT unit AS "Value" FROM u WHERE unit IS NOT NULL
            """;
        return new UnitNames(await db.Database.SqlQueryRaw<string>(sql).ToListAsync(cancellationToken));
    }

    /// <summary>Units whose name holds a word: all their cards do.</summary>
    public IReadOnlyList<string> Holding(string word) =>
        [.. units.Where(u => u.Name.Contains(word, StringComparison.Ordinal)).Select(u => u.Unit)];
}
