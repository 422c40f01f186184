using KpiIngest.Documents.Tools;

namespace KpiIngest.Documents.Scan.Letters;

/// <summary>Tesseract as found on this machine, with its model of Thai.</summary>
/// <param name="Program">Absolute path.</param>
public sealed record Tesseract(string Program)
{
    public const string Tool = "tesseract";

    /// <summary>Its models of letters, as it names them.</summary>
    public const string Thai = "tha",
        Latin = "eng";

    /// <summary>The packages on Debian.</summary>
    public const string Package = "tesseract-ocr tesseract-ocr-tha";

    /// <summary>Looks for the program, in PATH unless told otherwise. Null where it is missing; look again later, it may have been
    /// installed since.</summary>
    public static Tesseract? Find(string? folders = null) => ToolPath.Find(Tool, folders) is { } found ? new Tesseract(found) : null;
}
