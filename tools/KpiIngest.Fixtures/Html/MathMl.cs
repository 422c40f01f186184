using System.Xml.Linq;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Html;

/// <summary>Equations as MathML.</summary>
internal static class MathMl
{
    public static readonly XNamespace M = "http://www.w3.org/1998/Math/MathML";

    /// <param name="block">True where the equation stands alone on its line.</param>
    public static XElement Of(MathNode root, bool block) =>
        new(
            M + "math",
            new XAttribute("display", block ? "block" : "inline"),
            new XAttribute("displaystyle", "true"),
            new XElement(M + "mrow", Parts(root))
        );

    private static IEnumerable<XElement> Parts(MathNode node) =>
        node switch
        {
            MathRow row => row.Parts.SelectMany(Parts),
            MathText text => Tokens(text.Characters),
            MathFraction fraction => [new XElement(M + "mfrac", Row(fraction.Numerator), Row(fraction.Denominator))],
            MathSub sub => [new XElement(M + "msub", new XElement(M + "mi", sub.Symbol), new XElement(M + "mn", sub.Index))],
            MathBrackets brackets => [Operator("("), .. Parts(brackets.Body), Operator(")")],
            MathSum sum => [Operator("∑"), .. Parts(sum.Body)],
            _ => throw new NotSupportedException(node.GetType().Name),
        };

    private static XElement Row(MathNode node) => new(M + "mrow", Parts(node));

    /// <summary>Figures and operators stand in elements of their own.</summary>
    private static IEnumerable<XElement> Tokens(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(t => "=+×Σ".Contains(t, StringComparison.Ordinal) ? Operator(t) : new XElement(M + "mn", t));

    private static XElement Operator(string text) => new(M + "mo", text);
}
