namespace KpiIngest.Documents;

/// <summary>What a file is by its content; the extension is only a hint.</summary>
public enum SourceFormat
{
    Unknown,
    Docx,
    Docm,
    Dotx,
    Doc,
    Rtf,
    Odt,
    Pdf,
}

public static class SourceFormats
{
    /// <summary>The name in the JSON contract: <c>docx</c>, <c>doc</c>, <c>pdf</c> ...</summary>
    public static string ContractName(this SourceFormat format) => format switch
    {
        SourceFormat.Docx => "docx",
        SourceFormat.Docm => "docm",
        SourceFormat.Dotx => "dotx",
        SourceFormat.Doc => "doc",
        SourceFormat.Rtf => "rtf",
        SourceFormat.Odt => "odt",
        SourceFormat.Pdf => "pdf",
        _ => "unknown",
    };
}
