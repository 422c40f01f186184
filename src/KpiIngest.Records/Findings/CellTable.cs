using KpiIngest.Checking.Results;

namespace KpiIngest.Records.Findings;

/// <summary>Cells with numbers in place of texts, so that a hundred thousand of them are added up in a few milliseconds. It never changes:
/// a change makes another one.</summary>
/// <param name="Places">Units with their years and rounds, by number.</param>
/// <param name="Codes">By number.</param>
/// <param name="Deciders">By number; empty for nobody.</param>
/// <param name="Findings">Of all cells.</param>
internal sealed record CellTable(CodedCell[] Cells, CellPlace[] Places, string[] Codes, string[] Deciders, long Findings)
{
    private readonly Lazy<UnitNames> names = new(() => new UnitNames(Places.Select(p => p.Unit).Distinct(StringComparer.Ordinal)));

    public static CellTable Empty { get; } = new([], [], [], [], 0);

    /// <summary>True where lists are so long that what no cells tell is counted up to a limit.</summary>
    public bool IsLarge { get; init; } = Findings > FindingCounts.MostCounted;

    /// <summary>Findings of a long list that are counted where no cells tell their number; of more it is said that they are more.</summary>
    public int Cap { get; init; } = FindingCounts.Cap;

    /// <summary>The lines of single cards as of this table, or of later; null for a table that is not of all findings.</summary>
    public CardKinds? Cards { get; init; }

    /// <summary>The units that have findings, or had some.</summary>
    public UnitNames Units => names.Value;

    /// <summary>The cells of some units alone; how many findings there are in all stays what it was.</summary>
    /// <param name="units">Null for all.</param>
    public CellTable Within(IReadOnlyCollection<string>? units)
    {
        if (units is null)
            return this;
        HashSet<string> asked = new(units, StringComparer.Ordinal);
        bool[] within = [.. Places.Select(p => asked.Contains(p.Unit))];
        return this with { Cells = [.. Cells.Where(c => within[c.Place])] };
    }
}

/// <param name="Place">Index in <see cref="CellTable.Places"/>.</param>
/// <param name="Code">Index in <see cref="CellTable.Codes"/>.</param>
/// <param name="Decider">Index in <see cref="CellTable.Deciders"/>.</param>
internal readonly record struct CodedCell(
    int Place,
    int Code,
    int Decider,
    FindingState State,
    Severity Severity,
    bool Latest,
    bool Follows,
    int Findings
);

/// <param name="FiscalYear">Buddhist era; 0 where none is known.</param>
/// <param name="Round">Months; 0 where none is known.</param>
/// <param name="Beginning">What the positions of its lines begin with.</param>
internal sealed record CellPlace(string Unit, int FiscalYear, int Round, string Beginning);

/// <summary>Makes tables of cells, each from the one before and what changed since.</summary>
internal sealed class CellTableWriter
{
    private readonly Dictionary<CodedCell, int> indices = [];
    private readonly Dictionary<(string, int, int), int> places = [];
    private readonly Dictionary<string, int> codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> deciders = new(StringComparer.Ordinal);
    private readonly List<CodedCell> cells = [];
    private readonly List<CellPlace> named = [];

    /// <summary>Of all cells.</summary>
    public long Findings { get; private set; }

    /// <summary>In place of what the cell was.</summary>
    public void Put(FindingCell cell)
    {
        CodedCell kind = KindOf(cell.Latest, cell.Follows, cell.State, cell.Severity, cell.Code, cell.DecidedBy);
        int index = IndexOf(PlaceOf(cell.Unit, cell.FiscalYear, cell.Round), kind);
        Count(index, cell.Findings - cells[index].Findings);
    }

    /// <summary>One finding more.</summary>
    /// <param name="place">As of <see cref="PlaceOf"/>.</param>
    /// <param name="kind">As of <see cref="KindOf"/>.</param>
    public void Add(int place, CodedCell kind) => Count(IndexOf(place, kind), 1);

    public int PlaceOf(string unit, int fiscalYear, int round)
    {
        int place = NumberOf(places, (unit, fiscalYear, round));
        if (place == named.Count)
            named.Add(new CellPlace(unit, fiscalYear, round, FindingOrder.BeginningOf(unit, fiscalYear, round)));
        return place;
    }

    /// <returns>All of the cell but its place and its number.</returns>
    public CodedCell KindOf(bool latest, bool follows, FindingState state, Severity severity, string code, string decidedBy) =>
        new(0, NumberOf(codes, code), NumberOf(deciders, decidedBy), state, severity, latest, follows, 0);

    private int IndexOf(int place, CodedCell kind)
    {
        CodedCell cell = kind with { Place = place };
        int index = NumberOf(indices, cell);
        if (index == cells.Count)
            cells.Add(cell);
        return index;
    }

    private void Count(int index, int more)
    {
        cells[index] = cells[index] with { Findings = cells[index].Findings + more };
        Findings += more;
    }

    public CellTable Table() => new([.. cells], [.. named], Texts(codes), Texts(deciders), Findings);

    private static int NumberOf<T>(Dictionary<T, int> numbers, T value)
        where T : notnull
    {
        if (!numbers.TryGetValue(value, out int number))
            numbers[value] = number = numbers.Count;
        return number;
    }

    private static string[] Texts(Dictionary<string, int> numbers) => [.. numbers.OrderBy(n => n.Value).Select(n => n.Key)];
}
