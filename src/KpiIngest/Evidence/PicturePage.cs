using System.Globalization;
using KpiIngest.Documents;
using KpiIngest.Documents.Tools;
using KpiIngest.Review.Evidence;

namespace KpiIngest.Evidence;

/// <summary>Draws one page of a PDF with Poppler, as a viewer shows it.</summary>
internal static class PicturePage
{
    public const string Tool = "pdftoppm";

    /// <summary>The package that holds it on Debian.</summary>
    public const string Package = "poppler-utils";

    private const int ReadingDots = 130;
    private const int CloseDots = 300;
    private const double PointsPerInch = 72;

    /// <summary>Pixels of the longer side: a page of A4 at 300 dots an inch has 3,508.</summary>
    private const int LongestSide = 5_000;

    private static readonly TimeSpan Processor = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Clock = TimeSpan.FromSeconds(60);
    private const long MostBytes = 32L << 20;
    private const long MostMemory = 2L << 30;

    /// <param name="page">From 1.</param>
    /// <param name="size">Of the page as a viewer shows it: the picture has its proportions.</param>
    /// <param name="output">Gets the JPEG.</param>
    /// <returns>Null where it was drawn.</returns>
    public static async Task<OriginalFault?> DrawAsync(
        string file,
        int page,
        ShownPage size,
        PictureDetail detail,
        Stream output,
        CancellationToken cancellationToken
    )
    {
        if (ToolPath.Find(Tool) is not { } program)
            return new OriginalFault(
                "tool-missing",
                $"แสดงภาพหน้าเอกสารไม่ได้ เพราะเครื่องยังไม่มี {Tool} กรุณาติดตั้งแพ็กเกจ {Package}",
                $"Pages cannot be shown because {Tool} is missing. Please install the package {Package}."
            );
        ToolCommand command = new(program, Arguments(file, page, Pixels(size, detail)))
        {
            ProcessorTime = Processor,
            TimeLimit = Clock,
            OutputBytes = MostBytes,
            MemoryBytes = MostMemory,
        };
        ToolResult result = await ToolRun.RunAsync(command, (picture, token) => picture.CopyToAsync(output, token), cancellationToken);
        if (result.Succeeded && output.Length > 0)
            return null;
        string why = result switch
        {
            ToolResult.OutOfTime late => $"{late.Limit.TotalSeconds} s",
            ToolResult.TooMuchOutput => "the picture is too large",
            ToolResult.NotStarted failed => failed.Reason,
            ToolResult.Ended ended => string.Create(CultureInfo.InvariantCulture, $"exit code {ended.ExitCode}"),
            _ => result.GetType().Name,
        };
        return new OriginalFault(
            "tool-failed",
            $"วาดภาพหน้า {page} ไม่สำเร็จ ({why}) ดูต้นฉบับได้โดยดาวน์โหลดไฟล์",
            $"Page {page} could not be drawn ({why}). The original can be downloaded."
        );
    }

    private static int Pixels(ShownPage size, PictureDetail detail) =>
        (int)
            Math.Clamp(
                Math.Max(size.Width, size.Height) * (detail == PictureDetail.Close ? CloseDots : ReadingDots) / PointsPerInch,
                1,
                LongestSide
            );

    /// <summary>Without a name for the output it goes to standard output.</summary>
    private static string[] Arguments(string file, int page, int pixels)
    {
        string number = page.ToString(CultureInfo.InvariantCulture);
        return
        [
            "-f",
            number,
            "-l",
            number,
            "-cropbox",
            "-scale-to",
            pixels.ToString(CultureInfo.InvariantCulture),
            "-jpeg",
            "-jpegopt",
            "quality=82,optimize=y",
            file,
        ];
    }
}
