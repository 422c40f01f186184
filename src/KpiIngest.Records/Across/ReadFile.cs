using KpiIngest.Checking.Results;
using KpiIngest.Records.Queries;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records;

/// <summary>A submission with the reading that holds for it: of the original where it is a duplicate. The result itself is not loaded: it
/// can be large.</summary>
/// <param name="ReportIds">The recorded reports, in the order of the file.</param>
/// <param name="ResultCharacters">Length of the recorded result.</param>
internal sealed record ReadFile(Submission Submission, long ReadingId, IReadOnlyList<long> ReportIds, long ResultCharacters)
{
    /// <returns>Null where it is not read yet or holds no report.</returns>
    public static async Task<ReadFile?> OfAsync(RecordsDbContext db, Submission submission, CancellationToken cancellationToken) =>
        (await OfAsync(db, [submission], cancellationToken)).SingleOrDefault();

    /// <summary>Those that are read and hold reports, in the given order.</summary>
    public static async Task<IReadOnlyList<ReadFile>> OfAsync(
        RecordsDbContext db,
        IReadOnlyList<Submission> submissions,
        CancellationToken cancellationToken
    )
    {
        long[] read = [.. submissions.Select(s => s.DuplicateOfId ?? s.Id).Distinct()];
        var readings = await CurrentReadings
            .Of(db)
            .AsNoTracking()
            .Where(r => read.Contains(r.SubmissionId) && (r.Outcome == FileOutcome.Checked || r.Outcome == FileOutcome.NotChecked))
            .Select(r => new
            {
                r.SubmissionId,
                r.Id,
                Characters = r.ResultJson.Length,
            })
            .ToDictionaryAsync(r => r.SubmissionId, cancellationToken);
        long[] readingIds = [.. readings.Values.Select(r => r.Id)];

        // A query of its own: joined to the readings, each report would bring the whole result of its file along.
        ILookup<long, long> reports = (
            await db
                .Reports.AsNoTracking()
                .Where(r => readingIds.Contains(r.ReadingId))
                .OrderBy(r => r.Ordinal)
                .Select(r => new { r.ReadingId, r.Id })
                .ToListAsync(cancellationToken)
        ).ToLookup(r => r.ReadingId, r => r.Id);
        return
        [
            .. submissions
                .Where(s => readings.ContainsKey(s.DuplicateOfId ?? s.Id))
                .Select(s => (Submission: s, Reading: readings[s.DuplicateOfId ?? s.Id]))
                .Select(f => new ReadFile(f.Submission, f.Reading.Id, [.. reports[f.Reading.Id]], f.Reading.Characters)),
        ];
    }

    /// <param name="records">Asked for the result when the comparison comes to this file.</param>
    public RecordedFile ForComparison(IDbContextFactory<RecordsDbContext> records) =>
        new(
            Submission.Unit,
            Submission.InboxPath,
            Submission.Sha256,
            async cancellationToken =>
            {
                await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
                return await db.Readings.Where(r => r.Id == ReadingId).Select(r => r.ResultJson).SingleAsync(cancellationToken);
            }
        );
}
