using KpiIngest.Checking.Results;
using KpiIngest.Commands.Text;
using KpiIngest.Documents;
using KpiIngest.Isolation;

namespace KpiIngest.Commands.Check;

/// <summary>Checks files on the spot. Touches no database and no inbox.</summary>
/// <param name="trace">Keeps the drawn pages of PDF files; null where none are wanted.</param>
public sealed class CheckRun(IFileChecker checker, Terminal terminal, CheckOutput output, Language language, CheckTrace? trace = null)
{
    /// <summary>Files under way at once: while one is waited for or put out, the next is read.</summary>
    public const int SideBySide = 2;

    /// <returns>0, 1 or 2; see <see cref="CheckExit"/>.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        using ArchiveTargets archives = new(new ReadLimits(), language);
        CheckTargets found = await archives.UnfoldAsync(TargetSearch.Find(arguments, language), cancellationToken);
        foreach ((string path, string why) in found.PassedOver)
        {
            await terminal.Error.WriteLineAsync(language.Pick($"ข้าม {path}: {why}", $"passed over {path}: {why}"));
        }

        CheckExit exit = new();
        List<FileResult> results = new();
        FolderComparison? compared = null;
        void Take(FileResult result, bool named)
        {
            // What is left after mending is for memos and pages, which read it from the recorded answer: the shape of this one is agreed
            // on.
            results.Add(result with { Mendings = null });
            exit.Count(result, named);
            output.File(result);
        }

        foreach (string folder in found.Closed)
            Take(
                UnreadFile.Result(folder, "", "unknown", ReadErrors.NotAccessible(folder, nameof(UnauthorizedAccessException))),
                named: false
            );
        ProgressLine progress = new(terminal, found.Targets.Count);
        void ShowNext(int done)
        {
            if (done < found.Targets.Count)
                progress.Show(done, found.Targets[done].ShownPath);
        }

        ShowNext(0);
        int done = 0;

        // Drawn pages are named in the order of the files: one after the other.
        await foreach (
            (FileResult result, string? traced) in OrderedResults.OfAsync(
                found.Targets,
                trace is null ? SideBySide : 1,
                CheckAsync,
                cancellationToken
            )
        )
        {
            CheckTarget target = found.Targets[done++];
            progress.Clear();
            if (traced is not null)
                await terminal.Error.WriteLineAsync(traced);
            if (target.Folder is not null)
                (compared ??= new FolderComparison()).Add(results.Count, target, result);
            Take(result, target.Named);
            ShowNext(done);
        }

        if (found.Targets.Count == 0)
        {
            await terminal.Error.WriteLineAsync(language.Pick("ไม่พบไฟล์ที่จะตรวจ", "There is no file to check."));
        }

        output.End(new CheckResult(results, compared?.Findings() ?? []));
        return exit.Code;
    }

    private async Task<(FileResult Result, string? Traced)> CheckAsync(CheckTarget target, CancellationToken cancellationToken)
    {
        if (target.Refusal is { } refusal)
            return (await UnreadFile.ResultAsync(target.File, target.ShownPath, refusal, cancellationToken), null);
        if (!File.Exists(target.File))
        {
            return (
                UnreadFile.Result(target.ShownPath, "", UnreadFile.FormatByName(target.File), ReadErrors.NotFound(target.ShownPath)),
                null
            );
        }

        return trace is null
            ? (await checker.CheckAsync(target.File, target.ShownPath, cancellationToken), null)
            : await trace.CheckAsync(checker, target, cancellationToken);
    }
}
