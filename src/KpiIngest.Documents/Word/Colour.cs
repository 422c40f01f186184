using System.Globalization;

namespace KpiIngest.Documents.Word;

/// <summary>A colour; each of its parts from 0 to 255.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>Colours whose parts differ by no more than this cannot be told apart on the page. Word's lightest grey (F2F2F2) differs
    /// from white by 13, the next darker one (D9D9D9), which is seen, by 38.</summary>
    private const int Alike = 20;

    public static Colour White { get; } = new(255, 255, 255);

    public static Colour Black { get; } = new(0, 0, 0);

    /// <summary>Six hexadecimal figures; null for anything else (<c>auto</c>).</summary>
    public static Colour? Parse(string? hexadecimal) =>
        hexadecimal is { Length: 6 }
        && int.TryParse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int parts)
            ? new Colour((byte)(parts >> 16), (byte)(parts >> 8), (byte)parts)
            : null;

    public bool LooksLike(Colour other) =>
        Math.Abs(Red - other.Red) <= Alike && Math.Abs(Green - other.Green) <= Alike && Math.Abs(Blue - other.Blue) <= Alike;

    /// <param name="percent">Of the other colour, 0 to 100.</param>
    public Colour MixedWith(Colour other, int percent) =>
        new(Mix(Red, other.Red, percent), Mix(Green, other.Green, percent), Mix(Blue, other.Blue, percent));

    private static byte Mix(byte own, byte other, int percent) => (byte)(((own * (100 - percent)) + (other * percent)) / 100);
}
