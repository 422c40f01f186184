using System.Globalization;

namespace KpiIngest.Documents.Sheets;

/// <summary>Shows a cell's number as the sheet does, for the formats in which scores are written.</summary>
internal static class SheetNumberFormat
{
    /// <summary>Formats that a file names by number alone (ECMA-376 18.8.30; 59 to 68 in Thai).</summary>
    private static readonly Dictionary<int, string> BuiltIn = new()
    {
        [0] = "General",
        [1] = "0",
        [2] = "0.00",
        [3] = "#,##0",
        [4] = "#,##0.00",
        [9] = "0%",
        [10] = "0.00%",
        [37] = "#,##0 ;(#,##0)",
        [38] = "#,##0 ;(#,##0)",
        [39] = "#,##0.00;(#,##0.00)",
        [40] = "#,##0.00;(#,##0.00)",
        [41] = "_-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_-",
        [43] = "_-* #,##0.00_-;-* #,##0.00_-;_-* \"-\"??_-;_-@_-",
        [49] = "General",
        [59] = "t0",
        [60] = "t0.00",
        [61] = "t#,##0",
        [62] = "t#,##0.00",
        [67] = "t0%",
        [68] = "t0.00%",
    };

    public static string? CodeOf(int builtIn) => BuiltIn.GetValueOrDefault(builtIn);

    /// <param name="stored">The number as the file holds it: up to 17 digits, of which 15 count.</param>
    /// <returns>Null where the format or the number is not understood.</returns>
    public static string? Show(string stored, string? code)
    {
        if (code is null || !decimal.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact))
            return null;
        decimal value = FifteenDigits(exact);
        List<string> sections = Sections(code);
        bool ofNegatives = value < 0 && sections.Count > 1;
        string chosen =
            ofNegatives ? sections[1]
            : value == 0 && sections.Count > 2 ? sections[2]
            : sections[0];
        if (Math.Abs(value) > 1_000_000_000_000_000m || FormatSection.Parse(chosen) is not { } section)
            return null;
        return section.Show(ofNegatives ? -value : value);
    }

    /// <summary>Drops what the binary storage added: 1.0049999999999999 was entered as 1.005.</summary>
    private static decimal FifteenDigits(decimal value)
    {
        if (value == 0)
            return 0;
        int digits = 15;
        for (decimal size = Math.Abs(value); size >= 1; size /= 10)
            digits--;
        for (decimal size = Math.Abs(value); size < 0.1m && digits < 28; size *= 10)
            digits++;
        return digits < 0 ? value : decimal.Round(value, digits, MidpointRounding.AwayFromZero);
    }

    private static List<string> Sections(string code)
    {
        List<string> sections = new();
        int start = 0;
        bool quoted = false;
        for (int i = 0; i < code.Length; i++)
        {
            if (code[i] == '\\' && !quoted)
                i++;
            else if (code[i] == '"')
                quoted = !quoted;
            else if (code[i] == ';' && !quoted)
            {
                sections.Add(code[start..i]);
                start = i + 1;
            }
        }

        sections.Add(code[start..]);
        return sections;
    }
}
