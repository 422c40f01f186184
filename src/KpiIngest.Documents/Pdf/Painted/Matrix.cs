namespace KpiIngest.Documents.Pdf.Painted;

/// <summary>An affine transform: x' = A x + C y + E, y' = B x + D y + F.</summary>
internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    public static Matrix Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>Lengths are multiplied by this, on average over the directions.</summary>
    public double Scale => Math.Sqrt(Math.Abs((A * D) - (B * C)));

    /// <summary>The transform that applies <paramref name="inner"/> first, then this one.</summary>
    public Matrix Then(Matrix inner) =>
        new(
            (A * inner.A) + (C * inner.B),
            (B * inner.A) + (D * inner.B),
            (A * inner.C) + (C * inner.D),
            (B * inner.C) + (D * inner.D),
            (A * inner.E) + (C * inner.F) + E,
            (B * inner.E) + (D * inner.F) + F
        );

    public (double X, double Y) Apply(double x, double y) => ((A * x) + (C * y) + E, (B * x) + (D * y) + F);

    /// <summary>The upright box around a transformed box.</summary>
    public Box Apply(Box box)
    {
        Bounds bounds = Bounds.None.With(Apply(box.Left, box.Top)).With(Apply(box.Right, box.Top));
        return bounds.With(Apply(box.Left, box.Bottom)).With(Apply(box.Right, box.Bottom)).ToBox();
    }
}
