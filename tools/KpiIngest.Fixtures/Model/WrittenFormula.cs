namespace KpiIngest.Fixtures.Model;

/// <summary>The weighted average written out in figures. Its figures are its own: a fault in the tables does not reach it.</summary>
public sealed class WrittenFormula
{
    public required List<FormulaTerm> Terms { get; init; }

    public required List<Stated> Divisor { get; init; }

    public ValueForm Value { get; set; } = ValueForm.Line;

    public static WrittenFormula Of(Sheet summary) =>
        new()
        {
            Terms = [.. summary.Scored.Select(l => new FormulaTerm(Stated.Of(l.Weight.Value!), Stated.Of(l.Mark.Score.Value!)))],
            Divisor = [.. summary.Scored.Select(l => Stated.Of(l.Weight.Value!))],
        };
}

/// <summary>Where the value of the formula stands.</summary>
public enum ValueForm
{
    /// <summary><c>= ๓.๑๐๐๐</c> as text on the next line.</summary>
    Line,

    /// <summary>The same as an equation of its own.</summary>
    OwnEquation,

    /// <summary>In the equation of the fraction.</summary>
    Beside,
}

public sealed class FormulaTerm(Stated weight, Stated score)
{
    public Stated Weight { get; set; } = weight;

    public Stated Score { get; set; } = score;
}
