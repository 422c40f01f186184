namespace KpiIngest.Documents;

/// <summary>A document, or the reason why there is none. Bad input is a value here; an exception is a defect of ours.</summary>
public abstract record ReadResult
{
    private ReadResult() { }

    public sealed record Success(Document Document) : ReadResult;

    public sealed record Failure(ReadError Error) : ReadResult;

    public static ReadResult Ok(Document document) => new Success(document);

    public static ReadResult Failed(ReadError error) => new Failure(error);
}

/// <summary>Why a file could not be read, what to do next, in both languages.</summary>
/// <param name="Code">kebab-case; see <see cref="ReadErrors"/>.</param>
public sealed record ReadError(string Code, string Message, string MessageEn);
