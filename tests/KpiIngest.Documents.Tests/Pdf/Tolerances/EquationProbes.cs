using KpiIngest.Documents.Pdf.Equations;
using KpiIngest.Documents.Pdf.Page;
using static KpiIngest.Documents.Tests.Pdf.Draw;

namespace KpiIngest.Documents.Tests.Pdf.Tolerances;

/// <summary>Ink of a word reaches from 7 points above its line to it.</summary>
internal static class EquationProbes
{
    public static IReadOnlyDictionary<string, Func<double, bool>> All { get; } =
        new Dictionary<string, Func<double, bool>>(StringComparer.Ordinal)
        {
            ["Equations.RunBaseline"] = off => IsOneRun(Text("W", 100, 100), Text("S", 107, 100 + off)),
            ["Equations.RunGap"] = gap => IsOneRun(Text("W", 100, 100), Text("S", 105 + (10 * gap), 100)),
            ["Equations.BelowBar"] = gap => IsFraction(Text("12", 100, 97), Text("34", 100, 107 + (10 * gap)), 100, 110),
            ["Equations.AboveBar"] = gap => IsFraction(Text("12", 100, 100 - (10 * gap)), Text("34", 100, 109), 100, 110),
            ["Equations.BarOverhang"] = over => IsFraction(Text("12", 100, 97), Text("34", 100, 109), 100, 110 + (10 * over)),
            ["Equations.BarSlack"] = off => IsFraction(Text("12", 100 - off, 97), Text("34", 100, 109), 100, 112),
            ["Equations.Neighbours"] = gap =>
                EquationFinder.Find([.. Fraction, Text("=", 110 + (10 * gap), 103)], [H(100, 100, 110)]).OtherWords.Count == 0,
            ["Equations.EquationBaseline"] = off =>
                EquationFinder.Find([.. Fraction, Text("=", 116, 103 + (10 * off))], [H(100, 100, 110)]).OtherWords.Count == 0,
            ["Equations.Shift"] = off =>
                EquationRows.Parse([Atom.Of(Text("W", 100, 100)), Atom.Of(Text("1", 105, 100 + (10 * off)))]) is EquationText,
            ["Equations.SubscriptSize"] = share =>
                EquationRows.Parse([Atom.Of(Text("W", 100, 100)), Atom.Of(Text("1", 105, 100, 10 * share))]) is EquationText,
            ["Equations.LimitGap"] = gap => Limits(gap) == 2,
            ["Equations.NextRow"] = off =>
                EquationRows.Parse([Atom.Of(Text("W", 100, 100)), Atom.Of(Text("+", 120, 100 + (10 * off)))])
                    is EquationText { Text: "W+" },
            ["Equations.AxisHeight"] = down =>
                EquationFinder.Find([.. Fraction, Text("=", 116, 105 + (10 * down))], [H(100, 100, 110)]).OtherWords.Count == 0,
            ["Equations.BesideBar"] = off =>
                CrossingBars
                    .Find(
                        Page(
                            [Text("1+2", 105, 97), Text("34", 108, 109), Text("=", 134, 103.5 + (10 * off))],
                            [H(100, 100, 130), V(115, 50, 150)]
                        )
                    )
                    .Single()
                    .Words.Count == 3,
            ["Equations.IndexDrop"] = down => MathText.IsIndex(Text("W", 100, 100), Text("1", 105, 100 + (10 * down))),
            ["Equations.IndexGap"] = gap => MathText.IsIndex(Text("W", 100, 100), Text("1", 105 + (10 * gap), 102)),
            ["Equations.SideBySide"] = share =>
                EquationFinder.Find([.. Fraction, Text("=", 110 - (5 * share), 103)], [H(100, 100, 110)]).OtherWords.Count == 0,
            ["Equations.ScriptGap"] = gap =>
                EquationFinder
                    .Find([Text("12", 100, 96), Text("34", 100, 109), Text("2", 110 + (10 * gap), 97.5, 5)], [H(100, 100, 110)])
                    .OtherWords.Count == 0,
            ["Equations.ScriptApart"] = apart =>
                EquationFinder.Find([Text("¿W", 100, 100), Text("2", 111, 104.9 + (10 * apart), 7)], []).OtherWords.Count == 0,
            ["Equations.SumLine"] = off => Bounds(Text("i", 106, 104, 8.5), Text("W", 120, 100 + (10 * off))) == 1,
            ["Equations.SumBody"] = share => Bounds(Text("i", 101, 105, 9 * share)) == 1,
            ["Equations.LimitSize"] = share => Bounds(Text("i", 101, 107, 10 * share), Text("W", 120, 100)) == 1,
            ["Equations.LimitReach"] = gap => Bounds(Text("i", 101, 103.5 + (10 * gap), 5), Text("W", 120, 100)) == 1,
            ["Equations.LimitOverlap"] = into => Bounds(Text("i", 101, 103.5 - (10 * into), 5), Text("W", 120, 100)) == 1,
            ["Equations.BoundGap"] = gap => Bounds(Text("i", 101, 104, 5), Text("=", 103.5 + (10 * gap), 104, 5), Text("W", 140, 100)) == 2,
            ["Equations.SumOverlap"] = into => Bounds(Text("i", 100.5, 107, 8.5), Text("W", 105 - into, 100)) == 1,
            ["Equations.BarRow"] = off => Pieces(Text("12", 100, 97), Text("3", 100, 104.5, 5), Text("4", 104, 108 + (10 * off))) == 1,
            ["Equations.RowOverlap"] = share =>
                Pieces(Text("12", 100, 97), Text("3", 100, 108), Text("4", 106, 110.8 - (2.8 * share), 4)) == 1,
        };

    /// <summary>Beside a sum sign <c>i</c> and, after a gap, a sign of the same bound.</summary>
    private static int Limits(double gap)
    {
        Atom sum = Atom.Of(Text("Σ", 100, 100));
        return SumLimits
            .Of(sum, [sum, Atom.Of(Text("i", 106, 104, 5)), Atom.Of(Text("=", 108.5 + (10 * gap), 104, 5)), Atom.Of(Text("W", 140, 100))])
            .Count;
    }

    private static PdfWord[] Fraction => [Text("12", 100, 97), Text("34", 100, 109)];

    private static bool IsOneRun(PdfWord a, PdfWord b)
    {
        (Atom first, Atom second) = (Atom.Of(a), Atom.Of(b));
        AtomRuns runs = new([first, second]);
        return runs.Of(first) == runs.Of(second);
    }

    private static bool IsFraction(PdfWord above, PdfWord below, double from, double to)
    {
        List<Atom> atoms = [Atom.Of(above), Atom.Of(below)];
        FractionBar.Apply(H(100, from, to), atoms);
        return atoms.Exists(a => a.IsFraction);
    }

    /// <summary>How many of the pieces around a sum sign are its bounds.</summary>
    private static int Bounds(params PdfWord[] around)
    {
        Atom sum = Atom.Of(Text("Σ", 100, 100));
        return SumLimits.Of(sum, [sum, .. around.Select(Atom.Of)]).Count;
    }

    /// <summary>How many pieces are left of these once the fraction of a bar is one.</summary>
    private static int Pieces(params PdfWord[] words)
    {
        List<Atom> atoms = words.Select(Atom.Of).ToList();
        FractionBar.Apply(H(100, 100, 112), atoms);
        return atoms.Count;
    }
}
