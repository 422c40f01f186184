namespace KpiIngest.Documents.Pdf.Equations;

/// <summary>
/// Reads pieces that stand beside each other from left to right: content order means nothing in an equation. Small pieces below or above the line are
/// subscripts and superscripts of what stands before them; those of a sum sign are its bounds. Rows above each other are read one after the other.
/// </summary>
internal static class EquationRows
{
    /// <summary>A baseline this far off, in sizes of type, makes a small piece lowered or raised.</summary>
    private const double Shift = 0.08;

    private const double Small = 0.88;

    public static Equation Parse(IReadOnlyList<Atom> atoms)
    {
        var parts = new List<Equation>();
        foreach (var row in Rows(atoms)) AddRow(row, parts);
        return Sums.Gather(parts);
    }

    /// <summary>Full-size pieces by their lines; small ones go with the line nearest to them.</summary>
    private static List<List<Atom>> Rows(IReadOnlyList<Atom> atoms)
    {
        var em = Atom.Size(atoms);
        var rows = new List<List<Atom>>();
        foreach (var atom in atoms.Where(a => a.IsFraction || a.Em >= Small * em).OrderBy(a => a.Baseline))
        {
            if (rows.Count > 0 && Math.Abs(rows[^1][0].Baseline - atom.Baseline) <= 0.6 * em) rows[^1].Add(atom);
            else rows.Add([atom]);
        }

        foreach (var atom in atoms.Where(a => !rows.Any(r => r.Contains(a)))) rows.MinBy(r => Math.Abs(r[0].Baseline - atom.Baseline))!.Add(atom);
        return rows;
    }

    private static void AddRow(List<Atom> row, List<Equation> parts)
    {
        var em = Atom.Size(row);
        var full = row.Where(a => a.IsFraction || a.Em >= Small * em).ToList();
        var baseline = full.Where(a => !MathText.IsSum(a.Text)).Select(a => a.Baseline).DefaultIfEmpty(full[0].Baseline).Order().ElementAt(full.Count(a => !MathText.IsSum(a.Text)) / 2);
        var done = new HashSet<Atom>(ReferenceEqualityComparer.Instance);
        var ordered = row.OrderBy(a => a.Left).ToList();
        var sums = row.Where(a => MathText.IsSum(a.Text)).ToDictionary(s => s, s => SumLimits.Of(s, row));
        foreach (var limit in sums.Values.SelectMany(l => l)) done.Add(limit);
        Atom? last = null;
        for (var i = 0; i < ordered.Count; i++)
        {
            var atom = ordered[i];
            if (!done.Add(atom)) continue;
            if (sums.TryGetValue(atom, out var limits) && limits.Count > 0)
            {
                parts.Add(new EquationSum(atom.Text, Limit(limits, atom, upper: false), Limit(limits, atom, upper: true), new EquationRow([])));
            }
            else if (parts.Count > 0 && IsScript(atom, baseline, em))
            {
                var scripts = ordered.Skip(i).TakeWhile(a => IsScript(a, baseline, em) && !done.Contains(a) || a == atom).ToList();
                foreach (var script in scripts) done.Add(script);
                Scripts.Attach(parts, Side(scripts, baseline, lower: true), Side(scripts, baseline, lower: false));
            }
            else
            {
                Append(parts, atom, last);
            }

            last = atom;
        }
    }

    private static bool IsScript(Atom atom, double baseline, double em) =>
        !atom.IsFraction && atom.Em < Small * em && Math.Abs(atom.Baseline - baseline) > Shift * em;

    private static Equation? Side(List<Atom> scripts, double baseline, bool lower)
    {
        var side = scripts.Where(s => s.Baseline > baseline == lower).ToList();
        return side.Count == 0 ? null : Parse(side);
    }

    private static Equation? Limit(List<Atom> limits, Atom sum, bool upper)
    {
        var side = limits.Where(l => SumLimits.IsUpper(l, sum) == upper).ToList();
        return side.Count == 0 ? null : Parse(side);
    }

    /// <summary>Words run together, with a space only between two names that are set apart.</summary>
    private static void Append(List<Equation> parts, Atom atom, Atom? last)
    {
        if (atom.Equation is not EquationText text || parts.Count == 0 || parts[^1] is not EquationText before)
        {
            parts.Add(atom.Equation);
            return;
        }

        var apart = last is not null && atom.Left - last.Right > 0.2 * atom.Em && char.IsLetter(before.Text[^1]) && char.IsLetter(text.Text[0]);
        parts[^1] = new EquationText(before.Text + (apart ? " " : "") + text.Text);
    }
}
