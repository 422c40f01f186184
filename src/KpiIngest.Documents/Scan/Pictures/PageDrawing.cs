using System.Globalization;
using KpiIngest.Documents.Tools;

namespace KpiIngest.Documents.Scan.Pictures;

/// <summary>Draws one page of a PDF in grey with Poppler, as a viewer shows it.</summary>
internal static class PageDrawing
{
    public const string Tool = "pdftoppm";

    private const long MostMemory = 1L << 30;

    /// <summary>Longest side, in pixels, of a page whose file misses its size: that of A4.</summary>
    private const double UnknownSide = 3_508;

    /// <param name="page">From 1.</param>
    /// <param name="size">Of the page as a viewer shows it.</param>
    /// <returns>Null where it could not be drawn within the limits.</returns>
    public static async Task<GreyPicture?> DrawAsync(
        string program,
        string file,
        int page,
        PageSize size,
        ScanLimits limits,
        CancellationToken cancellationToken
    )
    {
        string number = page.ToString(CultureInfo.InvariantCulture);
        double longest = Math.Max(size.Width, size.Height);
        double side = longest > limits.PageSide ? UnknownSide : longest * limits.Dots / 72;
        string pixels = Math.Max(1, (int)Math.Round(side)).ToString(CultureInfo.InvariantCulture);
        ToolCommand command = new(program, ["-f", number, "-l", number, "-cropbox", "-gray", "-scale-to", pixels, file])
        {
            ProcessorTime = limits.ToolTime,
            TimeLimit = limits.ToolWait,
            OutputBytes = limits.Pixels + 1024L,
            MemoryBytes = MostMemory,
        };
        GreyPicture? picture = null;
        ToolResult result = await ToolRun.RunAsync(
            command,
            async (output, token) => picture = await GreyMap.ReadAsync(output, limits.Pixels, token),
            cancellationToken
        );
        return result.Succeeded ? picture : null;
    }
}
