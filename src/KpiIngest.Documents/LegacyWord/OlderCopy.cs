namespace KpiIngest.Documents.LegacyWord;

/// <summary>What is handed to LibreOffice in the place of an older file.</summary>
/// <param name="Filter">LibreOffice's name of the format. It is always named: left to itself, LibreOffice takes a damaged file for any
/// other format that it knows.</param>
/// <param name="Notes">What was taken out, because a person who opens the file does not see it.</param>
internal sealed record OlderCopy(string Filter, IReadOnlyList<ReadingNote> Notes)
{
    /// <summary>Writes a copy in which nothing is left that LibreOffice would compute anew or show although the page does not.</summary>
    /// <param name="copy">Where it shall stand; the folder is there.</param>
    /// <exception cref="Word.ReadRefusedException">The file cannot be handed over; the reason says why.</exception>
    public static OlderCopy Write(SourceFile file, string copy, ReadLimits limits)
    {
        switch (file.Format)
        {
            case SourceFormat.Doc:
                CopyFile(file.Path, copy);
                return new OlderCopy(WordBinary.Prepare(copy), []);
            case SourceFormat.Rtf:
                CopyFile(file.Path, copy);
                RichText.StopFormulas(copy);
                return new OlderCopy("Rich Text Format", []);
            case SourceFormat.Odt:
                return new OlderCopy("writer8", OpenText.Copy(file.Path, copy, limits));
            case SourceFormat.Docx or SourceFormat.Docm or SourceFormat.Dotx or SourceFormat.FlatDocx:
                PrintableWord.Copy(file, copy, limits);
                return new OlderCopy(PrintableWord.Filter, []);
            case SourceFormat.Html or SourceFormat.Mht:
                File.WriteAllText(copy, WebPage.Prepare(file, limits));
                return new OlderCopy("HTML (StarWriter)", []);
            default:
                throw new NotSupportedException(file.Format.ToString());
        }
    }

    private static void CopyFile(string from, string to)
    {
        File.Copy(from, to);
        File.SetAttributes(to, FileAttributes.Normal);
    }
}
