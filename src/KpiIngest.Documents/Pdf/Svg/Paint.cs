using System.Globalization;

namespace KpiIngest.Documents.Pdf.Svg;

/// <summary>A colour, each part from 0 to 1, with its opacity.</summary>
internal readonly record struct Paint(double Red, double Green, double Blue, double Opacity)
{
    public static Paint Black { get; } = new(0, 0, 0, 1);

    public static Paint White { get; } = new(1, 1, 1, 1);

    /// <summary>Steps of colour below which no one tells two paints apart on paper.</summary>
    public const double Indistinguishable = 0.06;

    /// <summary>True where it leaves no trace on <paramref name="behind"/>.</summary>
    public bool InvisibleOn(Paint behind) =>
        Opacity * Math.Max(Math.Abs(Red - behind.Red), Math.Max(Math.Abs(Green - behind.Green), Math.Abs(Blue - behind.Blue))) < Indistinguishable;

    /// <summary>The value of a property in a style attribute, or null.</summary>
    public static string? Property(string style, string name)
    {
        foreach (var part in style.Split(';'))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && part.AsSpan(0, colon).Trim().SequenceEqual(name)) return part[(colon + 1)..].Trim();
        }

        return null;
    }

    /// <summary>The paint of <c>fill</c> or <c>stroke</c> in a style attribute; null where there is none. A pattern counts as a grey: it is seen, its colour unknown.</summary>
    public static Paint? Of(string style, string property)
    {
        var value = Property(style, property);
        if (value is null or "none") return null;
        var opacity = Property(style, property + "-opacity") is { } text ? Parse(text) : 1;
        if (!value.StartsWith("rgb(", StringComparison.Ordinal)) return new Paint(0.5, 0.5, 0.5, opacity);
        var parts = value[4..].TrimEnd(')').Split(',');
        return new Paint(Share(parts[0]), Share(parts[1]), Share(parts[2]), opacity);
    }

    private static double Share(string text) => text.EndsWith('%') ? Parse(text[..^1]) / 100 : Parse(text) / 255;

    private static double Parse(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
