namespace KpiIngest.Documents.Pdf.Painted;

/// <summary>A colour, each part from 0 to 1, with its opacity.</summary>
internal readonly record struct Paint(double Red, double Green, double Blue, double Opacity)
{
    public static Paint Black { get; } = new(0, 0, 0, 1);

    public static Paint White { get; } = new(1, 1, 1, 1);

    /// <summary>A pattern, a gradient, a colour that cannot be computed: it is seen, its colour is not known.</summary>
    public static Paint Pattern { get; } = new(0.5, 0.5, 0.5, 1);

    /// <summary>True where it leaves no trace on <paramref name="behind"/>.</summary>
    public bool InvisibleOn(Paint behind) =>
        Opacity * Math.Max(Math.Abs(Red - behind.Red), Math.Max(Math.Abs(Green - behind.Green), Math.Abs(Blue - behind.Blue)))
        < PaintedTolerances.Indistinguishable;
}
