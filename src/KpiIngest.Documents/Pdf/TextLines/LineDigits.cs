using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.TextLines;

/// <summary>Where the digits of the visible text of a line stand, in the order of that text.</summary>
internal static class LineDigits
{
    /// <param name="put">From a box of the line's page to one of the file.</param>
    public static void AddTo(List<PlacedDigits> boxes, TextLine line, Func<int, DigitBox, PlacedDigits> put)
    {
        foreach (LinePart part in line.Parts)
        {
            if (part is EquationPart equation)
            {
                foreach (DigitBox box in equation.Equation.Boxes())
                    boxes.Add(put(line.Page, box));
            }
            else if (part is Fragment fragment && FigureRuns.DigitsIn(fragment.Text) > 0)
            {
                foreach (PdfWord word in fragment.Words)
                {
                    if (!word.IsRead)
                        continue;
                    foreach (DigitBox box in word.Digits)
                        boxes.Add(put(line.Page, box));
                }
            }
        }
    }
}
