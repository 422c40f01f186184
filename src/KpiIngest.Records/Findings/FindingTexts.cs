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

    /// <summary>Shortest word that an index is asked for, in code points.</summary>
    private const int Indexed = 3;

    public static IReadOnlyList<string> WordsOf(string? text) =>
        text is null
            ? []
            :
            [
                .. FindingText
                    .Folded(StorableText.Of(text))
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Distinct(StringComparer.Ordinal),
            ];

    /// <summary>To be composed into a query.</summary>
    /// <param name="words">At least one.</param>
    public static IQueryable<CardPlace> CardsOf(RecordsDbContext db, IReadOnlyList<string> words)
    {
        List<string> indexed = [.. words.Where(w => w.EnumerateRunes().Count() >= Indexed)];
        List<string> looked = [.. words.Except(indexed, StringComparer.Ordinal)];
        return db.Database.IsSqlite() ? OfSqlite(db, indexed, looked) : OfPostgres(db, indexed, looked);
    }

    /// <summary>Of a card at a time: what a page needs where most cards hold the words.</summary>
    public static IQueryable<FindingCard> Holding(RecordsDbContext db, IReadOnlyList<string> words)
    {
        IQueryable<FindingCard> cards = db.FindingCards;
        foreach (string word in words)
            cards = cards.Where(c => c.Text.Contains(word));
        return cards;
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

    private static IQueryable<CardPlace> OfSqlite(RecordsDbContext db, List<string> indexed, List<string> looked)
    {
        List<object> values = [];
        string sql = "SELECT c.\"Id\", c.\"Position\" FROM \"FindingCards\" c WHERE 1 = 1";
        if (indexed.Count > 0)
        {
            // Each word is one string of the query language: nothing in it but a quote means anything there, and that is doubled.
            values.Add(string.Join(" AND ", indexed.Select(w => '"' + w.Replace("\"", "\"\"", StringComparison.Ordinal) + '"')));
            sql =
                $"SELECT c.\"Id\", c.\"Position\" FROM \"{Table}\" t CROSS JOIN \"FindingCards\" c ON c.\"Id\" = t.rowid WHERE t.\"{Table}\" MATCH {{0}}";
        }

        foreach (string word in looked)
        {
            sql += $" AND instr(c.\"Text\", {{{values.Count}}}) > 0";
            values.Add(word);
        }

        return db.Database.SqlQueryRaw<CardPlace>(sql, [.. values]);
    }

    private static IQueryable<CardPlace> OfPostgres(RecordsDbContext db, List<string> indexed, List<string> looked)
    {
        string sql = $"SELECT c.\"Id\", c.\"Position\" FROM {PostgresRecordsContext.Schema}.\"FindingCards\" c WHERE TRUE";
        List<object> values = [];
        foreach (string word in indexed)
        {
            sql +=
                $" AND {PostgresRecordsContext.Schema}.parts_of_three(c.\"Text\") @> {PostgresRecordsContext.Schema}.parts_of_three({{{values.Count}}})";
            values.Add(word);
        }

        // The index knows which parts a card holds, not whether they stand one after the other.
        foreach (string word in indexed.Concat(looked))
        {
            sql += $" AND strpos(c.\"Text\", {{{values.Count}}}) > 0";
            values.Add(word);
        }

        return db.Database.SqlQueryRaw<CardPlace>(sql, [.. values]);
    }
}
