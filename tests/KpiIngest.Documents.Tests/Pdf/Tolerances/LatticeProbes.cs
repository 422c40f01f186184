using KpiIngest.Documents.Pdf.Lattice;
using static KpiIngest.Documents.Tests.Pdf.Draw;

namespace KpiIngest.Documents.Tests.Pdf.Tolerances;

internal static class LatticeProbes
{
    public static IReadOnlyDictionary<string, Func<double, bool>> All { get; } =
        new Dictionary<string, Func<double, bool>>(StringComparer.Ordinal)
        {
            ["Lattice.Meet"] = gap => LineGroups.Find([H(100, 100, 200), V(200 + gap, 90, 110)]).Count == 1,
            ["Lattice.SameBoundary"] = off =>
                DrawnLattice
                    .Of([H(100, 100, 200), H(120, 100, 200), V(100, 100, 120), V(100 + off, 100, 120), V(200, 100, 120)], 1000)!
                    .ColumnCount == 1,
            ["Lattice.SmallestTable"] = side => LatticeTables.Of([.. Grid([100, 100 + side], [100, 120])], _ => false).Found.Count == 1,
            ["Lattice.TableMargin"] = margin => HasTableInCell(100 + margin, 370),
            ["Lattice.LoneMargin"] = margin => HasTableInCell(100, 400 - margin),
            ["Lattice.OpenHeight"] = share =>
                OpenFrames.Find([V(100, 100, 100 + (800 * share)), V(200, 100, 100 + (800 * share))], 800).Any(),
            ["Lattice.OpenEnds"] = off => OpenFrames.Find([V(100, 100, 700), V(200, 100 + off, 700)], 800).Any(),
            ["Lattice.DrawnEdge"] = share =>
                DrawnLattice
                    .Of([H(100, 100, 200), H(110, 100, 100 + (100 * share)), H(120, 100, 200), V(100, 100, 120), V(200, 100, 120)], 1000)!
                    .Above(1, 0),
            ["Lattice.LineEnds"] = off => HasOwnLine(off),
        };

    /// <summary>A table of two rows in a cell of its height, with lines of its own from one side to the other.</summary>
    private static bool HasTableInCell(double left, double right)
    {
        Documents.Pdf.Page.PdfWord[] words = new[]
        {
            Text("ก", left + 10, 115),
            Text("ข", left + 110, 115),
            Text("ค", left + 10, 135),
            Text("ง", left + 110, 135),
            Text("ข้อความ", 110, 155),
        };
        Documents.Pdf.Page.PdfPage page = Page(
            words,
            [.. Grid([100, 400], [100, 140, 160]), V(left, 100, 140), V(left + 100, 100, 140), V(right, 100, 140), H(120, left, right)]
        );
        return Tables(page).Tables is [var outer] && outer.Cells[0].Nested.Count == 1;
    }

    /// <summary>A table of one row in a cell of its height, from the left side to near the right one, with a line of its own along its
    /// top.</summary>
    private static bool HasOwnLine(double off)
    {
        Documents.Pdf.Page.PdfWord[] words = new[] { Text("ก", 110, 115), Text("ข", 260, 115) };
        Documents.Pdf.Page.PdfPage page = Page(
            words,
            [.. Grid([100, 400], [100, 140]), V(250, 100, 140), V(385, 100, 140), H(101, 100, 385 + off)]
        );
        return Tables(page).Tables is [var outer] && outer.Cells.Count == 1;
    }
}
