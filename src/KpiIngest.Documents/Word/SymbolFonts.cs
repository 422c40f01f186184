using System.Globalization;
using System.Text;
using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>Text in a symbol font as the page shows it: in Wingdings a <c>þ</c> is drawn as ☑.</summary>
internal static class SymbolFonts
{
    /// <summary>The fonts that run properties name, in the order in which Word asks for those of a private-use character.</summary>
    private static readonly string[] Slots = ["w:hAnsi", "w:ascii", "w:eastAsia", "w:cs"];

    /// <param name="Uncertain">True where a character of a symbol font has no known meaning: it is kept as it stands.</param>
    public readonly record struct Shown(string Text, bool Uncertain);

    /// <summary>The font of Latin and symbol characters that run properties name; null where they name none.</summary>
    public static string? NameIn(Markup? runProperties)
    {
        if (runProperties?.Child("w:rFonts") is not { } fonts)
            return null;
        return runProperties.Switch("w:cs") == true ? fonts["w:cs"] : fonts["w:ascii"] ?? fonts["w:hAnsi"];
    }

    /// <summary>The font of private-use characters: of those that run properties name, the one that is a symbol font; null where none is or
    /// none is needed.</summary>
    public static string? OfPrivate(string text, Markup? runProperties)
    {
        if (!HoldsSymbol(text) || runProperties?.Child("w:rFonts") is not { } fonts)
            return null;
        foreach (string slot in Slots)
        {
            if (fonts[slot] is { } font && SymbolMeanings.Of(font) is not null)
                return font;
        }

        return null;
    }

    /// <summary>Characters of a run in that font.</summary>
    public static Shown Show(string text, string? font)
    {
        if (text.Contains('\uD83D', StringComparison.Ordinal))
            text = BasicTicks(text);
        SymbolMeanings? meanings = font is null ? null : SymbolMeanings.Of(font);
        if (meanings is null && !HoldsSymbol(text))
            return new Shown(text, false);
        StringBuilder shown = new(text.Length);
        bool uncertain = false;
        foreach (char character in text)
        {
            char code = character is >= '\uF020' and <= '\uF0FF' ? (char)(character - 0xF000) : character;
            if (code > '\u00FF' || code <= ' ')
                shown.Append(code == character ? character : ' ');
            else if (meanings?.Meaning(code) is { } meaning)
                shown.Append(meaning);
            else if (meanings is null && code == character)
                shown.Append(character);
            else
            {
                shown.Append(character);
                uncertain = true;
            }
        }

        return new Shown(shown.ToString(), uncertain);
    }

    /// <summary>A symbol named by the code of <c>w:sym</c>: hexadecimal, with or without the offset of the private area.</summary>
    public static Shown ShowCode(string? hexadecimal, string? font) =>
        int.TryParse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code)
            ? ShowCode(code, font)
            : new Shown("\uFFFD", true);

    /// <summary>A symbol named by the number of a SYMBOL field: decimal, or hexadecimal after <c>0x</c>.</summary>
    public static Shown ShowNumber(string number, string? font)
    {
        if (number.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            return ShowCode(number[2..], font);
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int code)
            ? ShowCode(code, font)
            : new Shown("\uFFFD", true);
    }

    /// <summary>Ticks outside the basic plane, as those inside it.</summary>
    private static string BasicTicks(string text) =>
        text.Replace("🗹", "☑", StringComparison.Ordinal)
            .Replace("🗷", "☒", StringComparison.Ordinal)
            .Replace("🗵", "☒", StringComparison.Ordinal)
            .Replace("🗸", "✓", StringComparison.Ordinal)
            .Replace("🗴", "✗", StringComparison.Ordinal);

    private static bool HoldsSymbol(string text)
    {
        foreach (char character in text)
        {
            if (character is >= '\uF020' and <= '\uF0FF')
                return true;
        }

        return false;
    }

    private static Shown ShowCode(int code, string? font)
    {
        if (code is <= 0 or > 0xFFFF || char.IsSurrogate((char)code))
            return new Shown("\uFFFD", true);
        int inFont = font is not null && SymbolMeanings.Of(font) is not null && code <= 0xFF ? code + 0xF000 : code;
        return Show(((char)inFont).ToString(), font);
    }
}
