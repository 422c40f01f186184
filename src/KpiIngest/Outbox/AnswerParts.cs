using KpiIngest.Records.Changes;
using KpiIngest.Records.Queries;

namespace KpiIngest.Outbox;

/// <summary>What stands in an answer beside what was found.</summary>
/// <param name="Changed">What this answer has differently from the one that was given before; empty for the first one.</param>
/// <param name="News">Of each report that is not the first version: which it is, what changed, what became of what was asked for.</param>
/// <param name="AwaitsComparison">True where it could not be compared with other submissions yet.</param>
/// <param name="Witness">The short form of the audit trail's checkpoint of now.</param>
internal sealed record AnswerParts(
    IReadOnlyList<ReadingChange> Changed,
    IReadOnlyList<VersionNews> News,
    bool AwaitsComparison,
    string Witness
);
