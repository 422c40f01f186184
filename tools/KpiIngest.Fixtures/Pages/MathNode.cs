using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Pages;

/// <summary>A part of an equation.</summary>
public abstract record MathNode
{
    public static MathNode Row(params MathNode[] parts) => new MathRow(parts);

    public static MathNode Text(string text) => new MathText(text);

    public static MathNode Sub(string symbol, string index) => new MathSub(symbol, index);
}

public sealed record MathText(string Characters, Stated? Figure = null) : MathNode;

public sealed record MathRow(IReadOnlyList<MathNode> Parts) : MathNode;

public sealed record MathFraction(MathNode Numerator, MathNode Denominator) : MathNode;

public sealed record MathSub(string Symbol, string Index) : MathNode;

public sealed record MathBrackets(MathNode Body) : MathNode;

/// <summary>Σ over <paramref name="Body"/> as an n-ary operator.</summary>
public sealed record MathSum(MathNode Body) : MathNode;
