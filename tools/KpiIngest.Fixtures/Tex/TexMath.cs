using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Tex;

/// <summary>Equations in LaTeX's mathematics; figures, which may be Thai, in the font of the text.</summary>
internal static class TexMath
{
    public static string Of(MathNode node) =>
        node switch
        {
            MathRow row => string.Concat(row.Parts.Select(Of)),
            MathText text => string.Concat(text.Characters.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Token)),
            MathFraction fraction => $"\\frac{{{Of(fraction.Numerator)}}}{{{Of(fraction.Denominator)}}}",
            MathSub sub => $"{sub.Symbol}_{{\\text{{{sub.Index}}}}}",
            MathBrackets brackets => $"({Of(brackets.Body)})",
            MathSum sum => "\\sum " + Of(sum.Body),
            _ => throw new NotSupportedException(node.GetType().Name),
        };

    private static string Token(string text) =>
        text switch
        {
            "=" or "+" => text,
            "×" => "\\times ",
            "Σ" => "\\Sigma ",
            _ => $"\\text{{{TexText.Of(text)}}}",
        };
}
