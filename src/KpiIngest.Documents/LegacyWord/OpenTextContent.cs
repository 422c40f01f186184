using System.Xml.Linq;

namespace KpiIngest.Documents.LegacyWord;

/// <summary>The text of an .odt as its author saw it.</summary>
internal static class OpenTextContent
{
    private static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    /// <summary>Fields that are computed when the file is opened: their text is what was seen.</summary>
    private static readonly HashSet<XName> Computed =
    [
        Text + "table-formula",
        Text + "expression",
        Text + "variable-set",
        Text + "variable-get",
        Text + "user-field-get",
        Text + "user-defined",
        Text + "conditional-text",
        Text + "database-display",
        Text + "date",
        Text + "time",
        Text + "file-name",
        Text + "modification-date",
        Text + "print-date",
    ];

    /// <returns>True where something hidden was taken out.</returns>
    public static bool AsSeen(XDocument content)
    {
        foreach (XElement cell in content.Descendants(Table + "table-cell"))
            KeepResult(cell);
        foreach (XElement field in content.Descendants().Where(e => Computed.Contains(e.Name)).ToList())
        {
            // A variable that is set without being shown has no text on the page.
            if (IsComputedByOffice(field))
                continue;
            if ((string?)field.Attribute(Text + "display") == "none")
                field.Remove();
            else
                field.ReplaceWith(field.Nodes());
        }

        List<XElement> hidden = content.Descendants().Where(IsHidden).ToList();
        foreach (XElement part in hidden)
        {
            XElement? gone =
                part.Name == Text + "hidden-paragraph"
                    ? part.Ancestors().FirstOrDefault(a => a.Name == Text + "p" || a.Name == Text + "h")
                    : part;
            gone?.RemoveNodes();
            if (part.Name == Text + "section")
                part.Remove();
        }

        return hidden.Count > 0;
    }

    /// <summary>A result of a formula that is not in Thai figures although its table is: LibreOffice, which reads none, has computed it. It
    /// is left to be told from others after the conversion (see <see cref="Word.ComputedFields"/>).</summary>
    private static bool IsComputedByOffice(XElement result)
    {
        if (result.Name != Text + "table-formula" && result.Attribute(Table + "formula") is null)
            return false;
        return !HoldsThaiFigure(result.Value)
            && result.Ancestors(Table + "table").FirstOrDefault() is { } table
            && HoldsThaiFigure(table.Value);
    }

    private static bool HoldsThaiFigure(string text) => text.Any(c => c is >= '๐' and <= '๙');

    /// <summary>The figure of a cell with a formula as it stands there: as text.</summary>
    private static void KeepResult(XElement cell)
    {
        if (cell.Attribute(Table + "formula") is null || IsComputedByOffice(cell))
            return;
        cell.SetAttributeValue(Table + "formula", null);
        foreach (
            XName name in (XName[])
                [Office + "value", Office + "date-value", Office + "time-value", Office + "boolean-value", Office + "string-value"]
        )
            cell.SetAttributeValue(name, null);
        cell.SetAttributeValue(Office + "value-type", "string");
    }

    /// <summary>A section, paragraph or text that is switched off, or whose condition held when the file was saved.</summary>
    private static bool IsHidden(XElement element)
    {
        bool isHidden = (string?)element.Attribute(Text + "is-hidden") == "true";
        if (element.Name != Text + "section")
            return isHidden && (element.Name == Text + "hidden-paragraph" || element.Name == Text + "hidden-text");
        return (string?)element.Attribute(Text + "display") switch
        {
            "none" => true,
            "condition" => isHidden,
            _ => false,
        };
    }
}
