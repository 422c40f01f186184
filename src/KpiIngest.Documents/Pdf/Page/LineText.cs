using System.Text;

namespace KpiIngest.Documents.Pdf.Page;

/// <summary>White space between the parts of a line, from what is drawn: a space character where one was painted, else the gap.</summary>
internal static class LineText
{
    /// <summary>The visible text of a line; equations written linearly.</summary>
    public static string Of(TextLine line)
    {
        StringBuilder text = new();
        LinePart? last = null;
        foreach (LinePart part in line.Parts.Where(p => p.Visible))
        {
            if (last is not null)
                text.Append(Between(last, part));
            text.Append(
                part switch
                {
                    Fragment f => f.Text,
                    EquationPart e => e.Equation.ToLinearText(),
                    _ => "",
                }
            );
            last = part;
        }

        return text.ToString();
    }

    /// <summary>What stands between two neighbours of a line: nothing, a space or a tab.</summary>
    public static string Between(LinePart left, LinePart right)
    {
        double gap = right.Box.Left - left.Box.Right;
        double em = Math.Min(left.TypeSize, right.TypeSize);
        return gap > PageTolerances.TabGap * em ? "\t"
            : gap > PageTolerances.SpaceGap * em || left.SpaceAfter ? " "
            : "";
    }
}
