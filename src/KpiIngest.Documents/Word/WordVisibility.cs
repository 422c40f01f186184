using System.Globalization;
using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>Whether a person who reads the page sees a run: not where it is formatted as hidden, white on white, or a speck.</summary>
internal static class WordVisibility
{
    /// <summary>Letters of at most this size are a speck. Unit: half points.</summary>
    private const int SpeckSize = 2;

    /// <summary>Letters drawn at most this wide are a line. Unit: percent of their width.</summary>
    private const int NarrowestScale = 5;

    /// <summary>A row of exactly this height or less shows nothing. Unit: twentieths of a point (2 points).</summary>
    private const int FlattestRow = 40;

    /// <param name="style">The look of the run's styles, paragraph and character together.</param>
    /// <param name="byDefault">True where the file's defaults hide text.</param>
    /// <returns>What the run is besides text; the run's own word counts over all.</returns>
    public static TextState Of(Markup? properties, StyleText style, bool byDefault, Surroundings around)
    {
        if (around.State == TextState.Deleted) return around.State;
        if (properties?.Switch("w:vanish") ?? (byDefault || style.Hidden)) return TextState.Hidden;
        if (IsWhiteOnWhite(properties, style, around) || IsSpeck(properties, style)) return TextState.Hidden;
        if (around.State == TextState.Hidden) return around.State;
        return (IsCrossedOut(properties) ?? style.CrossedOut ?? false) ? TextState.CrossedOut : around.State;
    }

    /// <summary>True where these properties of a run, a paragraph or a cell colour the ground behind the text.</summary>
    public static bool Shades(Markup? properties) =>
        properties?.Child("w:shd") is { } shading && (shading["w:fill"] is not (null or "auto" or "FFFFFF" or "ffffff") || shading.Val is not (null or "clear" or "nil"));

    /// <summary>Null where the properties name no colour.</summary>
    public static bool? IsWhite(Markup? properties) => properties?.Child("w:color") is { } colour
        ? string.Equals(colour.Val, "FFFFFF", StringComparison.OrdinalIgnoreCase) && colour["w:themeColor"] is null or "background1"
        : null;

    /// <summary>Null where the properties say nothing of it.</summary>
    public static bool? IsCrossedOut(Markup? properties)
    {
        var once = properties?.Switch("w:strike");
        var twice = properties?.Switch("w:dstrike");
        return once == true || twice == true ? true : once ?? twice;
    }

    /// <summary>True for a table row too flat to show what it holds.</summary>
    public static bool IsFlat(Markup row) =>
        row.Child("w:trPr")?.Child("w:trHeight") is { } height && height["w:hRule"] == "exact" && Size(height.Val) <= FlattestRow;

    public static int? Size(string? value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : null;

    private static bool IsWhiteOnWhite(Markup? properties, StyleText style, Surroundings around) =>
        (IsWhite(properties) ?? style.White ?? false) && !around.Shaded && !style.Shaded && !Shades(properties) && properties?.Child("w:highlight") is null;

    /// <summary>Latin and Thai letters have a size each; both must be a speck, for a run may hold either.</summary>
    private static bool IsSpeck(Markup? properties, StyleText style)
    {
        if (Size(properties?.Child("w:w")?.Val) <= NarrowestScale) return true;
        return (Size(properties?.Child("w:sz")?.Val) ?? style.Size) <= SpeckSize && (Size(properties?.Child("w:szCs")?.Val) ?? style.ThaiSize) <= SpeckSize;
    }
}
