using System.Globalization;
using System.Text.RegularExpressions;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Keyed;

/// <summary>A keyed file as fields by their paths, and back: <c>c0.year</c> of the first card, <c>c0.t1.r2.weight</c> of the third row of
/// its second table, <c>c0.t1.total.score</c>, <c>c0.k0.l5</c> for what earns five points. The same paths name the inputs of the page, the
/// parts of a draft and the differences between two people.</summary>
public static partial class KeyedFields
{
    public const string Year = "year",
        Round = "round",
        Agency = "agency",
        Number = "number",
        Name = "name",
        Convention = "convention",
        Average = "average";
    public const string Kind = "kind",
        Page = "page",
        Group = "group",
        Weight = "weight",
        Result = "result",
        Score = "score",
        WeightedScore = "weightedScore",
        Item = "item";

    /// <summary>Fields of several lines: of a card, and under criteria.</summary>
    public const string Lines = "lines",
        Notes = "notes";

    /// <summary>Of the round, where several are printed and it cannot be told which is meant.</summary>
    public const string UnclearRound = "unclear";

    /// <summary>Of flags.</summary>
    public const string Yes = "yes";

    public const int MostCards = 40,
        MostTables = 40,
        MostRows = 400,
        MostCharacters = 1_000,
        MostLines = 100;

    public static string OfCard(int card, string field) => string.Create(CultureInfo.InvariantCulture, $"c{card}.{field}");

    public static string OfTable(int card, int table, string field) =>
        string.Create(CultureInfo.InvariantCulture, $"c{card}.t{table}.{field}");

    public static string OfRow(int card, int table, int row, string field) =>
        string.Create(CultureInfo.InvariantCulture, $"c{card}.t{table}.r{row}.{field}");

    public static string OfTotal(int card, int table, string field) =>
        string.Create(CultureInfo.InvariantCulture, $"c{card}.t{table}.total.{field}");

    public static string OfCriteria(int card, int criteria, string field) =>
        string.Create(CultureInfo.InvariantCulture, $"c{card}.k{criteria}.{field}");

    /// <param name="level">From 1.</param>
    public static string OfLevel(int card, int criteria, int level) =>
        string.Create(CultureInfo.InvariantCulture, $"c{card}.k{criteria}.l{level}");

    /// <summary>The lines of a field of several, cleaned, without those that are empty.</summary>
    public static IReadOnlyList<string> LinesOf(string? typed) =>
        [.. (typed ?? "").Split('\n').Select(ThaiText.Clean).Where(l => l.Length > 0)];

    /// <summary>Lines as the text of their field; null for none.</summary>
    public static string? TextOf(IReadOnlyList<string>? lines) => lines is null or { Count: 0 } ? null : string.Join('\n', lines);

    /// <summary>True for a field of several lines.</summary>
    public static bool HasLines(string path) => PathOf(path)?.HasLines == true;

    /// <summary>What a path means; null where it is none of a keyed file.</summary>
    public static KeyedPath? PathOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        Match match = Paths().Match(path);
        if (!match.Success)
            return null;
        return new KeyedPath(
            Index("card")!.Value,
            Index("table"),
            match.Groups["total"].Success,
            Index("row"),
            Index("criteria"),
            match.Groups["field"].Value
        );

        int? Index(string part) =>
            match.Groups[part] is { Success: true } group ? int.Parse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The fields of a file that say something, in its order.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(KeyedFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        List<KeyValuePair<string, string>> fields = [];
        for (int c = 0; c < file.Cards.Count; c++)
        {
            KeyedCard card = file.Cards[c];
            Add(OfCard(c, Year), card.FiscalYear?.ToString(CultureInfo.InvariantCulture));
            Add(OfCard(c, Round), card.RoundUnclear ? UnclearRound : card.Round?.ToString(CultureInfo.InvariantCulture));
            Add(OfCard(c, Agency), card.AgencySummary ? Yes : null);
            Add(OfCard(c, Number), card.Number);
            Add(OfCard(c, Name), card.Name);
            Add(OfCard(c, Convention), card.Convention == WeightingConvention.Unknown ? null : card.Convention.ToString());
            Add(OfCard(c, Average), card.Average);
            Add(OfCard(c, Lines), TextOf(card.Lines));
            for (int t = 0; t < card.Tables.Count; t++)
            {
                KeyedTable table = card.Tables[t];
                Add(OfTable(c, t, Kind), table.Kind.ToString());
                Add(OfTable(c, t, Page), table.Page.ToString(CultureInfo.InvariantCulture));
                for (int r = 0; r < table.Rows.Count; r++)
                    AddRow(field => OfRow(c, t, r, field), table.Rows[r]);
                AddRow(field => OfTotal(c, t, field), table.Total);
            }

            for (int k = 0; k < card.Criteria.Count; k++)
            {
                Add(OfCriteria(c, k, Item), card.Criteria[k].Item);
                for (int l = 0; l < card.Criteria[k].Levels.Count; l++)
                    Add(OfLevel(c, k, l + 1), card.Criteria[k].Levels[l]);
                Add(OfCriteria(c, k, Notes), TextOf(card.Criteria[k].Notes));
            }
        }

        return fields;

        void AddRow(Func<string, string> path, KeyedRow row)
        {
            Add(path(Group), row.Group ? Yes : null);
            Add(path(Number), row.Number);
            Add(path(Name), row.Name);
            Add(path(Weight), row.Weight);
            Add(path(Result), row.Result);
            Add(path(Score), row.Score);
            Add(path(WeightedScore), row.WeightedScore);
        }

        void Add(string path, string? value)
        {
            if (value is not null)
                fields.Add(new(path, value));
        }
    }

