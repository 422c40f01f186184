using System.Xml.Linq;
using KpiIngest.Fixtures.Pages;
using static KpiIngest.Fixtures.Word.Ns;

namespace KpiIngest.Fixtures.Word;

/// <summary>Equations as Office Math.</summary>
internal static class WordMath
{
    public static XElement Paragraph(MathNode root) => new(M + "oMathPara", Inline(root));

    public static XElement Inline(MathNode root) => new(M + "oMath", Parts(root));

    private static IEnumerable<XElement> Parts(MathNode node) =>
        node switch
        {
            MathRow row => row.Parts.SelectMany(Parts),
            MathText text => [Run(text.Characters)],
            MathFraction fraction =>
            [
                new XElement(
                    M + "f",
                    new XElement(M + "fPr", Control()),
                    new XElement(M + "num", Parts(fraction.Numerator)),
                    new XElement(M + "den", Parts(fraction.Denominator))
                ),
            ],
            MathSub sub =>
            [
                new XElement(
                    M + "sSub",
                    new XElement(M + "sSubPr", Control()),
                    new XElement(M + "e", Run(sub.Symbol)),
                    new XElement(M + "sub", Run(sub.Index))
                ),
            ],
            MathBrackets brackets =>
            [
                new XElement(M + "d", new XElement(M + "dPr", Control()), new XElement(M + "e", Parts(brackets.Body))),
            ],
            MathSum sum =>
            [
                new XElement(
                    M + "nary",
                    new XElement(
                        M + "naryPr",
                        new XElement(M + "chr", new XAttribute(M + "val", "∑")),
                        new XElement(M + "subHide", new XAttribute(M + "val", "1")),
                        new XElement(M + "supHide", new XAttribute(M + "val", "1")),
                        Control()
                    ),
                    new XElement(M + "sub"),
                    new XElement(M + "sup"),
                    new XElement(M + "e", Parts(sum.Body))
                ),
            ],
            _ => throw new NotSupportedException(node.GetType().Name),
        };

    private static XElement Run(string text) =>
        new(
            M + "r",
            new XElement(M + "rPr", new XElement(M + "sty", new XAttribute(M + "val", "p"))),
            new XElement(W + "rPr", Fonts(), Size("sz"), Size("szCs")),
            new XElement(M + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text)
        );

    private static XElement Control() => new(M + "ctrlPr", new XElement(W + "rPr", Fonts()));

    /// <summary>Small enough for seven terms on a line.</summary>
    private static XElement Size(string name) => new(W + name, new XAttribute(W + "val", 20));

    private static XElement Fonts() =>
        new(
            W + "rFonts",
            new XAttribute(W + "ascii", "Cambria Math"),
            new XAttribute(W + "hAnsi", "Cambria Math"),
            new XAttribute(W + "cs", "TH SarabunPSK")
        );
}
