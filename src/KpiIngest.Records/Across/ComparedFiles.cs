using KpiIngest.Records.Queries;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records;

/// <summary>What a submission is compared with: of the same unit and year, reports of the same indicators, and between an agency's summary
/// and its cards those of the same round.</summary>
internal static class ComparedFiles
{
    /// <returns>The file among them; in the order of receipt.</returns>
    public static async Task<IReadOnlyList<ReadFile>> OfAsync(RecordsDbContext db, ReadFile file, CancellationToken cancellationToken)
    {
        if (file.Submission.DuplicateOfId is { } original)
        {
            Submission first = await db.Submissions.AsNoTracking().SingleAsync(s => s.Id == original, cancellationToken);
            return [.. await ReadFile.OfAsync(db, [first], cancellationToken), file];
        }

        string unit = file.Submission.Unit;
        var linked = await db
            .Reports.AsNoTracking()
            .Where(r => r.ReadingId == file.ReadingId && r.FiscalYear != null && r.Round != null)
            .Select(r => new
            {
                r.FiscalYear,
                r.Round,
                r.IndicatorNumber,
                r.AgencySummary,
            })
            .ToListAsync(cancellationToken);
        int?[] years = [.. linked.Select(r => r.FiscalYear).Distinct()];
        string?[] numbers = [.. linked.Select(r => r.IndicatorNumber).Distinct(StringComparer.Ordinal)];
        int?[] rounds = [.. linked.Where(r => r.AgencySummary).Select(r => r.Round).Distinct()];
        long[] related = await CurrentReadings
            .ReportsOf(db)
            .Where(r =>
                r.Unit == unit
                && years.Contains(r.FiscalYear)
                && r.SubmissionId != file.Submission.Id
                && (r.IndicatorNumber == null || numbers.Contains(r.IndicatorNumber) || rounds.Contains(r.Round))
            )
            .Select(r => r.SubmissionId)
            .Distinct()
            .ToArrayAsync(cancellationToken);
        List<Submission> others = await db.Submissions.AsNoTracking().Where(s => related.Contains(s.Id)).ToListAsync(cancellationToken);
        return [.. (await ReadFile.OfAsync(db, others, cancellationToken)).Append(file).OrderBy(f => f.Submission.Id)];
    }
}
