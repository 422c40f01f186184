using KpiIngest.Documents.Pdf.Lattice;
using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Equations;

/// <summary>A fraction bar that is no border, with the words of its fraction and those beside it.</summary>
internal sealed record CrossingBar(Ruling Bar, IReadOnlyList<PdfWord> Words)
{
    public double Middle => (Bar.Start + Bar.End) / 2;
}

/// <summary>
/// A formula wider than its table runs over the border, and its bar crosses it: a line that ends at no other, like no other of the page,
/// with a fraction around it.
/// </summary>
internal static class CrossingBars
{
    /// <summary>More lines of this kind are a drawing.</summary>
    private const int Most = 50;

    public static IReadOnlyList<CrossingBar> Find(PdfPage page)
    {
        Ruling[] verticals = page.Rulings.Where(r => !r.Horizontal).OrderBy(r => r.At).ToArray();
        if (verticals.Length == 0)
            return [];
        double[] positions = Array.ConvertAll(verticals, v => v.At);
        List<Ruling> horizontals = page.Rulings.Where(r => r.Horizontal).ToList();
        List<Ruling> candidates = horizontals.FindAll(IsLoose);
        if (candidates.Count is 0 or > Most)
            return [];
        candidates.RemoveAll(c => horizontals.Count(h => IsAlike(c, h)) > 1);
        return [.. candidates.Select(c => Fraction(c, page)).OfType<CrossingBar>()];

        // Ends at no vertical line, and crosses one.
        bool IsLoose(Ruling line) =>
            Reaching(line.At, line.Start + LatticeTolerances.Meet, line.End - LatticeTolerances.Meet)
            && !Reaching(line.At, line.Start - LatticeTolerances.Meet, line.Start + LatticeTolerances.Meet)
            && !Reaching(line.At, line.End - LatticeTolerances.Meet, line.End + LatticeTolerances.Meet);

        bool Reaching(double y, double from, double to)
        {
            int first = Array.BinarySearch(positions, from);
            for (int i = first < 0 ? ~first : first; i < verticals.Length && positions[i] <= to; i++)
            {
                if (verticals[i].Start <= y + LatticeTolerances.Meet && verticals[i].End >= y - LatticeTolerances.Meet)
                    return true;
            }

            return false;
        }
    }

    /// <summary>Rules of a table without an outer border begin and end alike.</summary>
    private static bool IsAlike(Ruling a, Ruling b) =>
        Math.Abs(a.Start - b.Start) <= LatticeTolerances.Meet && Math.Abs(a.End - b.End) <= LatticeTolerances.Meet;

    /// <summary>Null where what stands above and below the line is no fraction of figures, names and operators.</summary>
    private static CrossingBar? Fraction(Ruling bar, PdfPage page)
    {
        List<Atom> atoms = page.Words.Where(w => w.IsRead && !string.IsNullOrWhiteSpace(w.Text)).Select(Atom.Of).ToList();
        FractionBar.Apply(bar, atoms);
        if (atoms.Find(a => a.IsFraction) is not { } fraction)
            return null;
        if (!fraction.Words.All(w => MathText.IsMath(w.Text)) || !fraction.Words.Any(w => w.Text.Any(MathText.IsOperator)))
            return null;
        HashSet<PdfWord> words = fraction.Words.ToHashSet<PdfWord>(ReferenceEqualityComparer.Instance);
        (double left, double right) = (fraction.Left, fraction.Right);
        foreach (
            Atom atom in atoms.Where(a => IsBeside(a, fraction)).OrderBy(a => Math.Max(a.Left - fraction.Right, fraction.Left - a.Right))
        )
        {
            if (
                atom.Left > right + (EquationTolerances.Neighbours * fraction.TypeSize)
                || atom.Right < left - (EquationTolerances.Neighbours * fraction.TypeSize)
            )
                break;
            (left, right) = (Math.Min(left, atom.Left), Math.Max(right, atom.Right));
            words.UnionWith(atom.Words);
        }

        return new CrossingBar(bar, [.. words]);
    }

    private static bool IsBeside(Atom atom, Atom fraction) =>
        !atom.IsFraction
        && MathText.IsMath(atom.Text)
        && Math.Abs(((atom.Ink.Top + atom.Ink.Bottom) / 2) - (fraction.Baseline - (EquationTolerances.AxisHeight * fraction.TypeSize)))
            <= EquationTolerances.BesideBar * fraction.TypeSize;
}
