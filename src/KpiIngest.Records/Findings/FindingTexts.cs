using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Findings;

/// <summary>Which cards hold all the words of a text, each as a part of what the card is found by: by an index of three letters, and by
/// looking at every card where no word has three.</summary>
/// <remarks>On SQLite the index is FTS5's with the tokenizer <c>trigram</c>, which tells small letters from others because texts and words
/// are folded alike before. PostgreSQL's own pg_trgm takes letters from the language of the database and finds no Thai at all where that is
/// C, and may need a right that the role does not have: there it is an index over an array of the three-letter parts.</remarks>
internal static class FindingTexts
{
    /// <summary>The index of SQLite, a virtual table beside the model.</summary>
    public const string Table = "FindingTexts";

    /// <summary>Cards of units that are looked at one by one rather than that an index is asked for a word that may be a common
    /// one.</summary>
    private const int LookedAt = 5_000;

    public static IReadOnlyList<string> WordsOf(string? text) =>
        text is null
            ? []
            : [.. FindingText.Stored(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    /// <summary>To be composed into a query.</summary>
    /// <param name="words">At least one.</param>
    /// <param name="within">As of <see cref="CardGroup.Of"/>.</param>
    /// <param name="except">As of <see cref="CardGroup.Of"/>.</param>
    public static async Task<IQueryable<CardPlace>> CardsAsync(
        RecordsDbContext db,
        IReadOnlyList<string> words,
        UnitNames names,
        CancellationToken cancellationToken,
        IReadOnlyCollection<string>? within = null,
        IReadOnlyCollection<string>? except = null
    )
    {
        IReadOnlyList<CardGroup> groups = CardGroup.Of(words, names, within, except ?? []);
        List<object> values = [];
        List<string> parts = [];
        foreach (CardGroup group in groups)
        {
            // Few may be left by their units, and many by a word that is asked for beside these: neither database knows that.
            bool few = group is { ByName: true, Runs.Count: > 0 } && await AreFewAsync(db, group.Units, cancellationToken);
            CardGroup asked = few ? group with { Runs = [] } : group;
            parts.Add(db.Database.IsSqlite() ? OfSqlite(asked, values) : OfPostgres(asked, values));
        }

        return db.Database.SqlQueryRaw<CardPlace>(parts.Count > 0 ? string.Join(" UNION ALL ", parts) : Nothing(db), [.. values]);
    }

    /// <summary>Of a card at a time: what a page needs where most cards hold the words.</summary>
    public static IQueryable<FindingCard> Holding(RecordsDbContext db, IReadOnlyList<string> words)
    {
        IQueryable<FindingCard> cards = db.FindingCards;
        foreach (string word in words)
            cards = cards.Where(c => c.Text.Contains(word));
        return cards;
    }

    /// <summary>Of some cards those that hold all the words and are not of these units.</summary>
    public static Task<List<CardPlace>> OfOthersAsync(
        RecordsDbContext db,
        IReadOnlyList<string> words,
        IReadOnlyList<CardPlace> cards,
        IReadOnlyList<string> units,
        CancellationToken cancellationToken
    )
    {
        long[] ids = [.. cards.Select(c => c.Id)];
        return Holding(db, words)
            .Where(c => ids.Contains(c.Id) && !units.Contains(c.Unit))
            .Select(c => new CardPlace(c.Id, c.Position))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Of a line at a time.</summary>
    public static IQueryable<FindingLine> Holding(RecordsDbContext db, IQueryable<FindingLine> lines, IReadOnlyList<string> words)
    {
        foreach (string word in words)
            lines = lines.Where(l => db.FindingCards.Any(c => c.Id == l.CardId && c.Text.Contains(word)));
        return lines;
    }

    /// <summary>The lines of these cards.</summary>
    /// <param name="inOrder">True where they are put in order and only the first are taken: they are looked up by card all the same, where
    /// PostgreSQL would read a million lines in the order of the list to find fifty.</param>
    public static IQueryable<FindingLine> LinesOf(RecordsDbContext db, IReadOnlyList<long> cards, bool inOrder)
    {
        if (db.Database.IsSqlite())
            return db.FindingLines.FromSqlRaw(
                "SELECT l.* FROM json_each({0}) c CROSS JOIN \"FindingLines\" l ON l.\"CardId\" = c.value",
                System.Text.Json.JsonSerializer.Serialize(cards)
            );
        return inOrder
            ? db.FindingLines.FromSqlRaw(
                $"SELECT l.* FROM {PostgresRecordsContext.Schema}.\"FindingLines\" l WHERE l.\"CardId\" = ANY ({{0}}) OFFSET 0",
                [cards.ToArray()]
            )
            : db.FindingLines.FromSqlRaw(
                $"SELECT l.* FROM {PostgresRecordsContext.Schema}.\"FindingLines\" l WHERE l.\"CardId\" = ANY ({{0}})",
                [cards.ToArray()]
            );
    }

    private static string Nothing(RecordsDbContext db) =>
        $"SELECT c.\"Id\", c.\"Position\" FROM {(db.Database.IsSqlite() ? "" : PostgresRecordsContext.Schema + ".")}\"FindingCards\" c WHERE 1 = 0";

    /// <summary>Whether units have so few cards that these are better looked at one by one.</summary>
    public static async Task<bool> AreFewAsync(
        RecordsDbContext db,
        IReadOnlyCollection<string> units,
        CancellationToken cancellationToken
    ) => await db.FindingCards.Where(c => units.Contains(c.Unit)).Take(LookedAt + 1).CountAsync(cancellationToken) <= LookedAt;

    private static string OfSqlite(CardGroup group, List<object> values)
    {
        string sql = "SELECT c.\"Id\", c.\"Position\" FROM \"FindingCards\" c WHERE 1 = 1";
        if (group.Runs.Count > 0)
        {
            // Each part is one string of the query language: nothing in it but a quote means anything there, and that is doubled.
            values.Add(
                string.Join(
                    " AND ",
                    ThreeLetters.Covering(group.Runs).Select(p => '"' + p.Replace("\"", "\"\"", StringComparison.Ordinal) + '"')
                )
            );
            sql =
                $"SELECT c.\"Id\", c.\"Position\" FROM \"{Table}\" t CROSS JOIN \"FindingCards\" c ON c.\"Id\" = t.rowid WHERE t.\"{Table}\" MATCH {{{values.Count - 1}}}";
        }

        if (group.Units.Count > 0)
        {
            sql += $" AND c.\"Unit\"{(group.Others ? " NOT" : "")} IN (SELECT value FROM json_each({{{values.Count}}}))";
            values.Add(System.Text.Json.JsonSerializer.Serialize(group.Units));
        }

        // The index knows which parts a card holds, not whether they stand one after the other.
        foreach (string word in group.Words)
        {
            sql += $" AND instr(c.\"Text\", {{{values.Count}}}) > 0";
            values.Add(word);
        }

        return sql;
    }

    private static string OfPostgres(CardGroup group, List<object> values)
    {
        string sql = $"SELECT c.\"Id\", c.\"Position\" FROM {PostgresRecordsContext.Schema}.\"FindingCards\" c WHERE TRUE";
        if (group.Runs.Count > 0)
        {
            sql += $" AND {PostgresRecordsContext.Schema}.parts_of_three(c.\"Parts\") @> {{{values.Count}}}";
            values.Add(ThreeLetters.Covering(group.Runs));
        }

        if (group.Units.Count > 0)
        {
            sql += $" AND c.\"Unit\" {(group.Others ? "<> ALL" : "= ANY")} ({{{values.Count}}})";
            values.Add(group.Units.ToArray());
        }

        foreach (string word in group.Words)
        {
            sql += $" AND strpos(c.\"Text\", {{{values.Count}}}) > 0";
            values.Add(word);
        }

        return sql;
    }
}
