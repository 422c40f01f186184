using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Findings;

/// <summary>Which cards hold all the words of a text, each as a part of what the card is found by: by an index of three letters, and by looking at every card where no word has three.</summary>
/// <remarks>On SQLite the index is FTS5's with the tokenizer <c>trigram</c>, which tells small letters from others because texts and words are folded alike before. PostgreSQL's own pg_trgm takes
/// letters from the language of the database and finds no Thai at all where that is C, and may need a right that the role does not have: there it is an index over an array of the three-letter parts.</remarks>
internal static class FindingTexts
{
    /// <summary>The index of SQLite, a virtual table beside the model.</summary>
    public const string Table = "FindingTexts";

    /// <summary>Shortest word that an index is asked for, in code points.</summary>
    private const int Indexed = 3;

    public static IReadOnlyList<string> WordsOf(string? text) => text is null ? [] : [.. FindingText.Folded(StorableText.Of(text)).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    /// <summary>Numbers of the cards, to be composed into a query.</summary>
    /// <param name="words">At least one.</param>
    public static IQueryable<long> CardsOf(RecordsDbContext db, IReadOnlyList<string> words)
    {
        List<string> indexed = [.. words.Where(w => w.EnumerateRunes().Count() >= Indexed)];
        List<string> looked = [.. words.Except(indexed, StringComparer.Ordinal)];
        return db.Database.IsSqlite() ? OfSqlite(db, indexed, looked) : OfPostgres(db, indexed, looked);
    }

    /// <summary>Of a line at a time: what a page needs where most cards hold the words.</summary>
    public static IQueryable<FindingLine> Holding(RecordsDbContext db, IQueryable<FindingLine> lines, IReadOnlyList<string> words)
    {
        foreach (string word in words) lines = lines.Where(l => db.FindingCards.Any(c => c.Id == l.CardId && c.Text.Contains(word)));
        return lines;
    }

    /// <summary>The lines of these cards, looked up by card whatever else is asked of them: else PostgreSQL reads a million lines in the order of the list to find the first fifty.</summary>
    public static IQueryable<FindingLine> LinesOf(RecordsDbContext db, IReadOnlyList<long> cards) => db.Database.IsSqlite()
        ? db.FindingLines.FromSqlRaw("SELECT l.* FROM json_each({0}) c CROSS JOIN \"FindingLines\" l ON l.\"CardId\" = c.value", System.Text.Json.JsonSerializer.Serialize(cards))
        : db.FindingLines.FromSqlRaw($"SELECT l.* FROM {PostgresRecordsContext.Schema}.\"FindingLines\" l WHERE l.\"CardId\" = ANY ({{0}}) OFFSET 0", [cards.ToArray()]);

    private static IQueryable<long> OfSqlite(RecordsDbContext db, List<string> indexed, List<string> looked)
    {
        List<object> values = [];
        string sql = "SELECT c.\"Id\" AS \"Value\" FROM \"FindingCards\" c WHERE 1 = 1";
        if (indexed.Count > 0)
        {
            // Each word is one string of the query language: nothing in it but a quote means anything there, and that is doubled.
            values.Add(string.Join(" AND ", indexed.Select(w => '"' + w.Replace("\"", "\"\"", StringComparison.Ordinal) + '"')));
            sql = $"SELECT t.rowid AS \"Value\" FROM \"{Table}\" t WHERE t.\"{Table}\" MATCH {{0}}";
        }

        foreach (string word in looked)
        {
            string text = indexed.Count > 0 ? "(SELECT c.\"Text\" FROM \"FindingCards\" c WHERE c.\"Id\" = t.rowid)" : "c.\"Text\"";
            sql += $" AND instr({text}, {{{values.Count}}}) > 0";
            values.Add(word);
        }

        return db.Database.SqlQueryRaw<long>(sql, [.. values]);
    }

    private static IQueryable<long> OfPostgres(RecordsDbContext db, List<string> indexed, List<string> looked)
    {
        string sql = $"SELECT c.\"Id\" AS \"Value\" FROM {PostgresRecordsContext.Schema}.\"FindingCards\" c WHERE TRUE";
        List<object> values = [];
        foreach (string word in indexed)
        {
            sql += $" AND {PostgresRecordsContext.Schema}.parts_of_three(c.\"Text\") @> {PostgresRecordsContext.Schema}.parts_of_three({{{values.Count}}})";
            values.Add(word);
        }

        // The index knows which parts a card holds, not whether they stand one after the other.
        foreach (string word in indexed.Concat(looked))
        {
            sql += $" AND strpos(c.\"Text\", {{{values.Count}}}) > 0";
            values.Add(word);
        }

        return db.Database.SqlQueryRaw<long>(sql, [.. values]);
    }
}
