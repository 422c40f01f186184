using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.TextLines;

namespace KpiIngest.Documents.Pdf.Equations;

/// <summary>
/// Makes a fraction of a bar and what stands right above and right below it. An underline has nothing right below it, and its text goes on
/// beside it. Apply the shortest bars first: the bar of an inner fraction is shorter than that of the outer one.
/// </summary>
internal static class FractionBar
{
    /// <summary>Replaces the atoms of the fraction by one; leaves them where the bar is none.</summary>
    public static void Apply(Ruling bar, List<Atom> atoms)
    {
        (List<Atom> over, List<Atom> under) = (new List<Atom>(), new List<Atom>());
        foreach (Atom atom in atoms)
        {
            if (atom.Left < bar.Start - EquationTolerances.BarSlack || atom.Right > bar.End + EquationTolerances.BarSlack)
                continue;
            if (Middle(atom) < bar.At)
                over.Add(atom);
            else if (Middle(atom) > bar.At)
                under.Add(atom);
        }

        if (over.Count == 0 || under.Count == 0)
            return;
        AtomRuns runs = new(atoms);
        List<Atom> numerator = Stack(over, runs, bar.At, above: true);
        List<Atom> denominator = numerator.Count == 0 ? [] : Stack(under, runs, bar.At, above: false);
        if (denominator.Count == 0)
            return;
        double widest = Math.Max(
            Boxes.Width(Boxes.Union(numerator.Select(a => a.Ink))),
            Boxes.Width(Boxes.Union(denominator.Select(a => a.Ink)))
        );
        if (bar.Length > widest + (EquationTolerances.BarOverhang * Atom.Size(numerator)))
            return;
        atoms.RemoveAll(a => numerator.Contains(a) || denominator.Contains(a));
        atoms.Add(Atom.Fraction(numerator, denominator, bar));
    }

    private static double Middle(Atom atom) => (atom.Ink.Top + atom.Ink.Bottom) / 2;

    /// <summary>What stands on one side of the bar: the row next to it, with its limits and lowered figures, and further rows if an
    /// operator leads on to them.</summary>
    private static List<Atom> Stack(List<Atom> side, AtomRuns runs, double bar, bool above)
    {
        // A row that is part of a line of text goes on beyond the bar.
        IReadOnlySet<int> beyond = runs.Beyond(side.ToHashSet());
        List<Atom> stack = new();
        double edge = bar;
        while (true)
        {
            List<Atom> rest = side.Where(a => !stack.Contains(a)).ToList();
            if (rest.Count == 0)
                return stack;
            double nearest = rest.Min(Gap);
            List<Atom> row = WithSums(rest.Where(a => Gap(a) <= nearest + (EquationTolerances.BarRow * a.TypeSize)).ToList(), rest);
            double size = Atom.Size(row);
            if (
                nearest > (above ? EquationTolerances.AboveBar : EquationTolerances.BelowBar) * size
                || (stack.Count > 0 && !LeadsOn(row, stack, above))
                || row.Any(GoesOnBeside)
            )
                return stack;
            Grow(row, [.. rest.Where(a => !GoesOnBeside(a))]);
            stack.AddRange(row);
            edge = above ? stack.Min(a => a.Ink.Top) : stack.Max(a => a.Ink.Bottom);
        }

        bool GoesOnBeside(Atom atom) => beyond.Contains(runs.Of(atom));

        double Gap(Atom atom) => above ? edge - atom.Ink.Bottom : atom.Ink.Top - edge;
    }

    /// <summary>Next to the bar may stand nothing but a bound of a sum sign: then the row is that of the sign.</summary>
    private static List<Atom> WithSums(List<Atom> row, List<Atom> rest)
    {
        foreach (Atom sum in rest.Where(a => MathText.IsSum(a.Text) && !row.Contains(a)).ToList())
        {
            if (!SumLimits.Of(sum, rest).Any(row.Contains))
                continue;
            row.AddRange(
                rest.Where(a =>
                        !row.Contains(a) && (a == sum || Math.Abs(a.Baseline - sum.Baseline) < TextLineTolerances.SameLine * a.TypeSize)
                    )
                    .ToList()
            );
        }

        return row;
    }

    /// <summary>Adds the bounds of the row's sum signs, and what overlaps the row in height: lowered and raised figures, inner
    /// fractions.</summary>
    private static void Grow(List<Atom> row, List<Atom> rest)
    {
        int before;
        do
        {
            before = row.Count;
            (double top, double bottom) = (row.Min(a => a.Ink.Top), row.Max(a => a.Ink.Bottom));
            row.AddRange(
                rest.Where(a =>
                        !row.Contains(a)
                        && Math.Min(bottom, a.Ink.Bottom) - Math.Max(top, a.Ink.Top) > EquationTolerances.RowOverlap * Boxes.Height(a.Ink)
                    )
                    .ToList()
            );
            row.AddRange(
                row.Where(a => MathText.IsSum(a.Text))
                    .SelectMany(s => SumLimits.Of(s, rest))
                    .Where(a => !row.Contains(a))
                    .Distinct()
                    .ToList()
            );
        } while (row.Count > before);
    }

    /// <summary>True where a row is broken at an operator. An equals sign below a fraction states its value.</summary>
    private static bool LeadsOn(List<Atom> row, List<Atom> stack, bool above)
    {
        (List<Atom> first, List<Atom> second) = above ? (row, stack) : (stack, row);
        string last = first.MaxBy(a => a.Right)!.Text;
        string next = second.MinBy(a => a.Left)!.Text;
        if (next.StartsWith('='))
            return false;
        return (last.Length > 0 && MathText.IsOperator(last[^1])) || (next.Length > 0 && MathText.IsOperator(next[0]));
    }
}
