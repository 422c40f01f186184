using System.Text;

namespace KpiIngest.Documents.Tools;

/// <summary>Poppler's programs as found on this machine.</summary>
/// <param name="PdfToText">Absolute path of <c>pdftotext</c>.</param>
/// <param name="PdfToCairo">Absolute path of <c>pdftocairo</c>.</param>
public sealed record PopplerTools(string PdfToText, string PdfToCairo)
{
    /// <summary>The package that holds them on Debian.</summary>
    public const string Package = "poppler-utils";

    /// <summary>Looks for the programs, in PATH unless told otherwise. Null where one is missing; look again later, it may have been installed since.</summary>
    public static PopplerTools? Find(string? folders = null) =>
        ToolPath.Find("pdftotext", folders) is { } text && ToolPath.Find("pdftocairo", folders) is { } cairo ? new PopplerTools(text, cairo) : null;

    /// <summary>The version as the program states it (<c>22.12.0</c>), or null where it does not run.</summary>
    public async Task<string?> VersionAsync(CancellationToken cancellationToken)
    {
        var command = new ToolCommand(PdfToText, ["-v"]) { TimeLimit = TimeSpan.FromSeconds(10) };
        var (result, output) = await ToolRun.CaptureAsync(command, cancellationToken);
        if (result is not ToolResult.Ended ended) return null;
        var words = (ended.StandardError + Encoding.UTF8.GetString(output)).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var at = Array.IndexOf(words, "version");
        return at >= 0 && at + 1 < words.Length ? words[at + 1] : null;
    }
}
