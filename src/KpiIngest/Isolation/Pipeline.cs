using KpiIngest.Checking.Results;
using KpiIngest.Documents;

namespace KpiIngest.Isolation;

/// <summary>What a document came to.</summary>
public sealed record CheckedDocument(IReadOnlyList<ReportResult> Reports, IReadOnlyList<DiscrepancyResult> Discrepancies);

/// <summary>The steps from a file to its findings. <see cref="StandardPipeline"/> is the one that is used; tests put in their own.</summary>
/// <param name="Sniff">The format of the file at a path, by content, and why no reader needs to try where that shows already.</param>
/// <param name="Readers">The first that knows the format reads it.</param>
/// <param name="Check">Recognises the reports of a document and checks them; no report where there is none.</param>
public sealed record Pipeline(
    Func<string, CancellationToken, Task<(SourceFormat Format, ReadError? Error)>> Sniff,
    IReadOnlyList<IDocumentReader> Readers,
    Func<Document, CheckedDocument> Check);
