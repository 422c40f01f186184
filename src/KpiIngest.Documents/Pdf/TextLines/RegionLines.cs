using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.TextLines;

/// <summary>Fragments and equations of a region to lines, from top to bottom.</summary>
internal static class RegionLines
{
    public static List<TextLine> Of(int page, IReadOnlyList<Fragment> fragments, IReadOnlyList<EquationPart> equations)
    {
        List<Row> rows = new();
        foreach (Fragment fragment in fragments.OrderByDescending(f => f.TypeSize).ThenBy(f => f.Baseline))
        {
            Row? row = rows.Where(r =>
                    Math.Abs(r.Baseline - fragment.Baseline)
                    <= TextLineTolerances.SameLine * Math.Min(r.TypeSize, fragment.TypeSize * TextLineTolerances.SmallPiece)
                )
                .MinBy(r => Math.Abs(r.Baseline - fragment.Baseline));
            if (row is null)
                rows.Add(row = new Row(fragment.Baseline, fragment.TypeSize));
            row.Parts.Add(fragment);
        }

        foreach (EquationPart equation in equations)
        {
            // The line that an equation stands in runs through it; its own baseline is a matter of the program's taste.
            (double top, double bottom) = (equation.Box.Top, equation.Box.Bottom);
            Row? row = rows.Where(r => r.Baseline > top && r.Baseline - (TextLineTolerances.LineHeight * r.TypeSize) < bottom)
                .MinBy(r => Math.Abs(r.Baseline - (TextLineTolerances.LineMiddle * r.TypeSize) - ((top + bottom) / 2)));
            if (row is null)
                rows.Add(row = new Row(((top + bottom) / 2) + (TextLineTolerances.LineMiddle * equation.TypeSize), equation.TypeSize));
            row.Parts.Add(equation);
        }

        return [.. rows.OrderBy(r => r.Baseline).Select(r => Line(page, r))];
    }

    private static TextLine Line(int page, Row row) =>
        new(page, Boxes.Union(row.Parts.Select(p => p.Box)), row.Baseline, [.. row.Parts.OrderBy(p => p.Box.Left)]);

    private sealed record Row(double Baseline, double TypeSize)
    {
        public List<LinePart> Parts { get; } = [];
    }
}
