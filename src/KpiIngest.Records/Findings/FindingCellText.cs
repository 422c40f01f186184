using System.Globalization;
using KpiIngest.Checking.Results;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Findings;

/// <summary>The cell of a line as two texts, put together by the database: of ten thousand lines, nine columns each take four times as long
/// to hand over.</summary>
/// <param name="Kind">Latest, follows, state, severity, code, and who decided.</param>
/// <param name="Place">Year, round, unit.</param>
internal sealed record FindingCellText(string Kind, string Place)
{
    /// <summary>Parts are parted by one space; only the last part of a text can hold one.</summary>
    private const char Parting = ' ';

    private const string Yes = "1";

    /// <summary>The cast hands a state over as the database stores it.</summary>
    private static IQueryable<FindingCellText> Of(IQueryable<FindingLine> lines) =>
        lines.Select(l => new FindingCellText(
            (l.Latest ? "1 " : "0 ")
                + (l.Follows ? "1 " : "0 ")
                + (string)(object)l.State
                + " "
                + (string)(object)l.Severity
                + " "
                + l.Code
                + " "
                + (l.DecidedBy ?? ""),
            (l.FiscalYear ?? 0) + " " + (l.Round ?? 0) + " " + l.Unit
        ));

    /// <summary>Adds the cells of these lines.</summary>
    public static async Task AddAsync(CellTableWriter counted, IQueryable<FindingLine> lines, CancellationToken cancellationToken)
    {
        await foreach (FindingCellText text in Of(lines).AsAsyncEnumerable().WithCancellation(cancellationToken))
            counted.Add(text.Cell());
    }

    private FindingCell Cell()
    {
        string[] kind = Kind.Split(Parting, 6);
        string[] place = Place.Split(Parting, 3);
        return new FindingCell
        {
            Latest = kind[0] == Yes,
            Follows = kind[1] == Yes,
            State = Enum.Parse<FindingState>(kind[2]),
            Severity = Enum.Parse<Severity>(kind[3]),
            Code = kind[4],
            DecidedBy = kind[5],
            FiscalYear = int.Parse(place[0], CultureInfo.InvariantCulture),
            Round = int.Parse(place[1], CultureInfo.InvariantCulture),
            Unit = place[2],
            Findings = 1,
            Stamp = 0,
        };
    }
}
