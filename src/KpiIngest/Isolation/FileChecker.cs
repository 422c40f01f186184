using System.Security.Cryptography;
using KpiIngest.Checking;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Typed;
using KpiIngest.Documents;
using KpiIngest.Evidence;
using KpiIngest.Inbox;
using KpiIngest.Reports.Keyed;
using KpiIngest.Review.Evidence;
using KpiIngest.Trace;

namespace KpiIngest.Isolation;

/// <summary>Reads and checks a file in this process: what a reader process runs. An exception out of here is a defect of ours.</summary>
public sealed class FileChecker(Pipeline pipeline) : IFileChecker
{
    public Task<FileResult> CheckAsync(string file, string shownPath, CancellationToken cancellationToken) =>
        CheckAsync(file, shownPath, null, cancellationToken);

    public Task<FileResult> CheckTypedAsync(string file, string shownPath, TypedValues typed, CancellationToken cancellationToken) =>
        pipeline.CheckTyped is { } check
            ? CheckAsync(file, shownPath, null, cancellationToken, document => check(document, typed))
            : throw new NotSupportedException();

    public async Task<FileResult> CheckKeyedAsync(
        string file,
        string shownPath,
        KeyedFile keyed,
        TypedValues typed,
        CancellationToken cancellationToken
    )
    {
        if (pipeline.CheckKeyed is not { } check)
            throw new NotSupportedException();
        SniffResult sniffed = await pipeline.Sniff(file, cancellationToken);
        await using FileStream stream = File.OpenRead(file);
        CheckedReports found = check(keyed, typed);
        return new FileResult
        {
            Path = shownPath,
            Sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken)),
            Format = sniffed.Format.ContractName(),
            Outcome = OutcomeOf(found),
            Reports = found.Reports,
            Discrepancies = found.Discrepancies,
            Mendings = found.Mendings.Count == 0 ? null : found.Mendings,
        };
    }

    /// <summary>What was decided on the way is that of this very reading.</summary>
    public Task<FileResult> TraceAsync(string file, string shownPath, string folder, CancellationToken cancellationToken) =>
        CheckAsync(
            file,
            shownPath,
            async document =>
            {
                if (pipeline.Decisions is not { } decisions)
                    return;
                Directory.CreateDirectory(folder);
                await File.WriteAllTextAsync(
                    Path.Combine(folder, TraceFolder.DecisionsName),
                    decisions(shownPath, document),
                    cancellationToken
                );
            },
            cancellationToken
        );

    /// <param name="met">Told of the document once it is read.</param>
    /// <param name="check">Null for the pipeline's own.</param>
    private async Task<FileResult> CheckAsync(
        string file,
        string shownPath,
        Func<Document, Task>? met,
        CancellationToken cancellationToken,
        Func<Document, CheckedReports>? check = null
    )
    {
        if (SpecialFiles.Is(file))
            return UnreadFile.Result(shownPath, "", UnreadFile.FormatByName(file), ReadErrors.NotAccessible(shownPath, "pipe"));
        FileStream stream;
        try
        {
            stream = File.OpenRead(file);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return UnreadFile.Result(shownPath, "", UnreadFile.FormatByName(file), ReadErrors.NotFound(shownPath));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return UnreadFile.Result(shownPath, "", UnreadFile.FormatByName(file), ReadErrors.NotAccessible(shownPath, e.Message));
        }

        await using (stream)
        {
            // The hash takes its own time (the first use loads a library): it runs beside the reading.
            Task<string> hash = Task.Run(
                async () => Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken)),
                cancellationToken
            );
            (SourceFormat format, ReadResult read) = await pipeline.ReadAsync(file, shownPath, cancellationToken);
            SourceFile source = new(file, format);
            if (IsScan(read) && pipeline.ReadScan is { } readScan)
                read = await readScan(source, cancellationToken);
            return read switch
            {
                ReadResult.Failure failure => UnreadFile.Result(
                    shownPath,
                    await hash,
                    format == SourceFormat.Unknown ? UnreadFile.FormatByName(file) : format.ContractName(),
                    failure.Error
                ),
                ReadResult.Success success => await ResultAsync(source, success.Document, Result, cancellationToken),
                _ => throw new InvalidOperationException(read.GetType().Name),
            };

            Task<FileResult> Result(Document document) => ResultAsync(document, shownPath, hash, met, check ?? pipeline.Check);
        }
    }

    public async Task<ShownOriginal> ShowAsync(string file, string shownPath, CancellationToken cancellationToken)
    {
        (_, ReadResult read) = await pipeline.ReadAsync(file, shownPath, cancellationToken);
        return read switch
        {
            ReadResult.Success success => OriginalDrawing.Of(success.Document),
            ReadResult.Failure when IsScan(read) && pipeline.PageSizes is { } sizes => OriginalDrawing.OfScan(
                await sizes(file, cancellationToken)
            ),
            ReadResult.Failure failure => throw new UnshownOriginalException(failure.Error),
            var other => throw new InvalidOperationException(other.GetType().Name),
        };
    }

    public async Task<PrintedFile> PrintAsync(string file, string shownPath, string pdf, CancellationToken cancellationToken)
    {
        SniffResult sniffed = await pipeline.Sniff(file, cancellationToken);
        ReadError? error =
            sniffed.Error
            ?? (
                pipeline.Print is { } print && sniffed.Format is not (SourceFormat.Pdf or SourceFormat.Unknown)
                    ? await print(new SourceFile(file, sniffed.Format), pdf, cancellationToken)
                    : ReadErrors.UnsupportedFormat(Path.GetFileName(shownPath))
            );
        return error is null ? new PrintedFile(new FileInfo(pdf).Length) : throw new UnshownOriginalException(error);
    }

    /// <summary>A file whose text holds no report, and some pages of which are pictures, may be a letter with a scanned report: then that
    /// is read, or waits to be keyed where most of its pages are pictures. Nobody can say of these that they hold none.</summary>
    /// <param name="read">What was read first; of any other file its result stands.</param>
    private async Task<FileResult> ResultAsync(
        SourceFile file,
        Document read,
        Func<Document, Task<FileResult>> resultOf,
        CancellationToken cancellationToken
    )
    {
        FileResult found = await resultOf(read);
        int pictures = read.Scan is null ? read.Notes.Count(n => n.Code == ReadingNote.ScannedPage) : 0;
        if (found.Outcome != FileOutcome.NoReport || pictures == 0)
            return found;
        if (
            pipeline.ReadScan is { } readScan
            && await readScan(file, cancellationToken) is ReadResult.Success scan
            && await resultOf(scan.Document) is { Outcome: FileOutcome.Checked } scanned
        )
            return scanned;
        return pictures * 2 >= read.Pages.Count ? UnreadFile.Result(found.Path, found.Sha256, found.Format, ReadErrors.Scanned) : found;
    }

    private static bool IsScan(ReadResult read) => read is ReadResult.Failure { Error: var error } && error.Code == ReadErrors.Scanned.Code;

    /// <summary>Where no comparison was made in any report, nothing was checked.</summary>
    private static FileOutcome OutcomeOf(CheckedReports found) =>
        found.Reports.Count == 0 ? FileOutcome.NoReport
        : found.Reports.All(r => r.Checked.Comparisons == 0) ? FileOutcome.NotChecked
        : FileOutcome.Checked;

    private static async Task<FileResult> ResultAsync(
        Document document,
        string shownPath,
        Task<string> hash,
        Func<Document, Task>? met,
        Func<Document, CheckedReports> check
    )
    {
        if (met is not null)
            await met(document);
        CheckedReports found = check(document);

        // A scan in which nothing could be compared is what it always was: a person keys it.
        if (document.Scan is not null && OutcomeOf(found) != FileOutcome.Checked)
            return UnreadFile.Result(shownPath, await hash, document.Format.ContractName(), ReadErrors.Scanned);
        return new FileResult
        {
            Path = shownPath,
            Sha256 = await hash,
            Format = document.Format.ContractName(),
            Outcome = OutcomeOf(found),
            Reports = found.Reports,
            Discrepancies = found.Discrepancies,
            Mendings = found.Mendings.Count == 0 ? null : found.Mendings,
            Scan = document.Scan is { } scan ? ScanFigures.Of(scan) : null,
            Notes =
            [
                .. document.Notes.Select(n => new NoteResult(
                    n.Code,
                    n.Message,
                    n.MessageEn,
                    new LocationResult(n.Place.Page, n.Place.Table, n.Place.Row, null)
                )),
            ],
        };
    }
}
