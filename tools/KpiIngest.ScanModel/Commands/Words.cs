using System.Globalization;
using KpiIngest.Documents;
using KpiIngest.Documents.Pdf;
using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Scan;
using KpiIngest.Documents.Scan.Figures;
using KpiIngest.Documents.Scan.Pictures;
using KpiIngest.Documents.Scan.Reading;
using KpiIngest.Documents.Tools;
using KpiIngest.ScanModel.Learning;

namespace KpiIngest.ScanModel.Commands;

/// <summary>
/// Reads the figures of scans of prints as pages are read, up to the letters, and holds each against the print: every figure of a page, not
/// only those of scoring tables.
/// </summary>
internal static class Words
{
    /// <param name="root">As <c>scripts/make-scans.sh</c> writes it.</param>
    /// <param name="kinds">Kinds of scans: <c>grey-300</c> ...</param>
    /// <param name="file">Gets a line of JSON for each figure.</param>
    public static async Task<int> ToAsync(string root, IReadOnlyList<string> kinds, string file)
    {
        FigureClassifier classifier = FigureClassifier.Load();
        await using StreamWriter lines = new(file);
        foreach (string folder in Directory.GetDirectories(root).Order(StringComparer.Ordinal))
        {
            foreach (string kind in kinds.Where(k => File.Exists(Path.Combine(folder, k + ".pdf"))))
            {
                IReadOnlyList<WordVerdict> verdicts = await OfScanAsync(folder, kind, classifier);
                foreach (WordVerdict verdict in verdicts)
                    await lines.WriteLineAsync(verdict.ToJson());
                Console.Error.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{Path.GetFileName(folder)} {kind}: {verdicts.Count} figures, {verdicts.Count(v => v.Accepted)} read, {verdicts.Count(v => v is { Accepted: true, Right: false })} of these wrong, {verdicts.Count(v => v.Said is null)} not found"
                    )
                );
            }
        }

        return 0;
    }

    private static async Task<IReadOnlyList<WordVerdict>> OfScanAsync(string folder, string kind, FigureClassifier classifier)
    {
        string scan = Path.Combine(folder, kind + ".pdf");
        string family = (await File.ReadAllLinesAsync(Path.Combine(folder, "print.txt")))[1];
        PdfReader reader = new(new ReadLimits());
        PageReading print = await reader.ReadPagesAsync(
            new SourceFile(Path.Combine(folder, "print.pdf"), SourceFormat.Pdf),
            CancellationToken.None
        );
        IReadOnlyList<PageSize> sizes = await reader.ReadSizesAsync(new SourceFile(scan, SourceFormat.Pdf), CancellationToken.None);
        if (print is not PageReading.Pages { Items: var pages } || ToolPath.Find(PageDrawing.Tool) is not { } program)
            return [];
        ScanLimits limits = new();
        List<WordVerdict> verdicts = new();
        foreach (PdfPage page in pages.Take(sizes.Count))
        {
            GreyPicture? drawn = await PageDrawing.DrawAsync(
                program,
                scan,
                page.Number,
                sizes[page.Number - 1],
                limits,
                CancellationToken.None
            );
            if (drawn is null)
                continue;
            GreyPicture even = PaperLevel.Flatten(drawn.Value);
            PageBorder.Clear(even);
            if (LaidPage.Of(even, 0, limits).Page is not { } laid)
                continue;
            FigureWords words = new(laid.Picture, classifier.Read, classifier.Threshold, laid.Height);
            List<WordPart> parts = words.Read(laid.Lines).SelectMany(w => w.Parts).ToList();
            verdicts.AddRange(
                WordVerdict
                    .Of(page, laid, parts, words.IsCertain, limits)
                    .Select(v => v with { Scan = $"{Path.GetFileName(folder)} {kind}", Family = family })
            );
        }

        return verdicts;
    }
}
