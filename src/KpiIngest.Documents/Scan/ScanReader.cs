using KpiIngest.Documents.Pdf;
using KpiIngest.Documents.Pdf.Assembly;
using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Scan.Figures;
using KpiIngest.Documents.Scan.Letters;
using KpiIngest.Documents.Scan.Pictures;
using KpiIngest.Documents.Scan.Reading;
using KpiIngest.Documents.Tools;

namespace KpiIngest.Documents.Scan;

/// <summary>
/// Reads a PDF whose pages are pictures, from these pictures alone: a text that some program laid over them, hidden, is not looked at. What
/// it reads is a proposal, which a person confirms.
/// </summary>
/// <param name="folders">Where to look for the tools; PATH where null. Looked up for each file, so that an installation is noticed.</param>
public sealed class ScanReader(ScanLimits? scanLimits = null, ReadLimits? readLimits = null, string? folders = null)
{
    private static readonly Lazy<FigureClassifier> Classifier = new(FigureClassifier.Load);

    private readonly ScanLimits limits = scanLimits ?? new ScanLimits();
    private readonly ReadLimits reading = readLimits ?? new ReadLimits();

    /// <summary>What knows figures, and from which probability on; the built-in classifier where null.</summary>
    internal (Func<IReadOnlyList<GlyphPicture>, IReadOnlyList<GlyphReading>> Read, double Threshold)? Figures { get; init; }

    /// <returns>A document with its <see cref="Document.Scan"/>; <see cref="ReadErrors.Scanned"/> where a tool is missing or no page could
    /// be read.</returns>
    public async Task<ReadResult> ReadAsync(SourceFile file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (FindTool(folders) is not { } tool || ToolPath.Find(PageDrawing.Tool, folders) is not { } program)
            return ReadResult.Failed(ReadErrors.Scanned);
        (Func<IReadOnlyList<GlyphPicture>, IReadOnlyList<GlyphReading>> know, double threshold) =
            Figures ?? (Classifier.Value.Read, Classifier.Value.Threshold);
        PageReader reader = new(limits, know, threshold, (model, lines, token) => LetterTool.ReadAsync(tool, model, lines, limits, token));
        IReadOnlyList<PageSize> sizes = await new PdfReader(reading).ReadSizesAsync(file, cancellationToken);
        (LaidOutPages pages, List<ScannedFigure> figures, List<(int Page, string Reason)> unread, ProcessorClock clock) = (
            new LaidOutPages(),
            new List<ScannedFigure>(),
            new List<(int Page, string Reason)>(),
            new ProcessorClock()
        );
        List<TurnedPage> turned = [];
        for (int i = 0; i < sizes.Count; i++)
        {
            ScannedPage page =
                i < limits.Pages && clock.Elapsed < limits.FileTime
                    ? await PageAsync(reader, program, file, i + 1, sizes[i], cancellationToken)
                    : new ScannedPage.Refused("limit");
            if (page is ScannedPage.Read read)
            {
                pages.Add(read.Page);
                figures.AddRange(read.Figures);
                if (read.Page.Placement is { ClockwiseDegrees: > 0 and int degrees })
                    turned.Add(new TurnedPage(i + 1, degrees));
                continue;
            }

            pages.Add(new PdfPage(i + 1, sizes[i].Width, sizes[i].Height, [], []));
            unread.Add((i + 1, ((ScannedPage.Refused)page).Reason));
        }

        if (unread.Count == sizes.Count)
            return ReadResult.Failed(ReadErrors.Scanned);
        Document document = PdfDocument.Build(pages, [.. ScanNotes.Of(unread)]);
        return ReadResult.Ok(document with { Scan = new DocumentScan(figures) { Turned = turned } });
    }

    /// <param name="folders">As of <see cref="ScanReader"/>.</param>
    /// <returns>Null where Tesseract, or something else that reading a scan takes, is not installed.</returns>
    public static Tesseract? FindTool(string? folders = null) =>
        ToolPath.Find(PageDrawing.Tool, folders) is null ? null : Tesseract.Find(folders);

    private async Task<ScannedPage> PageAsync(
        PageReader reader,
        string program,
        SourceFile file,
        int number,
        PageSize size,
        CancellationToken cancellationToken
    )
    {
        string path = Path.GetFullPath(file.Path);
        if (await PageDrawing.DrawAsync(program, path, number, size, limits, cancellationToken) is not { } picture)
            return new ScannedPage.Refused("not-drawn");
        return await reader.ReadAsync(picture, number, size.Width * limits.Dots / (72 * picture.Width), cancellationToken);
    }
}
