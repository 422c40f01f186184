using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Equations;

/// <summary>The equations of a region, and its words that belong to none, in content order.</summary>
internal sealed record EquationFinding(IReadOnlyList<EquationPart> Equations, IReadOnlyList<PdfWord> OtherWords);

/// <summary>
/// Finds equations by what no line of text has: a bar with something right above and right below it, a sum sign with limits, a name
/// with a lowered figure, a sign that only LibreOffice's equations have. From there the equation goes
/// on to both sides over figures, operators and short names.
/// </summary>
internal static class EquationFinder
{
    /// <param name="lines">Lines of the region that belong to no table.</param>
    public static EquationFinding Find(IReadOnlyList<PdfWord> words, IReadOnlyList<Ruling> lines)
    {
        List<PdfWord> visible = words.Where(w => w.IsRead && !string.IsNullOrWhiteSpace(w.Text)).ToList();
        List<Ruling> bars = lines.Where(l => l.Horizontal).OrderBy(l => l.Length).ToList();
        HashSet<PdfWord> lowered = Lowered(visible);
        if (bars.Count == 0 && lowered.Count == 0 && !visible.Any(w => MathText.IsSum(w.Text) || LostItsEquals(w)))
            return new EquationFinding([], words);

        List<Atom> atoms = visible.ConvertAll(Atom.Of);
        foreach (Ruling bar in bars)
            FractionBar.Apply(bar, atoms);
        List<Atom> seeds = atoms
            .Where(a =>
                a.IsFraction
                || (MathText.IsSum(a.Text) && SumLimits.Of(a, atoms).Count > 0)
                || a.Words.Any(w => lowered.Contains(w) || LostItsEquals(w))
            )
            .OrderByDescending(a => a.IsFraction)
            .ThenBy(a => a.Left)
            .ToList();
        HashSet<Atom> used = new(ReferenceEqualityComparer.Instance);
        HashSet<PdfWord> taken = new(ReferenceEqualityComparer.Instance);
        List<EquationPart> parts = new();
        foreach (Atom seed in seeds.Where(s => !used.Contains(s)))
        {
            List<Atom> members = Extend(seed, atoms.Where(a => !used.Contains(a)).ToList());
            used.UnionWith(members);

            // What cannot be read with certainty stays text, marked as such.
            if (members.Any(m => m.Words.Any(w => w.Uncertain)))
                continue;
            taken.UnionWith(members.SelectMany(m => m.Words));
            Box box = Boxes.Union(members.Select(m => m.Ink));
            parts.Add(new EquationPart(box, EquationRows.Parse(members), Atom.Size(members)));
        }

        return new EquationFinding(parts, [.. words.Where(w => !taken.Contains(w))]);
    }

    private static bool LostItsEquals(PdfWord word) => word.Text is [MathLetters.LostEquals, ..];

    /// <summary>Names with a lowered figure right after them: W₁.</summary>
    private static HashSet<PdfWord> Lowered(List<PdfWord> words)
    {
        HashSet<PdfWord> names = new(ReferenceEqualityComparer.Instance);
        for (int i = 1; i < words.Count; i++)
        {
            if (MathText.IsIndex(words[i - 1], words[i]))
                names.Add(words[i - 1]);
        }

        return names;
    }

    private static List<Atom> Extend(Atom seed, List<Atom> atoms)
    {
        List<Atom> members = new() { seed };
        Queue<Atom> pending = new(members);
        while (pending.TryDequeue(out Atom? member))
        {
            foreach (Atom atom in atoms.Where(a => !members.Contains(a) && Belongs(a, member, seed)).ToList())
            {
                members.Add(atom);
                pending.Enqueue(atom);
            }
        }

        return members;
    }

    private static bool Belongs(Atom atom, Atom member, Atom seed)
    {
        if (!atom.IsFraction && !MathText.IsMath(atom.Text))
            return false;
        double gap = Math.Max(atom.Left - member.Right, member.Left - atom.Right);
        if (gap > EquationTolerances.Neighbours * seed.TypeSize)
            return false;
        if (MathText.IsSum(member.Text) && SumLimits.Of(member, [atom, member]).Count > 0)
            return true;

        // Pieces of one equation stand side by side: what is above or below is another line.
        double overlap = Math.Min(atom.Right, member.Right) - Math.Max(atom.Left, member.Left);
        if (overlap > EquationTolerances.SideBySide * Math.Min(atom.Right - atom.Left, member.Right - member.Left))
            return false;
        if (Math.Abs(atom.Baseline - seed.Baseline) <= EquationTolerances.EquationBaseline * seed.TypeSize)
            return true;

        // Lowered and raised: close to the letter that they belong to, and beside it in height.
        double apart = Math.Max(atom.Ink.Top - member.Ink.Bottom, member.Ink.Top - atom.Ink.Bottom);
        return !atom.IsFraction
            && gap < EquationTolerances.ScriptGap * seed.TypeSize
            && apart < EquationTolerances.ScriptApart * seed.TypeSize
            && Math.Abs(atom.Baseline - member.Baseline) < EquationTolerances.IndexDrop * seed.TypeSize;
    }
}
