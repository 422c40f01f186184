using System.Text.Json;
using KpiIngest.Checking.History;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Queries;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records;

/// <summary>A submission with the reading that holds for it: of the original where it is a duplicate.</summary>
/// <param name="ReportIds">The recorded reports, in the order of the file.</param>
internal sealed record ReadFile(Submission Submission, long ReadingId, FileResult Result, IReadOnlyList<long> ReportIds)
{
    /// <returns>Null where it is not read yet or holds no report.</returns>
    public static async Task<ReadFile?> OfAsync(RecordsDbContext db, Submission submission, CancellationToken cancellationToken) =>
        (await OfAsync(db, [submission], cancellationToken)).SingleOrDefault();

    /// <summary>Those that are read and hold reports, in the given order.</summary>
    public static async Task<IReadOnlyList<ReadFile>> OfAsync(
        RecordsDbContext db, IReadOnlyList<Submission> submissions, CancellationToken cancellationToken)
    {
        long[] read = [.. submissions.Select(s => s.DuplicateOfId ?? s.Id).Distinct()];
        var readings = await CurrentReadings.Of(db).AsNoTracking()
            .Where(r => read.Contains(r.SubmissionId) && (r.Outcome == FileOutcome.Checked || r.Outcome == FileOutcome.NotChecked))
            .Select(r => new { r.SubmissionId, r.Id, r.ResultJson, Reports = r.Reports.OrderBy(p => p.Ordinal).Select(p => p.Id).ToList() })
            .ToDictionaryAsync(r => r.SubmissionId, cancellationToken);
        List<ReadFile> files = [];
        foreach (Submission submission in submissions)
        {
            if (!readings.TryGetValue(submission.DuplicateOfId ?? submission.Id, out var reading)) continue;
            FileResult result = JsonSerializer.Deserialize(reading.ResultJson, ResultJson.Compact.FileResult)
                ?? throw new JsonException($"Reading {reading.Id} holds no result.");
            files.Add(new ReadFile(submission, reading.Id, result with { Sha256 = submission.Sha256 }, reading.Reports));
        }

        return files;
    }

    public HistoryFile ForHistory() => new(Submission.Unit, Submission.InboxPath, Result);
}
