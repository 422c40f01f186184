namespace KpiIngest.Documents.Pdf.Page;

/// <summary>Part of a line.</summary>
internal abstract record LinePart(Box Box)
{
    public abstract double TypeSize { get; }

    /// <summary>False for a part of stops, brackets and signs alone: often of another font than the words around, and seldom
    /// measured.</summary>
    public virtual bool HasLetters => true;

    /// <summary>True where it is part of the text that a person reads.</summary>
    public abstract bool Visible { get; }

    /// <summary>True where a space is drawn right after it.</summary>
    public abstract bool SpaceAfter { get; }
}

/// <summary>Words that touch, in content order: never to be reordered among themselves, which would tear Thai clusters.</summary>
internal sealed record Fragment(Box Box, IReadOnlyList<PdfWord> Words) : LinePart(Box)
{
    public string Text { get; } = string.Concat(Words.Select(w => w.Text));

    public double Baseline { get; } = Words.MaxBy(w => w.TypeSize)!.Baseline;

    public override double TypeSize { get; } =
        Words.Where(IsMeasured).Select(w => w.TypeSize).DefaultIfEmpty(Words.Max(w => w.TypeSize)).Max();

    public override bool HasLetters => Words.Any(IsMeasured);

    public override bool Visible => Words[0].IsRead;

    public override bool SpaceAfter => Words[^1].SpaceAfter;

    private static bool IsMeasured(PdfWord word) => word.Text.Any(char.IsLetterOrDigit);
}

/// <summary>An equation in its line.</summary>
internal sealed record EquationPart(Box Box, Equation Equation, double Size) : LinePart(Box)
{
    public override double TypeSize => Size;

    public override bool Visible => true;

    public override bool SpaceAfter => false;
}
