namespace KpiIngest.Documents.Pdf.Equations;

/// <summary>The bounds of a sum sign: small and above or below it (LibreOffice, displayed equations), or small and right beside it
/// (equations in a line).</summary>
internal static class SumLimits
{
    public static List<Atom> Of(Atom sum, IReadOnlyCollection<Atom> atoms)
    {
        // What the sum applies to stands on its line; the sign itself may be larger than that.
        Atom? body = atoms
            .Where(a =>
                a != sum
                && a.Left >= sum.Right - EquationTolerances.SumOverlap
                && Math.Abs(a.Baseline - sum.Baseline) < EquationTolerances.SumLine * Math.Min(a.TypeSize, sum.TypeSize)
            )
            .MinBy(a => a.Left);
        double size = body?.TypeSize ?? EquationTolerances.SumBody * sum.TypeSize;
        List<Atom> near = atoms
            .Where(a =>
                a != sum
                && a != body
                && !a.IsFraction
                && a.TypeSize < EquationTolerances.LimitSize * size
                && MathText.IsMath(a.Text)
                && !MathText.IsBracket(a.Text)
                && Gap(sum, a) < EquationTolerances.LimitReach * size
            )
            .OrderBy(a => a.Left)
            .ToList();
        List<Atom> limits = near.Where(a =>
                a.CentreX > sum.Left && a.CentreX < sum.Right && Gap(sum, a) > -EquationTolerances.LimitOverlap * size
            )
            .ToList();
        if (limits.Count > 0)
        {
            // Above and below it: what stands next to these belongs to them.
            limits.AddRange(
                near.Where(a =>
                        !limits.Contains(a)
                        && Gap(sum, a) > -EquationTolerances.LimitOverlap * size
                        && limits.Any(l =>
                            Math.Abs(l.Baseline - a.Baseline) < EquationTolerances.RunBaseline
                            && Math.Max(a.Left - l.Right, l.Left - a.Right) < EquationTolerances.BoundGap * size
                        )
                    )
                    .ToList()
            );
            return limits;
        }

        // Beside it: one after the other up to what it applies to.
        foreach (
            Atom atom in near.Where(a =>
                a.Left >= sum.Right - EquationTolerances.SumOverlap
                && Math.Abs(a.Baseline - sum.Baseline) > EquationTolerances.SumLine * Math.Min(a.TypeSize, size)
            )
        )
        {
            if (
                atom.Right > (body?.Left ?? double.PositiveInfinity) + EquationTolerances.SumOverlap
                || atom.Left - limits.Select(l => l.Right).Append(sum.Right).Max() > EquationTolerances.LimitGap * size
            )
                break;
            limits.Add(atom);
        }

        return limits;
    }

    /// <summary>True for an upper bound.</summary>
    public static bool IsUpper(Atom limit, Atom sum) => (limit.Ink.Top + limit.Ink.Bottom) / 2 < (sum.Ink.Top + sum.Ink.Bottom) / 2;

    private static double Gap(Atom sum, Atom other) => Math.Max(other.Ink.Top - sum.Ink.Bottom, sum.Ink.Top - other.Ink.Bottom);
}
