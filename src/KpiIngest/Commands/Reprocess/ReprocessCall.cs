using KpiIngest.Checking.Language;
using KpiIngest.Records.Changes;
using KpiIngest.Records.Queries;

namespace KpiIngest.Commands.Reprocess;

/// <summary>A call of <c>reprocess</c> as understood.</summary>
/// <param name="Dry">True to record nothing.</param>
/// <param name="Again">True to read also what the present version has read.</param>
internal sealed record ReprocessCall(HistoryFilter Filter, bool Dry, bool Again);

/// <summary>What came of it.</summary>
/// <param name="Version">Of the reader, without the converter.</param>
/// <param name="Present">How many of those that were asked for the present version had read before.</param>
/// <param name="Unread">Submissions that were asked for and have no reading yet: the service reads them.</param>
internal sealed record ReprocessResult(
    bool Dry,
    string Version,
    int Present,
    int Unread,
    IReadOnlyList<ReprocessedFile> Read,
    IReadOnlyList<NotReprocessed> NotRead
)
{
    public IEnumerable<ReprocessedFile> Changed => Read.Where(r => r.Readings.Changes.Count > 0);
}

internal sealed record ReprocessedFile(ReprocessCandidate Submission, ReprocessedReadings Readings);

/// <param name="Why">The earlier reading stands.</param>
internal sealed record NotReprocessed(ReprocessCandidate Submission, Bilingual Why);
