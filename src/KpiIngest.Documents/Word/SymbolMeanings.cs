namespace KpiIngest.Documents.Word;

/// <summary>What the characters of one of the usual symbol fonts look like.</summary>
/// <param name="pairs">The character of each code (0x21 to 0xFF), then its meaning.</param>
internal sealed class SymbolMeanings(string pairs)
{
    private static readonly SymbolMeanings Wingdings = new(
        "o☐q☐r☐¨☐n■x☒ý☒þ☑ü✓û✗l●m○§▪v❖Ø➢à→ß←á↑â↓ð⇨J☺L☹!✏(☎)✆*✉\u009F•\u009E·s◆u◆w◆t◆p☐"
            + "\u0080⓪\u0081①\u0082②\u0083③\u0084④\u0085⑤\u0086⑥\u0087⑦\u0088⑧\u0089⑨\u008A⑩"
            + "\u008B⓿\u008C❶\u008D❷\u008E❸\u008F❹\u0090❺\u0091❻\u0092❼\u0093❽\u0094❾\u0095❿è➔ä↖å↗æ↙ç↘ï⇦ñ⇧ò⇩Ô→"
    );

    private static readonly SymbolMeanings Wingdings2 = new("O✗P✓Q☒R☑S☒T☒U☒V☒£☐¢■¡□*☐+☒\u0098•\u0097●\u0099○");

    private static readonly SymbolMeanings Wingdings3 = new("p▲q▼t◄u►}►{◄f←g→h↑i↓");

    private static readonly SymbolMeanings Webdings = new("a✓c☐g■r✗n●");

    private static readonly SymbolMeanings Dingbats = new("3✓4✓5✗6✗7✗8✗n■o☐p☐q☐r☐l●m○");

    private static readonly SymbolMeanings Symbol = new(
        "¡ϒ¢′£≤¤⁄¥∞¦ƒ«↔¬←\u00AD↑®→¯↓°°±±²″³≥´×µ∝¶∂·•¸÷¹≠º≡»≈¼…Ä⊗Å⊕Æ∅Ç∩È∪É⊃Ê⊇Ì⊂Í⊆Î∈Ï∉Õ∏Ö√×⋅Ø¬Ù∧Ú∨Û⇔Ü⇐Þ⇒å∑ò∫à◊"
    )
    {
        FromExclamationMark = "!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
    };

    /// <summary>Meanings of the codes from 0x21 on, one after another.</summary>
    private string FromExclamationMark { get; init; } = "";

    /// <summary>Null for a font of ordinary letters.</summary>
    public static SymbolMeanings? Of(string font) =>
        font.ToUpperInvariant() switch
        {
            "WINGDINGS" => Wingdings,
            "WINGDINGS 2" => Wingdings2,
            "WINGDINGS 3" => Wingdings3,
            "WEBDINGS" => Webdings,
            "ZAPFDINGBATS" or "ITC ZAPF DINGBATS" or "MONOTYPE SORTS" => Dingbats,
            "SYMBOL" or "SYMBOLPS" => Symbol,
            _ => null,
        };

    /// <summary>Null for a code whose meaning is not known.</summary>
    public char? Meaning(char code)
    {
        if (code - '!' is >= 0 and var index && index < FromExclamationMark.Length)
            return FromExclamationMark[index];
        for (int i = 0; i < pairs.Length; i += 2)
        {
            if (pairs[i] == code)
                return pairs[i + 1];
        }

        return null;
    }
}
