namespace KpiIngest.Documents.LegacyWord;

/// <summary>Prepares the copy of an RTF file for LibreOffice: fields that compute keep the result that the author saw (see
/// <see cref="FormulaFields"/>).</summary>
internal static class RichText
{
    /// <param name="path">The copy; changed in place.</param>
    public static void StopFormulas(string path)
    {
        byte[] text = File.ReadAllBytes(path);
        bool changed = false;
        for (int at = Instruction(text, 0); at >= 0; at = Instruction(text, at))
        {
            int first = FirstCharacter(text, at);
            if (first >= text.Length || text[first] != (byte)'=')
                continue;
            text[first] = FormulaFields.Stop;
            changed = true;
        }

        if (changed)
            File.WriteAllBytes(path, text);
    }

    /// <summary>Behind the next word that begins an instruction; -1 where there is none.</summary>
    private static int Instruction(byte[] text, int from)
    {
        int at = text.AsSpan(from).IndexOf("\\fldinst"u8);
        return at < 0 ? -1 : from + at + "\\fldinst".Length;
    }

    /// <summary>The first character that is text: groups, control words and spaces lie before it.</summary>
    private static int FirstCharacter(byte[] text, int at)
    {
        while (at < text.Length)
        {
            if (text[at] is (byte)' ' or (byte)'{' or (byte)'\r' or (byte)'\n' or (byte)'\t')
                at++;
            else if (text[at] == (byte)'\\' && at + 1 < text.Length && char.IsAsciiLetter((char)text[at + 1]))
                at = BehindWord(text, at + 1);
            else if (text[at] == (byte)'\\' && at + 1 < text.Length && text[at + 1] == (byte)'*')
                at += 2;
            else
                break;
        }

        return at;
    }

    private static int BehindWord(byte[] text, int at)
    {
        while (at < text.Length && char.IsAsciiLetter((char)text[at]))
            at++;
        while (at < text.Length && (text[at] == (byte)'-' || char.IsAsciiDigit((char)text[at])))
            at++;
        return at;
    }
}
