namespace KpiIngest.Documents.Pdf.Words;

/// <summary>
/// What the characters of the symbol fonts mean. They arrive as private-use codes (U+F000 and the letter's code) where the file says which
/// font it is, and as the bare Latin letter (þ, ¨) where it does not.
/// </summary>
internal static class SymbolCharacters
{
    /// <summary>True for a ticked box, false for an empty one, null for any other character. Unicode's own boxes, Wingdings, Wingdings
    /// 2.</summary>
    public static bool? TickBox(char c) =>
        c switch
        {
            '☑' or '☒' or '✅' => true,
            '\uF0FE' or '\uF0FD' or '\uF078' or '\uF052' or '\uF053' or '\uF054' => true,
            'þ' or 'ý' => true,
            '☐' or '□' or '▢' or '◻' or '❏' or '❑' => false,
            '\uF0A8' or '\uF06F' or '\uF0A3' or '\uF071' or '\uF072' or '\uF02A' => false,
            '¨' => false,
            _ => null,
        };

    /// <summary>The Unicode character that a bullet or tick of Symbol or Wingdings looks like, or null where the code is not one of
    /// them.</summary>
    public static char? Bullet(char c) =>
        c switch
        {
            '\uF0B7' or '\uF09F' => '•',
            '\uF0A7' => '▪',
            '\uF06C' => '●',
            '\uF06E' => '■',
            '\uF0D8' => '➢',
            '\uF076' => '❖',
            '\uF0FC' => '✓',
            '\uF0FB' => '✗',
            '\uF0E0' => '→',
            _ => null,
        };
}
