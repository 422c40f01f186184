using KpiIngest.Documents;

namespace KpiIngest.Reports;

/// <summary>A written-out formula: <c>((๑ × ๓) + (๐.๕ × ๓)) / (๑ + ๐.๕) = ๓.๑๐๐๐</c>, or the same in symbols.</summary>
/// <param name="Text">On one line, as written.</param>
/// <param name="Expression">What stands before the value; null where it could not be parsed with certainty.</param>
/// <param name="Value">The figure after <c>=</c>; absent where none is written.</param>
public sealed record Formula(string Text, FormulaExpression? Expression, StatedFigure Value, Place Place)
{
    /// <summary>True where every operand is a figure.</summary>
    public bool InFigures => Expression is { HasSymbols: false };

    /// <summary>False for the computation of another figure than the report's average: of a score from its result.</summary>
    public bool OfAverage { get; init; } = true;
}

/// <summary>A node of a parsed formula.</summary>
public abstract record FormulaExpression
{
    /// <summary>True where some operand is a symbol (W, SM), not a figure.</summary>
    public abstract bool HasSymbols { get; }
}

public sealed record FormulaFigure(Figure Figure) : FormulaExpression
{
    public Place Place { get; init; } = Place.Unknown;

    public override bool HasSymbols => false;
}

/// <param name="Name">As written: <c>W_๑</c>, <c>SM</c>, <c>Σ</c>.</param>
public sealed record FormulaSymbol(string Name) : FormulaExpression
{
    public override bool HasSymbols => true;
}

public sealed record FormulaSum(IReadOnlyList<FormulaExpression> Terms) : FormulaExpression
{
    public override bool HasSymbols => Terms.Any(t => t.HasSymbols);
}

public sealed record FormulaProduct(IReadOnlyList<FormulaExpression> Factors) : FormulaExpression
{
    public override bool HasSymbols => Factors.Any(t => t.HasSymbols);
}

public sealed record FormulaQuotient(FormulaExpression Dividend, FormulaExpression Divisor) : FormulaExpression
{
    public override bool HasSymbols => Dividend.HasSymbols || Divisor.HasSymbols;
}

public sealed record FormulaSubtraction(FormulaExpression From, FormulaExpression Taken) : FormulaExpression
{
    public override bool HasSymbols => From.HasSymbols || Taken.HasSymbols;
}

/// <summary>How a document says that weighted scores are formed.</summary>
public enum WeightingConvention
{
    /// <summary>No usable row.</summary>
    Unknown,

    /// <summary>weight × score.</summary>
    Product,

    /// <summary>weight × score / 100.</summary>
    Percent,

    /// <summary>weight × score / ΣW.</summary>
    Share,

    /// <summary>weight × score / top score: a full score earns the weight itself.</summary>
    FullMarks,
}

/// <param name="Text">The heading or formula that says it, as written.</param>
public sealed record PrintedConvention(WeightingConvention Convention, string Text, Place Place);
