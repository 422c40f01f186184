using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Equations;

/// <summary>
/// Reads pieces that stand beside each other from left to right: content order means nothing in an equation. Pieces a little below or above
/// the line are subscripts and superscripts of what stands before them; those of a sum sign are its bounds. Rows above each other are read
/// one after the other. Position alone decides: boxes of different fonts say nothing about the size of type.
/// </summary>
internal static class EquationRows
{
    public static Equation Parse(IReadOnlyList<Atom> atoms)
    {
        Dictionary<Atom, List<Atom>> bounds = atoms.Where(a => MathText.IsSum(a.Text)).ToDictionary(s => s, s => SumLimits.Of(s, atoms));
        List<Atom> rest = atoms.Where(a => !bounds.Values.Any(l => l.Contains(a))).OrderBy(a => a.Baseline).ToList();
        double em = Atom.Size(rest);
        List<Equation> parts = new();
        for (int start = 0; start < rest.Count; )
        {
            int end = start + 1;
            while (end < rest.Count && rest[end].Baseline - rest[end - 1].Baseline <= EquationTolerances.NextRow * em)
                end++;
            AddRow([.. rest[start..end].OrderBy(a => a.Left)], bounds, em, parts);
            start = end;
        }

        return Sums.Gather(parts);
    }

    /// <param name="row">From left to right.</param>
    private static void AddRow(List<Atom> row, Dictionary<Atom, List<Atom>> bounds, double em, List<Equation> parts)
    {
        // Nothing lowered or raised stands first: the first letter tells the line.
        double baseline = (row.Find(a => !a.IsFraction && !MathText.IsSum(a.Text) && !MathText.IsBracket(a.Text)) ?? row[0]).Baseline;
        Atom? last = null;
        for (int i = 0; i < row.Count; i++)
        {
            Atom atom = row[i];
            if (bounds.GetValueOrDefault(atom) is { Count: > 0 } limits)
            {
                parts.Add(
                    new EquationSum(atom.Text, Limit(limits, atom, upper: false), Limit(limits, atom, upper: true), new EquationRow([]))
                );
            }
            else if (last is not null && IsIndex(last, atom))
            {
                Scripts.Attach(parts, atom.Equation, null);
            }
            else if (last is not null && IsScript(atom))
            {
                List<Atom> scripts = row.Skip(i).TakeWhile(IsScript).ToList();
                i += scripts.Count - 1;
                Scripts.Attach(parts, Side(scripts, s => s.Baseline > baseline), Side(scripts, s => s.Baseline < baseline));
            }
            else
            {
                Append(parts, atom, last);
            }

            last = row[i];
        }

        bool IsIndex(Atom name, Atom atom) =>
            MathText.IsIndex(name.Words[^1], atom.Words[0])
            && !IsScript(atom)
            && atom.TypeSize < EquationTolerances.SubscriptSize * name.TypeSize;

        bool IsScript(Atom atom) =>
            !atom.IsFraction
            && !MathText.IsSum(atom.Text)
            && !MathText.IsBracket(atom.Text)
            && Math.Abs(atom.Baseline - baseline) > EquationTolerances.Shift * em;
    }

    private static Equation? Side(List<Atom> atoms, Predicate<Atom> belongs)
    {
        List<Atom> side = atoms.FindAll(belongs);
        return side.Count == 0 ? null : Parse(side);
    }

    private static Equation? Limit(List<Atom> limits, Atom sum, bool upper) => Side(limits, l => SumLimits.IsUpper(l, sum) == upper);

    /// <summary>Words run together, with a space only between two names that are set apart.</summary>
    private static void Append(List<Equation> parts, Atom atom, Atom? last)
    {
        if (atom.Equation is not EquationText text || parts.Count == 0 || parts[^1] is not EquationText before)
        {
            parts.Add(atom.Equation);
            return;
        }

        bool apart =
            last is not null
            && atom.Left - last.Right > PageTolerances.SpaceGap * atom.TypeSize
            && char.IsLetter(before.Text[^1])
            && char.IsLetter(text.Text[0]);
        parts[^1] = before.Followed(apart ? " " : "", text);
    }
}
