using KpiIngest.Documents;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Tables;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Criteria;

/// <summary>Finds the items that criteria belong to: the item that they name, else that of the detail table that follows them, else that of
/// the heading before them. Levels that stand in a row of a scoring table are the row's own. Items without a number are told by
/// name.</summary>
internal sealed class CriteriaOwners
{
    private readonly CriteriaRecogniser recogniser;
    private readonly List<ScoredRow> rows;
    private readonly HashSet<string> numbers;

    /// <summary>The only number that rows have, of a report that may well score that item alone.</summary>
    private readonly string? onlyNumber;

    /// <summary>False where all rows score one item, whose criteria these are, whatever they name.</summary>
    private readonly bool several;

    private readonly Dictionary<string, ScoredRow> named = new(StringComparer.Ordinal);
    private readonly Dictionary<Place, ScoredRow> placed = new();
    private readonly List<ItemCriteria> bound = [];
    private readonly List<Place> unread = [];
    private readonly NumberedCaptions captions;

    public CriteriaOwners(CriteriaRecogniser recogniser, IReadOnlyList<ScoringTable> tables, FormWording wording)
    {
        this.recogniser = recogniser;
        rows = tables.SelectMany(t => t.Rows).ToList();
        captions = new NumberedCaptions(rows, wording);
        numbers = rows.Select(r => r.Number).OfType<string>().ToHashSet(StringComparer.Ordinal);
        onlyNumber =
            numbers.Count == 1 && (tables.All(t => t.Rows.Count < 2) || rows.TrueForAll(r => r.Number is not null))
                ? numbers.First()
                : null;
        several =
            tables.Any(t => t.Rows.Count > 1)
            || rows.Select(r => r.Number ?? ItemName.KeyOf(r.Name)).Distinct(StringComparer.Ordinal).Count() > 1;
        foreach (ScoredRow row in rows)
            placed.TryAdd(row.Place, row);
        // Two numbers under one name are two items.
        foreach (
            IGrouping<string, ScoredRow> same in rows.Where(r => ItemName.KeyOf(r.Name) is not null)
                .GroupBy(r => ItemName.KeyOf(r.Name)!, StringComparer.Ordinal)
                .Where(g => g.Select(r => r.Number).Distinct(StringComparer.Ordinal).Count() == 1)
        )
            named[same.Key] = same.First();
    }

    public IReadOnlyList<ItemCriteria> Bound => bound;

    /// <summary>Rows whose own cell of criteria says something that was not read.</summary>
    public IReadOnlyList<Place> Unread => unread;

    /// <param name="draft">The criteria.</param>
    /// <param name="next">The row of the detail table that follows them.</param>
    /// <param name="sole">False where other criteria stand before the same table.</param>
    public void Bind(CriteriaDraft draft, ScoredRow? next, bool sole)
    {
        string? heading = draft.Heading is { } h && numbers.Contains(h) ? h : null;
        ScoredRow? said = several ? Named(draft.Criteria.Name) : null;
        // Lines with several names list the items.
        ScoredRow? captioned = several && draft.Captions.Select(Named).OfType<ScoredRow>().Distinct().ToList() is [var one] ? one : null;
        string? both = several ? captions.NamedAndNumbered(draft.Captions) : null;
        string? numbered = several ? captions.Numbered(draft.Captions) : null;
        string? item =
            draft.Criteria.Item ?? said?.Number ?? both ?? next?.Number ?? heading ?? captioned?.Number ?? numbered ?? onlyNumber;
        bool own = draft.Criteria.Item is null && (said is null || said == next) && (both is null || both == next?.Number);
        string? name = several && item is null ? (said ?? next ?? captioned)?.Name : null;
        bound.Add(
            draft.Criteria with
            {
                Item = item,
                Name = name,
                Row = several && sole && own && next is { Number: null } ? next.Place : null,
                Notes = draft.Notes,
            }
        );
    }

    /// <summary>Criteria that stand in the rows of a scoring table. Criteria of their own go before them.</summary>
    public void BindRows(ScoringSection section)
    {
        if (section.Heads.LevelColumns >= 2)
            foreach (ItemCriteria found in recogniser.Matrix(section).Where(SaysMoreThanLevels))
                AddOfRow(found);
        foreach ((Place row, ItemCriteria? read) in recogniser.InCells(section))
        {
            if (!placed.TryGetValue(row, out ScoredRow? owner))
                continue;
            if (read is null)
                unread.Add(row);
            else
                AddOfRow(read with { Item = owner.Number });
        }
    }

    private void AddOfRow(ItemCriteria found)
    {
        if (several && placed.TryGetValue(found.Row!, out ScoredRow? owner))
            found = found with { Item = owner.Number ?? found.Item, Name = owner.Number is null && found.Item is null ? owner.Name : null };
        else
            found = found with { Name = null, Row = null };
        if (!bound.Exists(b => Same(b, found)))
            bound.Add(found);
    }

    /// <summary>True where nothing new is said of an item: its criteria stand by themselves, or in another row in the same way.</summary>
    private static bool Same(ItemCriteria known, ItemCriteria found)
    {
        if (known.Item != found.Item || known.Name != found.Name)
            return false;
        if (found.Row is null)
            return true;
        return (found.Item ?? found.Name) is not null
            && (
                known.Row is null
                || known
                    .Levels.Select(l => (l.Level, l.Condition, l.Score.Value))
                    .SequenceEqual(found.Levels.Select(l => (l.Level, l.Condition, l.Score.Value)))
            );
    }

    private ScoredRow? Named(string? name) => ItemName.KeyOf(name) is { } key ? named.GetValueOrDefault(key) : null;

    private static bool SaysMoreThanLevels(ItemCriteria criteria) =>
        criteria.Levels.Any(l => ThaiDigits.ToArabic(l.Condition ?? "") != l.Level);
}
