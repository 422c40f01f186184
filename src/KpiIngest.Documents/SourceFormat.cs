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

    /// <summary>The parts of a .docx in one XML file (flat OPC).</summary>
    FlatDocx,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>A web page and what belongs to it in one file (MIME HTML).</summary>
    Mht,
}

public static class SourceFormats
{
    /// <summary>The name in the JSON contract: <c>docx</c>, <c>doc</c>, <c>pdf</c> ...</summary>
    public static string ContractName(this SourceFormat format) =>
        format switch
        {
            SourceFormat.Docx => "docx",
            SourceFormat.Docm => "docm",
            SourceFormat.Dotx => "dotx",
            SourceFormat.Doc => "doc",
            SourceFormat.Rtf => "rtf",
            SourceFormat.Odt => "odt",
            SourceFormat.Pdf => "pdf",
            SourceFormat.FlatDocx => "flat-docx",
            SourceFormat.Html => "html",
            SourceFormat.Mht => "mht",
            _ => "unknown",
        };
}
