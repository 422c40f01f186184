using System.Xml.Linq;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Html;

/// <summary>Equations for programs that draw no MathML: a fraction is two lines of text with a border between them.</summary>
internal static class WrittenMath
{
    public const string Style = """
        .fraction { display: inline-block; vertical-align: middle; text-align: center; font-size: 10pt; }
        .fraction > span { display: block; padding: 0 2pt; } .fraction > span:first-child { border-bottom: 0.6pt solid black; }
        """;

    public static XElement Of(MathNode root, bool block) =>
        new("span", block ? new XAttribute("style", "display: block") : null, Parts(root));

    private static object[] Parts(MathNode node) =>
        node switch
        {
            MathRow row => [.. row.Parts.SelectMany(Parts)],
            MathText text => [new XText(text.Characters)],
            MathFraction fraction =>
            [
                new XElement(
                    "span",
                    new XAttribute("class", "fraction"),
                    new XElement("span", Parts(fraction.Numerator)),
                    new XElement("span", Parts(fraction.Denominator))
                ),
            ],
            MathSub sub => [new XText(sub.Symbol), new XElement("sub", sub.Index)],
            MathBrackets brackets => [new XText("("), .. Parts(brackets.Body), new XText(")")],
            MathSum sum => [new XText("∑"), .. Parts(sum.Body)],
            _ => throw new NotSupportedException(node.GetType().Name),
        };
}
