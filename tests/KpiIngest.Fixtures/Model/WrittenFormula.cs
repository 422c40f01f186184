namespace KpiIngest.Fixtures.Model;

/// <summary>The weighted average written out in figures. Its figures are its own: a fault in the tables does not reach it.</summary>
public sealed class WrittenFormula
{
    public required List<FormulaTerm> Terms { get; init; }

    public required List<Stated> Divisor { get; init; }

    /// <summary>The value stands in the equation of the fraction; else in a paragraph of its own.</summary>
    public bool ValueBeside { get; set; }

    public static WrittenFormula Of(Sheet summary) => new()
    {
        Terms = [.. summary.Scored.Select(l => new FormulaTerm(Stated.Of(l.Weight.Value!), Stated.Of(l.Mark.Score.Value!)))],
        Divisor = [.. summary.Scored.Select(l => Stated.Of(l.Weight.Value!))],
    };
}

public sealed class FormulaTerm(Stated weight, Stated score)
{
    public Stated Weight { get; set; } = weight;

    public Stated Score { get; set; } = score;
}
