using KpiIngest.Checking.History;
using KpiIngest.Checking.Results;

namespace KpiIngest.Records;

/// <summary>Compares files that are recorded. It holds no transaction and may run in another process.</summary>
public interface IAcrossComparison
{
    /// <param name="files">The earliest first.</param>
    /// <exception cref="ComparisonStoppedException">What compares ended, which may have nothing to do with the files.</exception>
    Task<ComparisonResult> CompareAsync(IReadOnlyList<RecordedFile> files, CancellationToken cancellationToken);
}

/// <summary>A recorded file for a comparison.</summary>
/// <param name="ResultJson">Fetches its <see cref="FileResult"/> as recorded, one line of JSON.</param>
public sealed record RecordedFile(string Unit, string Name, string Sha256, Func<CancellationToken, Task<string>> ResultJson);

/// <summary>What a comparison came to.</summary>
public abstract record ComparisonResult
{
    /// <param name="Findings">Their files are indices into the files that were given.</param>
    public sealed record Found(IReadOnlyList<AcrossFilesFinding> Findings) : ComparisonResult;

    /// <summary>It would have cost more than a comparison may.</summary>
    public sealed record OverLimit(string Reason, string ReasonEn) : ComparisonResult;
}

/// <summary>What compares ended before it answered.</summary>
public sealed class ComparisonStoppedException(string message) : Exception(message);

/// <summary>Compares in this process, without limits: for tests and tools.</summary>
public sealed class DirectComparison : IAcrossComparison
{
    public async Task<ComparisonResult> CompareAsync(IReadOnlyList<RecordedFile> files, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        List<HistoryFile> read = [];
        foreach (RecordedFile file in files)
            read.Add(Read(file.Unit, file.Name, file.Sha256, await file.ResultJson(cancellationToken)));
        return new ComparisonResult.Found(HistoryChecker.Check(read, HistoryOrder.Received));
    }

    /// <exception cref="System.Text.Json.JsonException">It is no result.</exception>
    public static HistoryFile Read(string unit, string name, string sha256, string resultJson)
    {
        FileResult result =
            System.Text.Json.JsonSerializer.Deserialize(resultJson, ResultJson.Compact.FileResult)
            ?? throw new System.Text.Json.JsonException($"The recorded result of {name} is null.");
        return new HistoryFile(unit, name, result with { Sha256 = sha256 });
    }
}
