using KpiIngest.Documents.Pdf.Equations;
using KpiIngest.Documents.Pdf.Page;
using static KpiIngest.Documents.Tests.Pdf.Draw;

namespace KpiIngest.Documents.Tests.Pdf.Tolerances;

/// <summary>Ink of a word reaches from 7 points above its line to it.</summary>
internal static class EquationProbes
{
    public static IReadOnlyDictionary<string, Func<double, bool>> All { get; } = new Dictionary<string, Func<double, bool>>(StringComparer.Ordinal)
    {
        ["Equations.RunBaseline"] = off => IsOneRun(Text("W", 100, 100), Text("S", 107, 100 + off)),
        ["Equations.RunGap"] = gap => IsOneRun(Text("W", 100, 100), Text("S", 105 + (10 * gap), 100)),
        ["Equations.BelowBar"] = gap => IsFraction(Text("12", 100, 97), Text("34", 100, 107 + (10 * gap)), 100, 110),
        ["Equations.AboveBar"] = gap => IsFraction(Text("12", 100, 100 - (10 * gap)), Text("34", 100, 109), 100, 110),
        ["Equations.BarOverhang"] = over => IsFraction(Text("12", 100, 97), Text("34", 100, 109), 100, 110 + (10 * over)),
        ["Equations.BarSlack"] = off => IsFraction(Text("12", 100 - off, 97), Text("34", 100, 109), 100, 112),
        ["Equations.Neighbours"] = gap => EquationFinder.Find([.. Fraction, Text("=", 110 + (10 * gap), 103)], [H(100, 100, 110)]).OtherWords.Count == 0,
        ["Equations.EquationBaseline"] = off => EquationFinder.Find([.. Fraction, Text("=", 116, 103 + (10 * off))], [H(100, 100, 110)]).OtherWords.Count == 0,
        ["Equations.Shift"] = off => EquationRows.Parse([Atom.Of(Text("W", 100, 100)), Atom.Of(Text("1", 105, 100 + (10 * off)))]) is EquationText,
        ["Equations.SubscriptSize"] = share => EquationRows.Parse([Atom.Of(Text("W", 100, 100)), Atom.Of(Text("1", 105, 100, 10 * share))]) is EquationText,
        ["Equations.LimitGap"] = gap => Limits(gap) == 2,
        ["Equations.NextRow"] = off => EquationRows.Parse([Atom.Of(Text("W", 100, 100)), Atom.Of(Text("+", 120, 100 + (10 * off)))]) is EquationText { Text: "W+" },
    };

    /// <summary>Beside a sum sign <c>i</c> and, after a gap, a sign of the same bound.</summary>
    private static int Limits(double gap)
    {
        var sum = Atom.Of(Text("Σ", 100, 100));
        return SumLimits.Of(sum, [sum, Atom.Of(Text("i", 106, 104, 5)), Atom.Of(Text("=", 108.5 + (10 * gap), 104, 5)), Atom.Of(Text("W", 140, 100))]).Count;
    }

    private static PdfWord[] Fraction => [Text("12", 100, 97), Text("34", 100, 109)];

    private static bool IsOneRun(PdfWord a, PdfWord b)
    {
        var (first, second) = (Atom.Of(a), Atom.Of(b));
        var runs = new AtomRuns([first, second]);
        return runs.Of(first) == runs.Of(second);
    }

    private static bool IsFraction(PdfWord above, PdfWord below, double from, double to)
    {
        List<Atom> atoms = [Atom.Of(above), Atom.Of(below)];
        FractionBar.Apply(H(100, from, to), atoms);
        return atoms.Exists(a => a.IsFraction);
    }
}
