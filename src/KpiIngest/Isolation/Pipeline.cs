using KpiIngest.Checking;
using KpiIngest.Checking.Typed;
using KpiIngest.Documents;
using KpiIngest.Reports.Keyed;

namespace KpiIngest.Isolation;

/// <summary>The steps from a file to its findings. <see cref="StandardPipeline"/> is the one that is used; tests put in their
/// own.</summary>
/// <param name="Sniff">The format of the file at a path, by content, or why it cannot be read.</param>
/// <param name="Readers">The first that knows the format reads it.</param>
/// <param name="Check">Recognises the reports of a document and checks them; no report where there is none.</param>
public sealed record Pipeline(
    Func<string, CancellationToken, Task<SniffResult>> Sniff,
    IReadOnlyList<IDocumentReader> Readers,
    Func<Document, CheckedReports> Check
)
{
    /// <summary>What was decided about the document of a shown path, one line each (see <see cref="Trace.DecisionLines"/>); null where
    /// nobody asks.</summary>
    public Func<string, Document, string>? Decisions { get; init; }

    /// <summary>The same with values that a person typed laid over what was recognised; null where no pipeline does that.</summary>
    public Func<Document, TypedValues, CheckedReports>? CheckTyped { get; init; }

    /// <summary>Checks what a person keyed from a scan, with typed values laid over it; null where no pipeline does that.</summary>
    public Func<KeyedFile, TypedValues, CheckedReports>? CheckKeyed { get; init; }

    /// <summary>The sizes of the pages of a file whose text is not read, in points, as a viewer shows them; null where no pipeline tells
    /// them.</summary>
    public Func<string, CancellationToken, Task<IReadOnlyList<PageSize>>>? PageSizes { get; init; }

    /// <summary>Reads a file that is a scan from the pictures of its pages; null where no pipeline does that.</summary>
    public Func<SourceFile, CancellationToken, Task<ReadResult>>? ReadScan { get; init; }

    /// <summary>Prints a Word file to PDF, or says why not; null where no pipeline prints.</summary>
    public Func<SourceFile, string, CancellationToken, Task<ReadError?>>? Print { get; init; }

    /// <summary>Reads a file that can be opened.</summary>
    /// <param name="shownPath">What messages call it.</param>
    /// <returns>With the format that it is by its content, which is unknown where it could not be told.</returns>
    public async Task<(SourceFormat Format, ReadResult Read)> ReadAsync(string file, string shownPath, CancellationToken cancellationToken)
    {
        SniffResult sniffed = await Sniff(file, cancellationToken);
        if (sniffed.Error is { } unreadable)
            return (sniffed.Format, ReadResult.Failed(unreadable));
        foreach (IDocumentReader reader in Readers)
        {
            if (reader.Formats.Contains(sniffed.Format))
                return (sniffed.Format, await reader.ReadAsync(new SourceFile(file, sniffed.Format), cancellationToken));
        }

        return (sniffed.Format, ReadResult.Failed(ReadErrors.UnsupportedFormat(Path.GetFileName(shownPath))));
    }
}
