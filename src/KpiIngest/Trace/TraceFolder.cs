using System.Globalization;
using KpiIngest.Checking.Results;
using KpiIngest.Isolation;

namespace KpiIngest.Trace;

/// <summary>Where the drawn pages of checked files are put: <c>NAME.p1.svg</c> and so on; pages of the same name from an earlier run are replaced.</summary>
/// <remarks>The reader process draws into a scratch folder: it learns neither the names nor the folder that the caller named.</remarks>
public sealed class TraceFolder(string folder)
{
    private readonly TraceNames names = new();

    /// <summary>Checks a file and keeps its pages.</summary>
    /// <returns>The files written, in page order; none for what is no PDF or could not be read. Why they could not be put in the folder is told in Trouble.</returns>
    public async Task<(FileResult Result, IReadOnlyList<string> Pages, string? Trouble)> CheckAsync(
        IFileChecker checker, string file, string shownPath, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(checker);
        var scratch = Directory.CreateTempSubdirectory("kpi-ingest-trace-");
        try
        {
            var result = await checker.TraceAsync(file, shownPath, scratch.FullName, cancellationToken);
            try
            {
                return (result, Keep(scratch, shownPath), null);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return (result, [], e.Message);
            }
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private List<string> Keep(DirectoryInfo scratch, string shownPath)
    {
        var kept = new List<string>();
        string? name = null;
        for (var page = 1; new FileInfo(Path.Combine(scratch.FullName, Of(ReportTrace.PageName, page))) is { Exists: true } drawn; page++)
        {
            name ??= names.For(shownPath);
            var target = Path.Combine(folder, Of(name, page));
            drawn.MoveTo(target, overwrite: true);
            kept.Add(target);
        }

        return kept;
    }

    private static string Of(string name, int page) => string.Create(CultureInfo.InvariantCulture, $"{name}.p{page}.svg");
}
