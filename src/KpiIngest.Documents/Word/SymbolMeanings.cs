namespace KpiIngest.Documents.Word;

/// <summary>What the characters of the usual symbol fonts look like, by their code 0x21 to 0xFF. Pairs: the code's character, then its meaning.</summary>
internal static class SymbolMeanings
{
    private static readonly Lazy<Dictionary<char, string>> Wingdings = new(() => Pairs(
        "o☐q☐r☐¨☐n■x☒ý☒þ☑ü✓û✗l●m○§▪v❖Ø➢à→ß←á↑â↓ð⇨J☺L☹!✏(☎)✆*✉\u009F•\u009E·s◆u◆w◆t◆p☐" +
        "\u0080⓪\u0081①\u0082②\u0083③\u0084④\u0085⑤\u0086⑥\u0087⑦\u0088⑧\u0089⑨\u008A⑩" +
        "\u008B⓿\u008C❶\u008D❷\u008E❸\u008F❹\u0090❺\u0091❻\u0092❼\u0093❽\u0094❾\u0095❿è➔ä↖å↗æ↙ç↘ï⇦ñ⇧ò⇩Ô→"));

    private static readonly Lazy<Dictionary<char, string>> Wingdings2 = new(() => Pairs("O✗P✓Q☒R☑S☒T☒U☒V☒£☐¢■¡□*☐+☒\u0098•\u0097●\u0099○"));

    private static readonly Lazy<Dictionary<char, string>> Wingdings3 = new(() => Pairs("p▲q▼t◄u►}►{◄f←g→h↑i↓"));

    private static readonly Lazy<Dictionary<char, string>> Webdings = new(() => Pairs("a✓c☐g■r✗n●"));

    private static readonly Lazy<Dictionary<char, string>> Dingbats = new(() => Pairs("3✓4✓5✗6✗7✗8✗n■o☐p☐q☐r☐l●m○"));

    private static readonly Lazy<Dictionary<char, string>> Symbol = new(LoadSymbol);

    /// <summary>Null for a font of ordinary letters.</summary>
    public static IReadOnlyDictionary<char, string>? Of(string font) => font.ToUpperInvariant() switch
    {
        "WINGDINGS" => Wingdings.Value,
        "WINGDINGS 2" => Wingdings2.Value,
        "WINGDINGS 3" => Wingdings3.Value,
        "WEBDINGS" => Webdings.Value,
        "ZAPFDINGBATS" or "ITC ZAPF DINGBATS" or "MONOTYPE SORTS" => Dingbats.Value,
        "SYMBOL" or "SYMBOLPS" => Symbol.Value,
        _ => null,
    };

    private static Dictionary<char, string> LoadSymbol()
    {
        const string FromExclamationMark =
            "!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
        var meanings = Pairs("¡ϒ¢′£≤¤⁄¥∞¦ƒ«↔¬←\u00AD↑®→¯↓°°±±²″³≥´×µ∝¶∂·•¸÷¹≠º≡»≈¼…Ä⊗Å⊕Æ∅Ç∩È∪É⊃Ê⊇Ì⊂Í⊆Î∈Ï∉Õ∏Ö√×⋅Ø¬Ù∧Ú∨Û⇔Ü⇐Þ⇒å∑ò∫à◊");
        for (var i = 0; i < FromExclamationMark.Length; i++) meanings[(char)('!' + i)] = FromExclamationMark[i].ToString();
        return meanings;
    }

    private static Dictionary<char, string> Pairs(string pairs)
    {
        var meanings = new Dictionary<char, string>(pairs.Length / 2);
        for (var i = 0; i < pairs.Length; i += 2) meanings[pairs[i]] = pairs[i + 1].ToString();
        return meanings;
    }
}
