using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>The parts of an equation whose signs stand in its properties: sums, brackets, roots, lines.</summary>
internal static class EquationParts
{
    /// <summary>A large operator; where the file names none it is ∫ (ECMA-376, m:chr).</summary>
    public static EquationSum Sum(Markup nary)
    {
        Markup? properties = nary.Child("m:naryPr");
        return new EquationSum(
            properties?.Child("m:chr")?["m:val"] ?? "∫",
            Bound(nary.Child("m:sub"), properties?.Child("m:subHide")),
            Bound(nary.Child("m:sup"), properties?.Child("m:supHide")),
            WordEquations.Read(nary.Child("m:e"))
        );
    }

    public static EquationGroup Group(Markup delimiters)
    {
        Markup? properties = delimiters.Child("m:dPr");
        List<Equation> parts = new();
        foreach (Markup element in delimiters.Children)
        {
            if (element.Name != "m:e")
                continue;
            if (parts.Count > 0)
                parts.Add(new EquationText(properties?.Child("m:sepChr")?["m:val"] ?? "|"));
            parts.Add(WordEquations.Read(element));
        }

        return new EquationGroup(
            properties?.Child("m:begChr")?["m:val"] ?? "(",
            parts.Count == 1 ? parts[0] : new EquationRow(parts),
            properties?.Child("m:endChr")?["m:val"] ?? ")"
        );
    }

    public static Equation Root(Markup radical)
    {
        EquationGroup root = new("√(", WordEquations.Read(radical.Child("m:e")), ")");
        Equation degree = WordEquations.Read(radical.Child("m:deg"));
        return degree is EquationRow { Parts.Count: 0 }
            ? root
            : new EquationRow([new EquationScript(new EquationText(""), null, degree), root]);
    }

    /// <summary>Equations below each other, a line break between.</summary>
    public static EquationRow Lines(IEnumerable<Equation> lines) => Joined(lines, "\n");

    public static Equation MatrixRow(Markup row) => Joined(row.Children.Where(c => c.Name == "m:e").Select(WordEquations.Read), "\t");

    private static EquationRow Joined(IEnumerable<Equation> equations, string between)
    {
        List<Equation> parts = new();
        foreach (Equation equation in equations)
        {
            if (parts.Count > 0)
                parts.Add(new EquationText(between));
            parts.Add(equation);
        }

        return new EquationRow(parts);
    }

    private static Equation? Bound(Markup? bound, Markup? hide)
    {
        if (bound is null || (hide is not null && Markup.IsOn(hide["m:val"])))
            return null;
        return WordEquations.Read(bound) is var equation && equation is EquationRow { Parts.Count: 0 } ? null : equation;
    }
}
