using KpiIngest.Fixtures.Random;

namespace KpiIngest.Fixtures.PrintLooks;

/// <summary>The lines of tables.</summary>
internal sealed record LineLook
{
    public LineKind Kind { get; init; }

    /// <summary>In eighths of a point, as Word writes it.</summary>
    public int Eighths { get; init; } = 4;

    /// <summary>Six hexadecimal figures.</summary>
    public string Colour { get; init; } = "000000";

    /// <summary>False where the border around the table is not drawn.</summary>
    public bool Outer { get; init; } = true;

    public static LineLook Of(Chance chance)
    {
        LineKind kind = chance.Of(LineKind.Single, LineKind.Single, LineKind.Single, LineKind.Dotted, LineKind.Dashed, LineKind.Double);
        return new LineLook
        {
            Kind = kind,
            Eighths = kind == LineKind.Double ? chance.Of(4, 6) : chance.Of(2, 4, 4, 6, 8, 12, 18),
            Colour = chance.Of("000000", "000000", "000000", "808080", "BFBFBF", "1F4E79", "C00000"),
            Outer = chance.In(85),
        };
    }
}

internal enum LineKind
{
    Single,
    Dotted,
    Dashed,
    Double,
}
