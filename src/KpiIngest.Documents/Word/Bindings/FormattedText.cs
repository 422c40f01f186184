using System.Text;
using System.Xml;

namespace KpiIngest.Documents.Word.Bindings;

/// <summary>The text of a control of formatted text as its data hold it: a whole Word file written as one XML text.</summary>
internal static class FormattedText
{
    private const string Main = "/word/document.xml";

    /// <returns>The characters of the main part; the data as they are where they are no such file.</returns>
    public static string Of(string data)
    {
        if (!data.TrimStart().StartsWith('<'))
            return data;
        StringBuilder text = new();
        try
        {
            using XmlReader reader = XmlReader.Create(
                new StringReader(data.Trim()),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
            );
            bool inMain = false;
            while (reader.Read())
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "part" })
                    inMain = reader.GetAttribute("name", reader.NamespaceURI) == Main;
                else if (inMain && reader is { NodeType: XmlNodeType.Element, LocalName: "t", IsEmptyElement: false } && reader.Read())
                    text.Append(reader.Value);
            }
        }
        catch (XmlException)
        {
            return data;
        }

        return text.ToString();
    }
}
