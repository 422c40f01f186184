using KpiIngest.Checking.Results;
using KpiIngest.Records.Findings;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Identity;

/// <summary>A figure of a reading by every name that it has had: what its report is may have been said otherwise since it was
/// named.</summary>
/// <param name="Figure">By what was read.</param>
/// <param name="Names">Identity and occurrence, as of <see cref="FigureIdentity"/>.</param>
internal sealed record NamedFigure(IdentifiedFigure Figure, IReadOnlyList<(string Key, int Occurrence)> Names)
{
    /// <summary>In the order of the reading; none where its answer cannot be read.</summary>
    public static async Task<IReadOnlyList<NamedFigure>> OfAsync(
        RecordsDbContext db,
        long submissionId,
        long readingId,
        CancellationToken cancellationToken
    )
    {
        Reading reading = await db.Readings.AsNoTracking().SingleAsync(r => r.Id == readingId, cancellationToken);
        string unit = await db.Submissions.Where(s => s.Id == submissionId).Select(s => s.Unit).SingleAsync(cancellationToken);
        if (RecordedAnswer.Of(reading) is not { } result)
            return [];
        List<IReadOnlyList<IdentifiedFigure>> named = [FigureIdentity.Of(submissionId, unit, result)];
        if (await db.Confirmations.AnyAsync(c => c.SubmissionId == submissionId, cancellationToken))
        {
            List<RecordedReport> reports = await db
                .Reports.AsNoTracking()
                .Where(r => r.SubmissionId == submissionId)
                .OrderBy(r => r.ReadingId)
                .ThenBy(r => r.Ordinal)
                .ToListAsync(cancellationToken);
            foreach (IGrouping<long, RecordedReport> at in reports.GroupBy(r => r.ReadingId).Where(g => g.Count() == result.Reports.Count))
                named.Add(FigureIdentity.Of(submissionId, at.First().Unit, As(result, [.. at])));
        }

        return [.. named[0].Select((figure, i) => new NamedFigure(figure, [.. named.Select(n => (n[i].Key, n[i].Occurrence)).Distinct()]))];
    }

    public bool IsNamed(string key, int? occurrence) =>
        Names.Any(n => string.Equals(n.Key, key, StringComparison.Ordinal) && (occurrence is null || n.Occurrence == occurrence));

    private static FileResult As(FileResult result, IReadOnlyList<RecordedReport> reports) =>
        result with
        {
            Reports =
            [
                .. result.Reports.Zip(
                    reports,
                    (r, said) =>
                        r with
                        {
                            FiscalYear = said.FiscalYear,
                            Round = said.Round,
                            Indicator = r.Indicator with { Number = said.IndicatorNumber },
                        }
                ),
            ],
        };
}
