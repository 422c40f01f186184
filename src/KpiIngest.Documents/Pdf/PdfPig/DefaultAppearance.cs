using System.Globalization;

namespace KpiIngest.Documents.Pdf.PdfPig;

/// <summary>The little content stream (/DA) that says how the text of a field or note is set.</summary>
internal static class DefaultAppearance
{
    /// <summary>The size of type, in points; null where it is not stated or to be fitted to the field.</summary>
    public static double? Size(string? appearance)
    {
        string[] words = appearance?.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries) ?? [];
        int at = Array.LastIndexOf(words, "Tf");
        return at > 0 && double.TryParse(words[at - 1], NumberStyles.Float, CultureInfo.InvariantCulture, out double size) && size > 0
            ? size
            : null;
    }
}
