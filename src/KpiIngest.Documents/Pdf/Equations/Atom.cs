using System.Runtime.CompilerServices;
using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Equations;

/// <summary>A piece of an equation while it is put together: a word, or a fraction that stands for all it consists of. Unit:
/// points.</summary>
/// <param name="Ink">What is really drawn; position decides by ink, not by boxes of fonts.</param>
/// <param name="Baseline">Of a fraction: the line that a letter beside it would stand on.</param>
/// <param name="TypeSize">Size of type.</param>
/// <param name="Words">All words in it.</param>
internal sealed record Atom(Box Ink, double Baseline, double TypeSize, Equation Equation, IReadOnlyList<PdfWord> Words)
{
    public bool IsFraction => Equation is EquationFraction;

    public string Text => Equation is EquationText text ? text.Text : "";

    public double Left => Ink.Left;

    public double Right => Ink.Right;

    public double CentreX => (Ink.Left + Ink.Right) / 2;

    /// <summary>Size of type of pieces taken together. Sum signs are set larger than what they apply to and do not count beside anything
    /// else.</summary>
    public static double Size(IReadOnlyCollection<Atom> atoms) =>
        atoms.Where(a => !MathText.IsSum(a.Text)).Select(a => a.TypeSize).DefaultIfEmpty(atoms.Max(a => a.TypeSize)).Max();

    /// <summary>Each piece is its own, however alike two of them are.</summary>
    public bool Equals(Atom? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    public static Atom Of(PdfWord word) =>
        new(word.Ink, word.Baseline, word.TypeSize, new EquationText(MathLetters.Plain(word.Text)) { Digits = word.Digits }, [word]);

    public static Atom Fraction(IReadOnlyList<Atom> numerator, IReadOnlyList<Atom> denominator, Ruling bar)
    {
        List<Atom> all = numerator.Concat(denominator).ToList();
        double em = Size(all);
        return new Atom(
            Boxes.Union(all.Select(a => a.Ink).Append(bar.Box)),
            bar.At + (EquationTolerances.AxisHeight * em),
            em,
            new EquationFraction(EquationRows.Parse(numerator), EquationRows.Parse(denominator)),
            [.. all.SelectMany(a => a.Words)]
        );
    }
}
