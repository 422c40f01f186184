using System.Globalization;
using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>Whether a person who reads the page sees a run: not where it is formatted as hidden, white on white, or a speck.</summary>
internal static class WordVisibility
{
    /// <summary>Text of at most this size is a speck. Unit: half points.</summary>
    private const int SpeckSize = 2;

    /// <param name="byStyle">What the styles say. Hidden is a toggle: a paragraph style and a character style that both say it cancel out, what the
    /// file's defaults say stays; the run's own word counts over all.</param>
    public static bool Hides(Markup? properties, bool byStyle, Surroundings around)
    {
        if (properties?.Switch("w:vanish") ?? byStyle) return true;
        if (properties is null) return false;
        return IsSpeck(properties) || (!around.Shaded && IsWhite(properties) && !Shades(properties) && properties.Child("w:highlight") is null);
    }

    /// <summary>True where these properties of a run, a paragraph or a cell colour the ground behind the text.</summary>
    public static bool Shades(Markup? properties) =>
        properties?.Child("w:shd") is { } shading && (shading["w:fill"] is not (null or "auto" or "FFFFFF" or "ffffff") || shading.Val is not (null or "clear" or "nil"));

    private static bool IsWhite(Markup properties) =>
        properties.Child("w:color") is { } colour && string.Equals(colour.Val, "FFFFFF", StringComparison.OrdinalIgnoreCase) && colour["w:themeColor"] is null or "background1";

    /// <summary>Latin and Thai text have a size each.</summary>
    private static bool IsSpeck(Markup properties) => IsSpeckSize(properties.Child("w:sz")) && IsSpeckSize(properties.Child("w:szCs"));

    private static bool IsSpeckSize(Markup? size) =>
        int.TryParse(size?.Val, NumberStyles.None, CultureInfo.InvariantCulture, out var halfPoints) && halfPoints <= SpeckSize;
}
