namespace KpiIngest.Documents.Tests.Word;

/// <summary>Short spellings of Word's XML.</summary>
public static class WordXml
{
    public static string P(params string[] runs) => $"<w:p>{string.Concat(runs)}</w:p>";

    public static string R(string text, string properties = "") =>
        $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    public static string T(params string[] rows) => $"<w:tbl><w:tblPr/>{string.Concat(rows)}</w:tbl>";

    public static string Tr(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    public static string Tc(string content, string properties = "") =>
        $"<w:tc><w:tcPr>{properties}</w:tcPr>{(content.StartsWith('<') ? content : P(R(content)))}</w:tc>";
}
