using System.Globalization;
using KpiIngest.Checking.Results;
using KpiIngest.Isolation;

namespace KpiIngest.Trace;

/// <summary>Where what was traced of checked files is put: the drawn pages, <c>NAME.p1.svg</c> and so on, and what was decided about all
/// files, <c>decisions.jsonl</c>; those of an earlier run are replaced.</summary>
/// <remarks>The reader process draws into a scratch folder: it learns neither the names nor the folder that the caller named.</remarks>
public sealed class TraceFolder(string folder)
{
    /// <summary>One line a decision (see <see cref="DecisionLines"/>).</summary>
    public const string DecisionsName = "decisions.jsonl";

    private readonly TraceNames names = new();
    private readonly Lock appending = new();
    private bool begun;

    /// <summary>Checks a file and keeps what was traced of it.</summary>
    public async Task<TracedFile> CheckAsync(IFileChecker checker, string file, string shownPath, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(checker);
        DirectoryInfo scratch = Directory.CreateTempSubdirectory("kpi-ingest-trace-");
        try
        {
            FileResult result = await checker.TraceAsync(file, shownPath, scratch.FullName, cancellationToken);
            try
            {
                return new TracedFile(result, Keep(scratch, shownPath), Append(Path.Combine(scratch.FullName, DecisionsName)), null);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return new TracedFile(result, [], null, e.Message);
            }
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private List<string> Keep(DirectoryInfo scratch, string shownPath)
    {
        List<string> kept = new();
        string? name = null;
        for (int page = 1; new FileInfo(Path.Combine(scratch.FullName, Of(ReportTrace.PageName, page))) is { Exists: true } drawn; page++)
        {
            name ??= names.For(shownPath);
            string target = Path.Combine(folder, Of(name, page));
            drawn.MoveTo(target, overwrite: true);
            kept.Add(target);
        }

        return kept;
    }

    /// <summary>Null where nothing was decided: the file was not read.</summary>
    private string? Append(string written)
    {
        if (!File.Exists(written))
            return null;
        string target = Path.Combine(folder, DecisionsName);
        lock (appending)
        {
            if (!begun)
                File.Delete(target);
            begun = true;
            File.AppendAllText(target, File.ReadAllText(written));
        }

        return target;
    }

    private static string Of(string name, int page) => string.Create(CultureInfo.InvariantCulture, $"{name}.p{page}.svg");
}
