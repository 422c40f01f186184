using System.Xml.Linq;

namespace KpiIngest.Review.Memos.Template;

/// <summary>The names of WordprocessingML that a template is filled by.</summary>
internal static class WordXml
{
    public static XNamespace W { get; } = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static XName Paragraph { get; } = W + "p";
    public static XName Run { get; } = W + "r";
    public static XName Text { get; } = W + "t";
    public static XName Break { get; } = W + "br";
    public static XName RunProperties { get; } = W + "rPr";
    public static XName SectionProperties { get; } = W + "sectPr";
    public static XName Table { get; } = W + "tbl";
    public static XName Row { get; } = W + "tr";
    public static XName Cell { get; } = W + "tc";

    /// <summary>The texts of a paragraph itself, in order: not of a text box that hangs in it, nor of what was deleted.</summary>
    public static IReadOnlyList<XElement> TextsOf(XElement paragraph) =>
        [.. paragraph.Descendants(Text).Where(t => t.Ancestors(Paragraph).First() == paragraph)];

    /// <summary>The paragraphs of a row itself: not of a table that stands in it.</summary>
    public static IEnumerable<XElement> ParagraphsOf(XElement row) =>
        row.Descendants(Paragraph).Where(p => p.Ancestors(Row).First() == row);

    public static void SetText(XElement text, string value)
    {
        text.Value = value;
        text.SetAttributeValue(XNamespace.Xml + "space", "preserve");
    }
}
