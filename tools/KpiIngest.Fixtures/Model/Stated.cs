namespace KpiIngest.Fixtures.Model;

/// <summary>One figure (or result) that a fixture states. Identity matters: the same object is laid out, located and expected.</summary>
/// <param name="value">As the contract writes it (<c>3.0000</c>); null where nothing certain is stated.</param>
/// <param name="written">As it stands in the document; null to write the value in the card's digits.</param>
public sealed class Stated(string? value, string? written)
{
    public string? Value { get; } = value;

    public string? Written { get; } = written;

    public static Stated Of(string value) => new(value, null);

    /// <summary>Written so, meaning that.</summary>
    public static Stated As(string written, string? value) => new(value, written);

    /// <summary>Written, and not readable with certainty.</summary>
    public static Stated Unclear(string written) => new(null, written);

    public static Stated Blank() => new(null, "");

    public static Stated Dash() => new(null, "-");

    public string TextIn(Digits digits) => Written ?? Numerals.Write(Value ?? "", digits);

    /// <exception cref="InvalidOperationException">Nothing is stated.</exception>
    public decimal Number =>
        decimal.Parse(
            Value ?? throw new InvalidOperationException("No figure is stated here."),
            System.Globalization.CultureInfo.InvariantCulture
        );
}
