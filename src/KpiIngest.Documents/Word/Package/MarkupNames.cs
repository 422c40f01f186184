using System.Collections.Frozen;

namespace KpiIngest.Documents.Word.Package;

/// <summary>The XML vocabularies of a Word file, each under the one prefix that the reader's code uses for it, whatever the file calls it.
/// The transitional and the strict (ISO) name of a vocabulary have the same prefix, so that both kinds of file read alike.</summary>
internal static class MarkupNames
{
    private static readonly FrozenDictionary<string, string> Prefixes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [""] = "",
        ["http://schemas.openxmlformats.org/wordprocessingml/2006/main"] = "w:",
        ["http://purl.oclc.org/ooxml/wordprocessingml/main"] = "w:",
        ["http://schemas.microsoft.com/office/word/2010/wordml"] = "w14:",
        ["http://schemas.microsoft.com/office/word/2012/wordml"] = "w15:",
        ["http://schemas.openxmlformats.org/officeDocument/2006/relationships"] = "r:",
        ["http://purl.oclc.org/ooxml/officeDocument/relationships"] = "r:",
        ["http://schemas.openxmlformats.org/officeDocument/2006/math"] = "m:",
        ["http://purl.oclc.org/ooxml/officeDocument/math"] = "m:",
        ["http://schemas.openxmlformats.org/markup-compatibility/2006"] = "mc:",
        ["http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"] = "wp:",
        ["http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing"] = "wp:",
        ["http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"] = "wp14:",
        ["http://schemas.openxmlformats.org/drawingml/2006/main"] = "a:",
        ["http://purl.oclc.org/ooxml/drawingml/main"] = "a:",
        ["http://schemas.microsoft.com/office/drawing/2010/main"] = "a14:",
        ["http://schemas.openxmlformats.org/drawingml/2006/picture"] = "pic:",
        ["http://purl.oclc.org/ooxml/drawingml/picture"] = "pic:",
        ["http://schemas.openxmlformats.org/drawingml/2006/chart"] = "c:",
        ["http://purl.oclc.org/ooxml/drawingml/chart"] = "c:",
        ["http://schemas.microsoft.com/office/drawing/2014/chartex"] = "cx:",
        ["http://schemas.microsoft.com/office/drawing/2015/9/8/chartex"] = "cx:",
        ["http://schemas.microsoft.com/office/drawing/2015/10/21/chartex"] = "cx:",
        ["http://schemas.microsoft.com/office/drawing/2016/5/10/chartex"] = "cx:",
        ["http://schemas.openxmlformats.org/drawingml/2006/diagram"] = "dgm:",
        ["http://purl.oclc.org/ooxml/drawingml/diagram"] = "dgm:",
        ["http://schemas.microsoft.com/office/word/2010/wordprocessingShape"] = "wps:",
        ["http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"] = "wpg:",
        ["http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas"] = "wpc:",
        ["http://schemas.openxmlformats.org/spreadsheetml/2006/main"] = "x:",
        ["http://purl.oclc.org/ooxml/spreadsheetml/main"] = "x:",
        ["urn:schemas-microsoft-com:vml"] = "v:",
        ["urn:schemas-microsoft-com:office:office"] = "o:",
        ["urn:schemas-microsoft-com:office:word"] = "w10:",
        ["http://www.w3.org/XML/1998/namespace"] = "xml:",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The prefix with its colon; <c>?:</c> for a vocabulary that the reader does not know.</summary>
    public static string PrefixOf(string namespaceUri) => Prefixes.GetValueOrDefault(namespaceUri, "?:");

    /// <summary>Old properties of a revision, and layout that changes nothing of what is read.</summary>
    public static bool IsNeverRead(string localName) =>
        localName
            is "rPrChange"
                or "pPrChange"
                or "tblPrChange"
                or "tblPrExChange"
                or "trPrChange"
                or "tcPrChange"
                or "sectPrChange"
                or "tblGridChange"
                or "numberingChange"
                or "latentStyles"
                or "proofErr"
                or "bookmarkStart"
                or "bookmarkEnd"
                or "lastRenderedPageBreak"
                or "lang"
                or "b"
                or "bCs"
                or "i"
                or "iCs"
                or "u"
                or "kern"
                or "spacing"
                or "ind"
                or "jc"
                or "tabs"
                or "noProof"
                or "snapToGrid"
                or "keepNext"
                or "keepLines"
                or "widowControl"
                or "contextualSpacing"
                or "tblGrid"
                or "tblBorders"
                or "tcBorders"
                or "tblCellMar"
                or "tcMar"
                or "tblLook"
                or "vAlign";

    public static bool Knows(string namespaceUri) => Prefixes.ContainsKey(namespaceUri);
}
