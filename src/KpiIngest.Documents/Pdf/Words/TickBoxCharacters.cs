namespace KpiIngest.Documents.Pdf.Words;

/// <summary>
/// Characters that are tick boxes: Unicode's own, and those of the symbol fonts Wingdings and Wingdings 2, which arrive as private-use codes (U+F000 and the
/// letter's code) where the file says which font it is, and as the bare Latin letter (þ, ¨) where it does not.
/// </summary>
internal static class TickBoxCharacters
{
    /// <summary>True for a ticked box, false for an empty one, null for any other character.</summary>
    public static bool? Of(char c) => c switch
    {
        '☑' or '☒' or '✅' or '⮽' => true,
        '\uF0FE' or '\uF0FD' or '\uF052' or '\uF053' or '\uF054' => true,
        'þ' or 'ý' => true,
        '☐' or '□' or '▢' or '◻' or '❏' or '❑' => false,
        '\uF0A8' or '\uF06F' or '\uF0A3' or '\uF071' or '\uF072' or '\uF02A' => false,
        '¨' => false,
        _ => null,
    };
}
