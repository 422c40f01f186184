using System.Xml.Linq;

namespace KpiIngest.Fixtures.Word;

/// <summary>Pieces of Word's XML as text, with the usual prefixes.</summary>
internal static class Snippet
{
    private const string Namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
        """;

    public static IReadOnlyList<XElement> All(string xml)
    {
        List<XElement> parsed = XElement.Parse($"<all {Namespaces}>{xml}</all>", LoadOptions.PreserveWhitespace).Elements().ToList();
        foreach (XElement element in parsed)
            element.Remove();
        return parsed;
    }

    public static XElement Of(string xml) => All(xml).Single();

    /// <summary>Declares every prefix at the root: alternate content names by prefix what it requires.</summary>
    public static void DeclarePrefixes(XElement root)
    {
        foreach (XAttribute declared in XElement.Parse($"<all {Namespaces}/>").Attributes().Where(a => root.Attribute(a.Name) is null))
            root.Add(new XAttribute(declared));
    }

    /// <summary>A run; white space is kept.</summary>
    public static XElement Run(string text, string properties = "") =>
        Of($"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>");

    public static XElement Paragraph(string text) => Of($"<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>");

    /// <summary>Puts an element around another, in its place.</summary>
    /// <param name="inner">Where inside the wrapper the element goes; null for the innermost empty one of that name.</param>
    public static void Wrap(XElement element, string wrapper, XName inner)
    {
        XElement around = Of(wrapper);
        element.AddBeforeSelf(around);
        element.Remove();
        (around.Name == inner && !around.Elements().Any() ? around : around.Descendants(inner).Last(e => !e.Elements().Any())).Add(element);
    }
}
