using System.Xml.Linq;

namespace KpiIngest.Review.Memos.Template;

/// <summary>Word shows Thai by the properties of complex scripts, which stand beside those of Latin letters: font, size and weight that
/// were set for the one alone leave the other as the style has them. A run that is filled gets both.</summary>
internal static class ComplexScript
{
    /// <summary>The order in which the schema wants the properties of a run.</summary>
    private static readonly string[] Order =
    [
        "rStyle",
        "rFonts",
        "b",
        "bCs",
        "i",
        "iCs",
        "caps",
        "smallCaps",
        "strike",
        "dstrike",
        "outline",
        "shadow",
        "emboss",
        "imprint",
        "noProof",
        "snapToGrid",
        "vanish",
        "webHidden",
        "color",
        "spacing",
        "w",
        "kern",
        "position",
        "sz",
        "szCs",
        "highlight",
        "u",
        "effect",
        "bdr",
        "shd",
        "fitText",
        "vertAlign",
        "rtl",
        "cs",
        "em",
        "lang",
        "eastAsianLayout",
        "specVanish",
        "oMath",
    ];

    /// <summary>What the run has for Latin letters it has for Thai ones from then on, and it says that its text is Thai.</summary>
    public static void Complete(XElement run)
    {
        XElement? properties = run.Element(WordXml.RunProperties);
        if (properties is null)
            run.AddFirst(properties = new XElement(WordXml.RunProperties));
        Mirror(properties, "b", "bCs");
        Mirror(properties, "i", "iCs");
        Mirror(properties, "sz", "szCs");
        if (
            properties.Element(WordXml.W + "rFonts") is { } fonts
            && fonts.Attribute(WordXml.W + "cs") is null
            && fonts.Attribute(WordXml.W + "cstheme") is null
            && fonts.Attribute(WordXml.W + "ascii") is { } ascii
        )
            fonts.SetAttributeValue(WordXml.W + "cs", ascii.Value);
        if (properties.Element(WordXml.W + "cs") is null)
            Insert(properties, new XElement(WordXml.W + "cs"));
        XElement? language = properties.Element(WordXml.W + "lang");
        if (language is null)
            Insert(properties, language = new XElement(WordXml.W + "lang"));
        if (language.Attribute(WordXml.W + "bidi") is null)
            language.SetAttributeValue(WordXml.W + "bidi", "th-TH");
    }

    private static void Mirror(XElement properties, string latin, string thai)
    {
        if (properties.Element(WordXml.W + latin) is { } set && properties.Element(WordXml.W + thai) is null)
            Insert(properties, new XElement(WordXml.W + thai, set.Attributes()));
    }

    private static void Insert(XElement properties, XElement property)
    {
        int place = Array.IndexOf(Order, property.Name.LocalName);
        XElement? before = properties
            .Elements()
            .LastOrDefault(e => e.Name.Namespace == WordXml.W && Array.IndexOf(Order, e.Name.LocalName) is >= 0 and var at && at < place);
        if (before is null)
            properties.AddFirst(property);
        else
            before.AddAfterSelf(property);
    }
}
