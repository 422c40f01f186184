using KpiIngest.Checking.Results;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Findings;

/// <summary>The lines of one card as one text that the database puts together: ten thousand rows of nine columns take ten times as long to
/// hand over. They share their unit, year and round, which their positions begin with.</summary>
/// <param name="Kinds">Of each line whether it is the latest and whether it follows, its state, its severity, its code, and who
/// decided.</param>
internal sealed record FindingCellText(string Unit, int? FiscalYear, int? Round, string Kinds)
{
    /// <summary>Between lines: no code and no account's name holds one.</summary>
    private const string Line = "\n";

    /// <summary>Between the parts of a line; only the last can hold one.</summary>
    private const char Part = ' ';

    private const string Yes = "1";

    /// <summary>The cast hands a state over as the database stores it.</summary>
    private static IQueryable<FindingCellText> Of(IQueryable<FindingLine> lines) =>
        lines
            .GroupBy(l => l.CardId)
            .Select(g => new FindingCellText(
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

    /// <summary>Adds the cells of these lines.</summary>
    public static async Task AddAsync(CellTableWriter counted, IQueryable<FindingLine> lines, CancellationToken cancellationToken)
    {
        Dictionary<string, CodedCell> kinds = new(StringComparer.Ordinal);
        await foreach (FindingCellText text in Of(lines).AsAsyncEnumerable().WithCancellation(cancellationToken))
            text.AddTo(counted, kinds);
    }

    /// <param name="known">What a kind says, for each that was met.</param>
    private void AddTo(CellTableWriter counted, Dictionary<string, CodedCell> known)
    {
        Dictionary<string, CodedCell>.AlternateLookup<ReadOnlySpan<char>> kinds = known.GetAlternateLookup<ReadOnlySpan<char>>();
        int place = counted.PlaceOf(Unit, FiscalYear ?? 0, Round ?? 0);
        foreach (Range line in Kinds.AsSpan().Split(Line))
        {
            ReadOnlySpan<char> kind = Kinds.AsSpan()[line];
            if (!kinds.TryGetValue(kind, out CodedCell cell))
                kinds[kind] = cell = KindOf(counted, kind.ToString().Split(Part, 6));
            counted.Add(place, cell);
        }
    }

    private static CodedCell KindOf(CellTableWriter counted, string[] parts) =>
        counted.KindOf(
            parts[0] == Yes,
            parts[1] == Yes,
            Enum.Parse<FindingState>(parts[2]),
            Enum.Parse<Severity>(parts[3]),
            parts[4],
            parts[5]
        );
}
