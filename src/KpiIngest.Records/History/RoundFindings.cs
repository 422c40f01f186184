using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Findings;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.History;

/// <summary>The findings of the reports of a unit that count, as flags of its history.</summary>
internal sealed class RoundFindings
{
    private readonly ILookup<long, FindingLine> ofReport;
    private readonly Dictionary<long, RecordedAcross> across;

    private RoundFindings(List<FindingLine> lines, Dictionary<long, RecordedAcross> across) =>
        (ofReport, this.across) = (lines.ToLookup(l => l.ReportId ?? 0), across);

    /// <param name="fiscalYear">Null for all.</param>
    public static Task<RoundFindings> OfAsync(RecordsDbContext db, string unit, int? fiscalYear, CancellationToken cancellationToken) =>
        OfAsync(db, db.FindingLines.Where(l => l.Unit == unit && (fiscalYear == null || l.FiscalYear == fiscalYear)), cancellationToken);

    /// <param name="numbers">Of indicators, as they may have been read.</param>
    public static Task<RoundFindings> OfAsync(
        RecordsDbContext db,
        int fiscalYear,
        IReadOnlyCollection<string> numbers,
        CancellationToken cancellationToken
    ) =>
        OfAsync(
            db,
            db.FindingLines.Where(l => l.FiscalYear == fiscalYear && l.IndicatorNumber != null && numbers.Contains(l.IndicatorNumber)),
            cancellationToken
        );

    private static async Task<RoundFindings> OfAsync(RecordsDbContext db, IQueryable<FindingLine> of, CancellationToken cancellationToken)
    {
        // Compared with values, both are looked up in the index.
        (bool yes, bool no) = (true, false);
        List<FindingLine> lines = await of.AsNoTracking()
            .Where(l => l.Latest == yes && l.Follows == no && l.ReportId != null && l.Severity != Severity.Note)
            .OrderBy(l => l.Position)
            .ToListAsync(cancellationToken);
        long[] ids = [.. lines.Select(l => l.AcrossId).OfType<long>()];
        Dictionary<long, RecordedAcross> across =
            ids.Length == 0
                ? []
                : await db.AcrossFindings.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellationToken);
        return new RoundFindings(lines, across);
    }

    /// <param name="row">Of an agency's summary, the row that is meant; null for the whole report.</param>
    public IReadOnlyList<HistoryFlag> Of(long report, ReportStatement statement, IndicatorStatement? row)
    {
        HashSet<FigureAddress>? places = row is null ? null : [.. row.Figures.Select(f => f.At).OfType<FigureAddress>()];
        List<HistoryFlag> flags = [];
        foreach (FindingLine line in ofReport[report])
        {
            if (line.AcrossId is { } id)
            {
                if (
                    across.GetValueOrDefault(id) is not { } between
                    || (row is not null && !RecordedAnswer.Of(between).Figures.Any(f => f.Item is not null && f.Item == row.Number))
                )
                    continue;
                flags.Add(
                    FlagOf(line, new Bilingual(between.Message, between.MessageEn)) with
                    {
                        OtherSubmissionId = between.RegisterCheckId is null ? between.OtherSubmissionId : null,
                    }
                );
            }
            else if (
                line.Ordinal is { } ordinal
                && statement.Found.GetValueOrDefault(ordinal) is { } found
                && (places is null || (found.At is { } at && places.Contains(at)))
            )
            {
                flags.Add(FlagOf(line, found.Message));
            }
        }

        return [.. flags.OrderBy(f => ProvenCodes.Contains(f.Code!) ? 0 : 1).ThenByDescending(f => f.Severity)];
    }

    private static HistoryFlag FlagOf(FindingLine line, Bilingual why) =>
        new(HistoryFlagKind.Finding, why)
        {
            Code = line.Code,
            Severity = line.Severity,
            State = line.State,
            LineId = line.Id,
        };
}