    /// <summary>What fields say: texts cleaned; rows, criteria and tables that say nothing are left out. Fields that cannot be understood
    /// (a year of words) are left out too: <see cref="KeyedDoubts"/> names them.</summary>
    public static KeyedFile FileOf(IReadOnlyDictionary<string, string> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        List<KeyedPath> paths = [.. fields.Keys.Select(PathOf).OfType<KeyedPath>()];
        return new KeyedFile([
            .. Indices(paths, MostCards, p => p.Card)
                .Select(c => CardOf(fields, [.. paths.Where(p => p.Card == c)], c))
                .Where(card => card.Tables.Count > 0 || card.Number is not null || card.Name is not null),
        ]);
    }

    private static KeyedCard CardOf(IReadOnlyDictionary<string, string> fields, IReadOnlyList<KeyedPath> paths, int c)
    {
        string? round = Text(OfCard(c, Round));
        return new KeyedCard
        {
            FiscalYear = WholeNumber(Text(OfCard(c, Year))) is >= FiscalYears.First and <= FiscalYears.Last and var year ? year : null,
            Round = WholeNumber(round) is (6 or 9 or 12) and var months ? months : null,
            RoundUnclear = round == UnclearRound,
            AgencySummary = Text(OfCard(c, Agency)) == Yes,
            Number = NumberOf(Text(OfCard(c, Number))),
            Name = Text(OfCard(c, Name)),
            Convention =
                Enum.TryParse(Text(OfCard(c, Convention)), out WeightingConvention convention) && Enum.IsDefined(convention)
                    ? convention
                    : WeightingConvention.Unknown,
            Average = Text(OfCard(c, Average)),
            Tables = [.. Indices(paths, MostTables, p => p.Table).Select(t => TableOf(t)).Where(t => t.Rows.Count > 0 || !t.Total.IsBlank)],
            Lines = LinesAt(OfCard(c, Lines)),
            Criteria =
            [
                .. Indices(paths, MostRows, p => p.Criteria)
                    .Select(CriteriaOf)
                    .Where(k => k.Notes.Count > 0 || k.Levels.Any(l => l is not null)),
            ],
        };

        KeyedTable TableOf(int t) =>
            new()
            {
                Kind = Text(OfTable(c, t, Kind)) == nameof(ScoringTableKind.Detail) ? ScoringTableKind.Detail : ScoringTableKind.Summary,
                Page = WholeNumber(Text(OfTable(c, t, Page))) is > 0 and var page ? page : 1,
                Rows =
                [
                    .. Indices([.. paths.Where(p => p.Table == t)], MostRows, p => p.Row)
                        .Select(r => RowOf(field => Text(OfRow(c, t, r, field))))
                        .Where(r => !r.IsBlank),
                ],
                Total = RowOf(field => Text(OfTotal(c, t, field))) with { Number = null, Name = null, Result = null, Group = false },
            };

        KeyedCriteria CriteriaOf(int k) =>
            new(
                NumberOf(Text(OfCriteria(c, k, Item))),
                [.. Enumerable.Range(1, KeyedCriteria.MostLevels).Select(l => Text(OfLevel(c, k, l)))]
            )
            {
                Notes = LinesAt(OfCriteria(c, k, Notes)),
            };

        IReadOnlyList<string> LinesAt(string path) =>
            [.. LinesOf(fields.GetValueOrDefault(path)).Take(MostLines).Select(l => l[..Math.Min(l.Length, MostCharacters)])];

        string? Text(string path) =>
            fields.TryGetValue(path, out string? typed) && ThaiText.Clean(typed) is { Length: > 0 } clean
                ? clean[..Math.Min(clean.Length, MostCharacters)]
                : null;
    }

    private static KeyedRow RowOf(Func<string, string?> text) =>
        new()
        {
            Group = text(Group) == Yes,
            Number = NumberOf(text(Number)),
            Name = text(Name),
            Weight = text(Weight),
            Result = text(Result),
            Score = text(Score),
            WeightedScore = text(WeightedScore),
        };

    /// <summary>As the contract has numbers: Arabic digits without trailing punctuation; what is none stays as typed.</summary>
    private static string? NumberOf(string? typed) =>
        typed is null ? null
        : ItemNumber.Parse(typed) is { Rest.Length: 0 } number ? number.Number
        : ThaiDigits.ToArabic(typed);

    internal static int? WholeNumber(string? typed) =>
        typed is not null && int.TryParse(ThaiDigits.ToArabic(typed), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : null;

    private static IEnumerable<int> Indices(IReadOnlyList<KeyedPath> paths, int most, Func<KeyedPath, int?> index) =>
        paths.Select(index).OfType<int>().Where(i => i < most).Distinct().Order();

    [GeneratedRegex(
        @"^c(?<card>[0-9]{1,3})\.(?:t(?<table>[0-9]{1,3})\.(?:r(?<row>[0-9]{1,4})\.|(?<total>total)\.)?|k(?<criteria>[0-9]{1,4})\.)?(?<field>[a-zA-Z]{1,16}[0-9]?)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Paths();
}

/// <param name="Card">From 0, as all indices.</param>
/// <param name="Total">True in the total row.</param>
/// <param name="Field">Its last part.</param>
public sealed record KeyedPath(int Card, int? Table, bool Total, int? Row, int? Criteria, string Field)
{
    /// <summary>True for a field of several lines.</summary>
    public bool HasLines => Field is KeyedFields.Lines or KeyedFields.Notes;
}
