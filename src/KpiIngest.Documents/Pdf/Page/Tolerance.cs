namespace KpiIngest.Documents.Pdf.Page;

/// <summary>What a tolerance is measured in.</summary>
internal enum ToleranceUnit
{
    /// <summary>1/72 inch.</summary>
    Points,

    /// <summary>Sizes of type, measured on the letters drawn, not on the font's box.</summary>
    TypeSizes,

    /// <summary>A part of the whole, 0 to 1.</summary>
    Share,

    /// <summary>A multiple of what is usual.</summary>
    Times,
}

/// <summary>A number up to which, or from which on, something counts as what a stage looks for.</summary>
/// <param name="What">What is measured, as docs/pdf.md lists it.</param>
/// <param name="Why">Why it is this number: what lies on either side of it.</param>
internal sealed record Tolerance(double Value, ToleranceUnit Unit, string What, string Why)
{
    public static implicit operator double(Tolerance tolerance) => tolerance.Value;

    public double ToDouble() => Value;
}
