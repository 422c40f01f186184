using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Findings;

/// <summary>What the lines of cards are counted by, kept in memory: of a text that many cards hold, ten thousand lines would be read anew
/// for each count. A change of a line changes a cell of its unit, year and round, and with that every card of these is forgotten. Any
/// number of threads may ask.</summary>
internal sealed class CardKinds
{
    /// <summary>Cards that are kept, with some 120 bytes each; at one more all are forgotten.</summary>
    private const int Most = 200_000;

    /// <summary>Cards whose lines are asked for at once.</summary>
    private const int AtOnce = 256;

    private readonly Lock gate = new();
    private readonly Dictionary<long, Card> cards = [];
    private readonly Dictionary<(string, int, int), int> numbers = [];
    private readonly List<(string Unit, int FiscalYear, int Round, int Changes)> places = [];
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
    private readonly List<LineKind> kinds = [];
    private int changes;

    /// <summary>Cells have changed. To be called before the table of now is handed out: who has it finds no card from before.</summary>
    public void Forget(IEnumerable<FindingCell> changed)
    {
        lock (gate)
        {
            changes++;
            foreach (int place in changed.Select(c => PlaceOf(c.Unit, c.FiscalYear, c.Round)).Distinct().ToList())
                places[place] = places[place] with { Changes = places[place].Changes + 1 };
        }
    }

    /// <summary>Adds the cells of the lines of cards.</summary>
    /// <param name="filter">Of which lines: of the latest versions, with those that follow from others.</param>
    public async Task AddAsync(
        RecordsDbContext db,
        CellTableWriter counted,
        FindingFilter filter,
        IReadOnlyList<long> asked,
        CancellationToken cancellationToken
    )
    {
        Dictionary<long, Card> found = Standing(asked);
        foreach (long[] some in asked.Where(id => !found.ContainsKey(id)).Chunk(AtOnce))
            await ReadAsync(db, some, found, cancellationToken);
        lock (gate)
        {
            Dictionary<int, CodedCell> coded = [];
            foreach (Card card in found.Values.Where(c => c.Place >= 0))
            {
                (string unit, int year, int round, _) = places[card.Place];
                int place = counted.PlaceOf(unit, year, round);
                foreach (int line in card.Lines)
                {
                    LineKind kind = kinds[line];
                    if ((filter.LatestOnly && !kind.Latest) || (kind.Follows && !filter.WithFollowing))
                        continue;
                    if (!coded.TryGetValue(line, out CodedCell cell))
                        coded[line] = cell = kind.In(counted);
                    counted.Add(place, cell);
                }
            }
        }
    }

    private Dictionary<long, Card> Standing(IReadOnlyList<long> asked)
    {
        Dictionary<long, Card> standing = new(asked.Count);
        lock (gate)
            foreach (long id in asked)
                if (cards.TryGetValue(id, out Card card) && Stands(card))
                    standing[id] = card;
        return standing;
    }

    private async Task ReadAsync(RecordsDbContext db, long[] ids, Dictionary<long, Card> found, CancellationToken cancellationToken)
    {
        int before;
        int[] beforeAt;
        lock (gate)
            (before, beforeAt) = (changes, [.. places.Select(p => p.Changes)]);
        List<FindingCellText> read = await FindingCellText.OfAsync(FindingTexts.LinesOf(db, ids, inOrder: false), cancellationToken);

        // A card without lines is of no place: it stands until anything changes.
        foreach (long id in ids)
            found[id] = new Card(-1, before, []);
        lock (gate)
        {
            foreach (FindingCellText card in read)
            {
                int place = PlaceOf(card.Unit, card.FiscalYear ?? 0, card.Round ?? 0);
                found[card.CardId] = new Card(place, place < beforeAt.Length ? beforeAt[place] : 0, [.. card.Lines(NumberOf)]);
            }

            if (cards.Count + ids.Length > Most)
                cards.Clear();
            foreach (long id in ids)
                cards[id] = found[id];
        }
    }

    private bool Stands(Card card) => card.Changes == (card.Place < 0 ? changes : places[card.Place].Changes);

    private int PlaceOf(string unit, int fiscalYear, int round)
    {
        if (numbers.TryGetValue((unit, fiscalYear, round), out int place))
            return place;
        places.Add((unit, fiscalYear, round, 0));
        return numbers[(unit, fiscalYear, round)] = places.Count - 1;
    }

    private int NumberOf(ReadOnlySpan<char> kind)
    {
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(kind, out int number))
            return number;
        kinds.Add(LineKind.Parse(kind));
        return lookup[kind] = kinds.Count - 1;
    }

    /// <param name="Place">Index; -1 where it has no lines.</param>
    /// <param name="Changes">Of its place, or of all where it has none, before its lines were read.</param>
    /// <param name="Lines">The number of the kind of each.</param>
    private readonly record struct Card(int Place, int Changes, int[] Lines);
}
