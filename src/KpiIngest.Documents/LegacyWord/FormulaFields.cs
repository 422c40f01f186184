namespace KpiIngest.Documents.LegacyWord;

/// <summary>Fields that compute (<c>=SUM(ABOVE)</c>) in the text of a .doc. LibreOffice computes them anew, over Thai figures to 0; the
/// author saw the result that Word stored. A field of unknown name keeps its result. What LibreOffice itself wrote
/// (<c>=SUM(&lt;A1:A3&gt;)</c>) it has computed already.</summary>
internal static class FormulaFields
{
    /// <summary>What stands in the place of the equals sign.</summary>
    public const byte Stop = (byte)'Q';

    private const byte Begin = 0x13;
    private const byte Separator = 0x14;
    private const byte End = 0x15;

    /// <summary>An instruction longer than this is none.</summary>
    private const int LongestInstruction = 255;

    /// <param name="text">The stream of the text, whose characters have one byte or two.</param>
    /// <returns>Where the equals signs stand.</returns>
    public static IEnumerable<int> Find(byte[] text)
    {
        for (int at = Array.IndexOf(text, Begin); at >= 0; at = Array.IndexOf(text, Begin, at + 1))
        {
            if (Sign(text, at, width: 1) is { } narrow)
                yield return narrow;
            else if (Sign(text, at, width: 2) is { } wide)
                yield return wide;
        }
    }

    /// <summary>The equals sign of a field that begins there: nothing but printable characters follow up to its separator or end.</summary>
    private static int? Sign(byte[] text, int begin, int width)
    {
        int? sign = null;
        for (int i = begin, length = 0; length <= LongestInstruction && i + width <= text.Length; i += width, length++)
        {
            if (width == 2 && text[i + 1] != 0)
                return null;
            byte character = text[i];
            if (length == 0)
                continue;
            if (sign is null && character == (byte)'=')
                sign = i;
            else if (character is Separator or End)
                return sign;
            else if (character == (byte)'<')
                return null;
            else if (character is < (byte)' ' or > (byte)'~' || (sign is null && character != (byte)' '))
                return null;
        }

        return null;
    }
}
