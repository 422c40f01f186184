using System.Globalization;
using System.Text;

namespace KpiIngest.Documents.Word;

/// <summary>Writes a number as the formats of automatic numbering do (<c>w:numFmt</c>).</summary>
internal static class NumberFormats
{
    /// <summary>The consonants that count (ECMA-376, thaiLetters): without ฃ ฅ ฆ and the vowels ฤ ฦ.</summary>
    private const string ThaiLetters = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ";

    private static readonly (int Value, string Numeral)[] Roman =
    [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];

    /// <summary>Formats that are not known are written as decimal figures, none as nothing.</summary>
    public static string Write(int number, string format) =>
        format switch
        {
            "none" => "",
            "thaiNumbers" => ThaiFigures(Decimal(number)),
            "thaiLetters" => Letters(number, ThaiLetters),
            "thaiCounting" => ThaiWords.Write(number),
            "upperRoman" => RomanNumerals(number),
            "lowerRoman" => RomanNumerals(number).ToLowerInvariant(),
            "upperLetter" => Letters(number, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
            "lowerLetter" => Letters(number, "abcdefghijklmnopqrstuvwxyz"),
            "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
            "numberInDash" => $"- {Decimal(number)} -",
            "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number is >= 1 and <= 20 => (
                (char)('①' + number - 1)
            ).ToString(),
            "decimalEnclosedParen" => $"({Decimal(number)})",
            "decimalEnclosedFullstop" => $"{Decimal(number)}.",
            "ordinal" => Decimal(number) + EnglishOrdinal(number),
            [>= '๐' and <= '๙', ..] => ThaiFigures(Decimal(number).PadLeft(format.Length, '0')),
            [>= '0' and <= '9', ..] => Decimal(number).PadLeft(format.Length, '0'),
            _ => Decimal(number),
        };

    private static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string ThaiFigures(string figures) =>
        string.Create(
            figures.Length,
            figures,
            (thai, arabic) =>
            {
                for (int i = 0; i < arabic.Length; i++)
                    thai[i] = char.IsAsciiDigit(arabic[i]) ? (char)(arabic[i] - '0' + '๐') : arabic[i];
            }
        );

    /// <summary>a to z, then aa, bb and so on, as Word counts.</summary>
    private static string Letters(int number, string alphabet) =>
        number is < 1 or > 10_000
            ? Decimal(number)
            : new string(alphabet[(number - 1) % alphabet.Length], ((number - 1) / alphabet.Length) + 1);

    private static string RomanNumerals(int number)
    {
        if (number is < 1 or > 10_000)
            return Decimal(number);
        StringBuilder text = new();
        foreach ((int value, string numeral) in Roman)
        {
            for (; number >= value; number -= value)
                text.Append(numeral);
        }

        return text.ToString();
    }

    private static string EnglishOrdinal(int number) =>
        (number % 100, number % 10) switch
        {
            (>= 11 and <= 13, _) => "th",
            (_, 1) => "st",
            (_, 2) => "nd",
            (_, 3) => "rd",
            _ => "th",
        };
}
