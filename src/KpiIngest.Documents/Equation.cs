using System.Text;

namespace KpiIngest.Documents;

/// <summary>A node of an equation as displayed. Structure is kept only where position carries meaning (a fraction is not a line of
/// text).</summary>
public abstract record Equation
{
    /// <summary>The equation on one line: fractions as <c>(a)/(b)</c>, subscripts as <c>W_๑</c>, sums as <c>Σ(...)</c>.</summary>
    public string ToLinearText()
    {
        StringBuilder text = new();
        Write(text);
        return text.ToString();
    }

    internal abstract void Write(StringBuilder text);

    /// <summary>Where the digits of <see cref="ToLinearText"/> stand on the page, in its order; fewer where nothing is known of
    /// some.</summary>
    internal abstract IEnumerable<DigitBox> Boxes();
}

/// <summary>A run of characters: figures, symbols, operators, words.</summary>
public sealed record EquationText(string Text) : Equation
{
    /// <summary>Where its digits stand on the page, in order; empty where the format has no pages.</summary>
    public IReadOnlyList<DigitBox> Digits { get; init; } = [];

    public bool Equals(EquationText? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    internal override IEnumerable<DigitBox> Boxes() => Digits;

    /// <summary>A part of the text, with the boxes of its digits.</summary>
    internal EquationText Part(int start, int end)
    {
        EquationText part = new(Text[start..end]);
        if (Digits.Count == 0)
            return part;
        (int skip, int take, List<DigitBox> boxes) = (
            FigureRuns.DigitsIn(Text.AsSpan(0, start)),
            FigureRuns.DigitsIn(part.Text),
            new List<DigitBox>()
        );
        foreach (DigitBox box in Digits)
        {
            int passed = Math.Min(skip, box.Digits);
            int taken = Math.Min(take, box.Digits - passed);
            if (taken > 0)
                boxes.Add(new DigitBox(taken, box.Box));
            (skip, take) = (skip - passed, take - taken);
        }

        return part with
        {
            Digits = boxes,
        };
    }

    /// <summary>Both one after the other.</summary>
    internal EquationText Followed(string between, EquationText next) =>
        new(Text + between + next.Text) { Digits = [.. Digits, .. next.Digits] };

    internal override void Write(StringBuilder text) => text.Append(Text);
}

/// <summary>Parts side by side, left to right.</summary>
public sealed record EquationRow(IReadOnlyList<Equation> Parts) : Equation
{
    internal override void Write(StringBuilder text)
    {
        foreach (Equation part in Parts)
            part.Write(text);
    }

    internal override IEnumerable<DigitBox> Boxes() => Parts.SelectMany(p => p.Boxes());
}

public sealed record EquationFraction(Equation Numerator, Equation Denominator) : Equation
{
    internal override void Write(StringBuilder text)
    {
        text.Append('(');
        Numerator.Write(text);
        text.Append(")/(");
        Denominator.Write(text);
        text.Append(')');
    }

    internal override IEnumerable<DigitBox> Boxes() => Numerator.Boxes().Concat(Denominator.Boxes());
}

/// <summary>A base with a subscript, a superscript or both.</summary>
public sealed record EquationScript(Equation Base, Equation? Subscript, Equation? Superscript) : Equation
{
    internal override void Write(StringBuilder text)
    {
        Base.Write(text);
        if (Subscript is not null)
        {
            text.Append('_');
            Subscript.Write(text);
        }

        if (Superscript is not null)
        {
            text.Append('^');
            Superscript.Write(text);
        }
    }

    internal override IEnumerable<DigitBox> Boxes() => Base.Boxes().Concat(Subscript?.Boxes() ?? []).Concat(Superscript?.Boxes() ?? []);
}

/// <summary>A large operator (Σ) with its bounds and what it applies to.</summary>
public sealed record EquationSum(string Symbol, Equation? Lower, Equation? Upper, Equation Body) : Equation
{
    internal override void Write(StringBuilder text)
    {
        text.Append(Symbol).Append('(');
        Body.Write(text);
        text.Append(')');
    }

    internal override IEnumerable<DigitBox> Boxes() => Body.Boxes();
}

/// <summary>An expression between brackets.</summary>
public sealed record EquationGroup(string Open, Equation Body, string Close) : Equation
{
    internal override void Write(StringBuilder text)
    {
        text.Append(Open);
        Body.Write(text);
        text.Append(Close);
    }

    internal override IEnumerable<DigitBox> Boxes() => Body.Boxes();
}
