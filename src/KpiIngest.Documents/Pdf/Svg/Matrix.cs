using System.Globalization;

namespace KpiIngest.Documents.Pdf.Svg;

/// <summary>An affine transform as SVG writes it: <c>matrix(a,b,c,d,e,f)</c>.</summary>
internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    public static Matrix Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>Lengths are multiplied by this, on average over the directions.</summary>
    public double Scale => Math.Sqrt(Math.Abs((A * D) - (B * C)));

    public static Matrix Translation(double x, double y) => new(1, 0, 0, 1, x, y);

    /// <summary>The transform that applies <paramref name="inner"/> first, then this one.</summary>
    public Matrix Then(Matrix inner) => new(
        (A * inner.A) + (C * inner.B),
        (B * inner.A) + (D * inner.B),
        (A * inner.C) + (C * inner.D),
        (B * inner.C) + (D * inner.D),
        (A * inner.E) + (C * inner.F) + E,
        (B * inner.E) + (D * inner.F) + F);

    public (double X, double Y) Apply(double x, double y) => ((A * x) + (C * y) + E, (B * x) + (D * y) + F);

    /// <summary>The upright box around a transformed box.</summary>
    public Box Apply(Box box)
    {
        var bounds = Bounds.None.With(Apply(box.Left, box.Top)).With(Apply(box.Right, box.Top));
        return bounds.With(Apply(box.Left, box.Bottom)).With(Apply(box.Right, box.Bottom)).ToBox();
    }

    /// <summary>Parses <c>matrix(...)</c> or <c>translate(...)</c>, the two forms that cairo writes; anything else is an <see cref="InvalidDataException"/>.</summary>
    public static Matrix Parse(string? text)
    {
        if (string.IsNullOrEmpty(text)) return Identity;
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var close = text.IndexOf(')', StringComparison.Ordinal);
        if (open < 0 || close < open) throw new InvalidDataException($"transform: {text}");
        var parts = text[(open + 1)..close].Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        var values = Array.ConvertAll(parts, p => double.Parse(p, NumberStyles.Float, CultureInfo.InvariantCulture));
        return (text[..open].Trim(), values.Length) switch
        {
            ("matrix", 6) => new Matrix(values[0], values[1], values[2], values[3], values[4], values[5]),
            ("translate", 1) => Translation(values[0], 0),
            ("translate", 2) => Translation(values[0], values[1]),
            _ => throw new InvalidDataException($"transform: {text}"),
        };
    }
}
