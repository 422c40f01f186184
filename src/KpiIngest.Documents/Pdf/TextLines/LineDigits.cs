using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.TextLines;

/// <summary>Where the digits of the visible text of a line stand, in the order of that text.</summary>
internal static class LineDigits
{
    public static IEnumerable<DigitBox> Of(TextLine line)
    {
        foreach (var part in line.Parts)
        {
            if (part is EquationPart equation)
            {
                foreach (var box in equation.Equation.Boxes()) yield return box;
            }
            else if (part is Fragment fragment)
            {
                foreach (var word in fragment.Words)
                {
                    if (!word.IsRead) continue;
                    foreach (var box in word.Digits) yield return box;
                }
            }
        }
    }
}
