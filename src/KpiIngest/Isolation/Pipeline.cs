using KpiIngest.Checking;
using KpiIngest.Documents;

namespace KpiIngest.Isolation;

/// <summary>The steps from a file to its findings. <see cref="StandardPipeline"/> is the one that is used; tests put in their own.</summary>
/// <param name="Sniff">The format of the file at a path, by content, or why it cannot be read.</param>
/// <param name="Readers">The first that knows the format reads it.</param>
/// <param name="Check">Recognises the reports of a document and checks them; no report where there is none.</param>
public sealed record Pipeline(
    Func<string, CancellationToken, Task<SniffResult>> Sniff, IReadOnlyList<IDocumentReader> Readers, Func<Document, CheckedReports> Check)
{
    /// <summary>What was decided about the document of a shown path, one line each (see <see cref="Trace.DecisionLines"/>); null where nobody asks.</summary>
    public Func<string, Document, string>? Decisions { get; init; }
}
