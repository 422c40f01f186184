using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Reports.Keyed;
using KpiIngest.Review.Keying.Scans;
using KpiIngest.Review.Language;

namespace KpiIngest.Review.Keying;

/// <summary>The fields of the page on which a scan is keyed, with what is said of each.</summary>
/// <param name="fields">What is typed, by path; empty fields too, so that rows stay.</param>
/// <param name="proposal">What an earlier card proposes, by path.</param>
/// <param name="doubtful">Paths of what is no figure, or cannot be recorded.</param>
public sealed class KeyingForm(
    IReadOnlyDictionary<string, string> fields,
    IReadOnlyDictionary<string, string> proposal,
    IReadOnlySet<string> doubtful
)
{
    public const int RowsAtOnce = 3;

    /// <summary>Of a table that nothing is known of.</summary>
    public const int BlankRows = 5;

    private readonly List<KeyedPath> paths = [.. fields.Keys.Select(KeyedFields.PathOf).OfType<KeyedPath>()];

    public IReadOnlyDictionary<string, string> Fields => fields;

    public IReadOnlyList<int> Cards => Indices(paths, p => p.Card);

    public IReadOnlyList<int> Tables(int card) => Indices(paths.Where(p => p.Card == card), p => p.Table);

    public IReadOnlyList<int> Rows(int card, int table) => Indices(paths.Where(p => p.Card == card && p.Table == table), p => p.Row);

    public IReadOnlyList<int> Criteria(int card) => Indices(paths.Where(p => p.Card == card), p => p.Criteria);

    public string this[string path] => fields.GetValueOrDefault(path, "");

    /// <summary>True while a value is what an earlier card proposes.</summary>
    public bool IsProposed(string path) =>
        proposal.TryGetValue(path, out string? proposed)
        && proposed.Length > 0
        && (
            KeyedFields.HasLines(path)
                ? KeyedFields.LinesOf(this[path]).SequenceEqual(KeyedFields.LinesOf(proposed), StringComparer.Ordinal)
                : string.Equals(this[path], proposed, StringComparison.Ordinal)
        );

    public bool IsDoubtful(string path) => doubtful.Contains(path);

    /// <summary>What a machine read of the scan; empty where nothing was, or the form proposes the rows of another card.</summary>
    public ScanProposal Scan { get; init; } = ScanProposal.None;

    /// <summary>The picture of a page, by its number; null where it cannot be had.</summary>
    public Func<int, CutPicture?> Pictures { get; init; } = _ => null;

    /// <summary>Paths of the rows that a person has held against their pictures.</summary>
    public IReadOnlySet<string> Seen { get; } =
        fields
            .Keys.Where(f => f.StartsWith(ScanProposal.Seen, StringComparison.Ordinal))
            .Select(f => f[ScanProposal.Seen.Length..])
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Rows and lines that were read by machine and that nobody has confirmed, in their order.</summary>
    public IReadOnlyList<string> Unconfirmed => [.. Scan.Rows.Keys.Concat(Scan.Lines).Where(r => !Seen.Contains(r))];

    /// <summary>Figures and numbers of items that could not be read and that nobody has typed.</summary>
    public IReadOnlyList<string> Unread =>
        [.. Scan.Cuts.Where(c => c.Value.Unread && this[c.Key].Length == 0).Select(c => c.Key), .. Unnumbered()];

    /// <summary>Rows of a scan without a number, where other such rows of the card have one: tables of one row, or of several.</summary>
    private IEnumerable<string> Unnumbered()
    {
        List<(string Path, KeyedPath Of)> rows =
        [
            .. from row in Scan.Rows.Keys
            let path = $"{row}.{KeyedFields.Number}"
            let of = KeyedFields.PathOf(path)
            where of is { Row: not null } && this[$"{row}.{KeyedFields.Group}"].Length == 0
            select (path, of),
        ];
        ILookup<(int Card, int? Table), string> tables = rows.ToLookup(r => (r.Of.Card, r.Of.Table), r => r.Path);
        return rows.GroupBy(r => (r.Of.Card, Single: tables[(r.Of.Card, r.Of.Table)].Count() == 1), r => r.Path)
            .Where(alike => alike.Any(path => this[path].Length > 0))
            .SelectMany(alike => alike.Where(path => this[path].Length == 0));
    }

    /// <summary>True where some figure is still the proposed one. What was read of the scan is confirmed row by row instead.</summary>
    public bool HasProposals => Scan.IsEmpty && proposal.Keys.Any(p => KeyedFields.PathOf(p)?.Field == KeyedFields.Weight && IsProposed(p));

    /// <summary>With rows, a table, a card or criteria more, or with all rows confirmed that prove themselves.</summary>
    /// <param name="what"><c>rows:0:1</c> (card, table), <c>table:0</c>, <c>criteria:0</c>, <c>card</c>, <c>closed</c>; anything else adds
    /// nothing.</param>
    public IReadOnlyDictionary<string, string> With(string what)
    {
        ArgumentNullException.ThrowIfNull(what);
        Dictionary<string, string> more = new(fields, StringComparer.Ordinal);
        string[] parts = what.Split(':');
        int card = Number(1),
            table = Number(2);
        switch (parts[0])
        {
            case "rows" when Cards.Contains(card) && Tables(card).Contains(table):
                AddRows(card, table, Next(Rows(card, table), KeyedFields.MostRows), RowsAtOnce);
                break;
            case "table" when Cards.Contains(card) && Next(Tables(card), KeyedFields.MostTables) is var index:
                AddRows(card, index, 0, BlankRows);
                break;
            case "criteria" when Cards.Contains(card):
                more[KeyedFields.OfCriteria(card, Next(Criteria(card), KeyedFields.MostRows), KeyedFields.Item)] = "";
                break;
            case "closed":
                foreach ((string row, ScannedState state) in Scan.Rows)
                {
                    if (state == ScannedState.Closed)
                        more[ScanProposal.Seen + row] = KeyedFields.Yes;
                }

                break;
            case "card":
                AddRows(Next(Cards, KeyedFields.MostCards), 0, 0, BlankRows);
                break;
        }

        return more;

        int Number(int part) =>
            parts.Length > part
            && int.TryParse(
                parts[part],
                System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture,
                out int number
            )
                ? number
                : -1;

        void AddRows(int ofCard, int ofTable, int first, int count)
        {
            for (int row = first; row < Math.Min(first + count, KeyedFields.MostRows); row++)
                more[KeyedFields.OfRow(ofCard, ofTable, row, KeyedFields.Number)] = "";
        }
    }

    /// <summary>One input, with its name and what is said of it.</summary>
    public KeyingInput Input(string path, Bilingual name, string kind = "")
    {
        ScanCut? cut = Scan.Cuts.GetValueOrDefault(path);
        return new KeyingInput(path, name, this[path], kind, IsProposed(path), IsDoubtful(path))
        {
            Cut = cut,
            Picture = cut is null ? null : Pictures(cut.Page),
        };
    }

    private static int Next(IReadOnlyList<int> indices, int most) => indices.Count == 0 ? 0 : Math.Min(indices[^1] + 1, most - 1);

    private static IReadOnlyList<int> Indices(IEnumerable<KeyedPath> paths, Func<KeyedPath, int?> index) =>
        [.. paths.Select(index).OfType<int>().Distinct().Order()];

    /// <summary>What a field is called, for whoever cannot see where it stands.</summary>
    internal static Bilingual NameOf(string path) => KeyingWords.FieldOf(KeyedFields.PathOf(path)!);
}

/// <param name="Kind">Class: <c>figure</c> for what Enter goes on to.</param>
public sealed record KeyingInput(string Path, Bilingual Name, string Value, string Kind, bool Proposed, bool Doubtful)
{
    /// <summary>Its picture, where it was read of a scan.</summary>
    public ScanCut? Cut { get; init; }

    /// <summary>Of the page that it is cut from; null where the original cannot be had now.</summary>
    public CutPicture? Picture { get; init; }
}
