using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Findings;

/// <summary>The lines of one card as one text that the database puts together: ten thousand rows of nine columns take ten times as long to
/// hand over. They share their unit, year and round, which their positions begin with.</summary>
/// <param name="Kinds">Of each line whether it is the latest and whether it follows, its state, its severity, its code, and who
/// decided.</param>
internal sealed record FindingCellText(long CardId, string Unit, int? FiscalYear, int? Round, string Kinds)
{
    /// <summary>Between lines: no code and no account's name holds one.</summary>
    private const string Line = "\n";

    /// <summary>One of each card that has such lines.</summary>
    public static Task<List<FindingCellText>> OfAsync(IQueryable<FindingLine> lines, CancellationToken cancellationToken) =>
        Texts(lines).ToListAsync(cancellationToken);

    /// <summary>Adds the cells of these lines.</summary>
    public static async Task AddAsync(CellTableWriter counted, IQueryable<FindingLine> lines, CancellationToken cancellationToken)
    {
        Dictionary<string, CodedCell> known = new(StringComparer.Ordinal);
        Dictionary<string, CodedCell>.AlternateLookup<ReadOnlySpan<char>> kinds = known.GetAlternateLookup<ReadOnlySpan<char>>();
        await foreach (FindingCellText text in Texts(lines).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            int place = counted.PlaceOf(text.Unit, text.FiscalYear ?? 0, text.Round ?? 0);
            foreach (CodedCell cell in text.Lines(KindOf))
                counted.Add(place, cell);
        }

        CodedCell KindOf(ReadOnlySpan<char> kind) =>
            kinds.TryGetValue(kind, out CodedCell cell) ? cell : kinds[kind] = LineKind.Parse(kind).In(counted);
    }

    /// <param name="kind">What is made of the text of a line (<see cref="LineKind.Parse"/>).</param>
    public List<T> Lines<T>(Func<ReadOnlySpan<char>, T> kind)
    {
        List<T> lines = [];
        foreach (Range line in Kinds.AsSpan().Split(Line))
            lines.Add(kind(Kinds.AsSpan()[line]));
        return lines;
    }

    /// <summary>The cast hands a state over as the database stores it.</summary>
    private static IQueryable<FindingCellText> Texts(IQueryable<FindingLine> lines) =>
        lines
            .GroupBy(l => l.CardId)
            .Select(g => new FindingCellText(
                g.Key,
                g.Min(l => l.Unit)!,
                g.Min(l => l.FiscalYear),
                g.Min(l => l.Round),
                string.Join(
                    Line,
                    g.Select(l =>
                        (l.Latest ? "1 " : "0 ")
                        + (l.Follows ? "1 " : "0 ")
                        + (string)(object)l.State
                        + " "
                        + (string)(object)l.Severity
                        + " "
                        + l.Code
                        + " "
                        + (l.DecidedBy ?? "")
                    )
                )
            ));
}
