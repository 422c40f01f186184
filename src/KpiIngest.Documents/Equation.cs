using System.Text;

namespace KpiIngest.Documents;

/// <summary>A node of an equation as displayed. Structure is kept only where position carries meaning (a fraction is not a line of text).</summary>
public abstract record Equation
{
    /// <summary>The equation on one line: fractions as <c>(a)/(b)</c>, subscripts as <c>W_๑</c>, sums as <c>Σ(...)</c>.</summary>
    public string ToLinearText()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    internal abstract void Write(StringBuilder text);
}

/// <summary>A run of characters: figures, symbols, operators, words.</summary>
public sealed record EquationText(string Text) : Equation
{
    internal override void Write(StringBuilder text) => text.Append(Text);
}

/// <summary>Parts side by side, left to right.</summary>
public sealed record EquationRow(IReadOnlyList<Equation> Parts) : Equation
{
    internal override void Write(StringBuilder text)
    {
        foreach (var part in Parts) part.Write(text);
    }
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
}
