using System.Globalization;
using System.Xml;
using KpiIngest.Documents.Pdf.Lines;
using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Svg;
using KpiIngest.Documents.Pdf.Words;
using KpiIngest.Documents.Tools;

namespace KpiIngest.Documents.Pdf;

/// <summary>Fills the page model from Poppler's two programs, which run side by side.</summary>
internal sealed class PopplerPages(PopplerTools tools, ReadLimits limits)
{
    /// <summary>Side of the paper that pages are drawn on, in points, a little over A0. Without it the size of the first page would cut off all others.</summary>
    private const int PaperSide = 3400;

    private static readonly string Paper = PaperSide.ToString(CultureInfo.InvariantCulture);

    /// <param name="path">Absolute.</param>
    public async Task<PageReading> ReadAsync(string path, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        IReadOnlyList<RawPage> raw = [];
        var text = RunAsync(tools.PdfToText, ["-raw", "-bbox", path, "-"], async (stream, token) => raw = await BboxReader.ReadAsync(stream, limits.Pages, token), stop.Token);

        // Each page is finished as soon as it is drawn, so that a long file is never held as drawings.
        var pages = new List<PdfPage>();
        var drawing = RunAsync(
            tools.PdfToCairo,
            ["-svg", "-noshrink", "-nocenter", "-paperw", Paper, "-paperh", Paper, path, "-"],
            async (stream, token) =>
            {
                if (!(await text).Result.Succeeded) return;
                await Task.Run(() => AddPages(stream, raw, pages, token), token);
            },
            stop.Token);
        var textRun = await text;
        if (textRun.Error is { } textError)
        {
            await stop.CancelAsync();
            await Abandoned(drawing);
            return new PageReading.Failed(textError);
        }

        var drawingRun = await drawing;
        if (drawingRun.Error is { } error) return new PageReading.Failed(error);
        var longest = raw.Select(p => Math.Max(p.Width, p.Height)).DefaultIfEmpty(0).Max();
        return longest > PaperSide ? new PageReading.Failed(ReadErrors.OverLimit("ขนาดหน้า (points)", (long)longest, PaperSide)) : PageChecks.Check(raw, pages, textRun.Result);
    }

    private static void AddPages(Stream stream, IReadOnlyList<RawPage> raw, List<PdfPage> pages, CancellationToken cancellationToken)
    {
        var meanings = new DrawnMeanings();
        foreach (var painted in SvgReader.Read(stream))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (pages.Count == raw.Count) throw new InvalidDataException("more pages drawn than read");
            pages.Add(Page(pages.Count + 1, raw[pages.Count], painted, meanings));
        }
    }

    private static PdfPage Page(int number, RawPage raw, SvgPage painted, DrawnMeanings meanings)
    {
        if (PageTurn.IsSwapped(painted, raw.Width, raw.Height)) raw = raw with { Width = raw.Height, Height = raw.Width };
        if (PageTurn.Of(painted) is > 0 and var turns) (raw, painted) = Turn(raw, painted, turns);
        var (boxes, rest) = DrawnBoxes.Find(painted);
        var lines = PaintedLines.Find(rest);
        var words = TickBoxWords.Add(PdfWords.Build(raw, painted, lines, meanings), boxes);
        return new PdfPage(number, raw.Width, raw.Height, words, RulingJoin.Join(lines))
        {
            PictureShare = painted.Marks.OfType<PictureMark>().Select(p => Boxes.Area(p.Box)).DefaultIfEmpty(0).Max() / Math.Max(1, raw.Width * raw.Height),
        };
    }

    private static (RawPage Raw, SvgPage Painted) Turn(RawPage raw, SvgPage painted, int turns)
    {
        var matrix = PageTurn.Matrix(turns, raw.Width, raw.Height);
        var size = matrix.Apply(new Box(0, 0, raw.Width, raw.Height));
        var state = PaintState.Start with { Matrix = matrix };
        return (
            new RawPage(Boxes.Width(size), Boxes.Height(size), [.. raw.Words.Select(w => w with { Box = matrix.Apply(w.Box) })]),
            new SvgPage([.. painted.Marks.Select(m => MarkTransform.Place(m, state))]));
    }

    private async Task<(ToolResult Result, ReadError? Error)> RunAsync(
        string program, IReadOnlyList<string> arguments, Func<Stream, CancellationToken, Task> readOutput, CancellationToken cancellationToken)
    {
        var command = new ToolCommand(program, arguments) { TimeLimit = limits.ToolTime, OutputBytes = limits.ToolOutputBytes };
        try
        {
            var result = await ToolRun.RunAsync(command, readOutput, cancellationToken);
            return (result, PopplerErrors.Of(result, Path.GetFileName(program)));
        }
        catch (PageLimitException)
        {
            return (new ToolResult.TooMuchOutput(limits.ToolOutputBytes), ReadErrors.OverLimit("หน้า (pages)", limits.Pages + 1, limits.Pages));
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or FormatException)
        {
            return (new ToolResult.Ended(-1, e.Message), ReadErrors.Damaged(e.Message));
        }
    }

    private static async Task Abandoned(Task task)
    {
        try
        {
            await task;
        }
        catch (OperationCanceledException)
        {
            // Its result is of no use any more: the text run has already failed.
        }
    }
}
