using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>The colour of letters as the properties of a run or a style name it.</summary>
/// <param name="Colour">Null where it is automatic, which is always seen, or not known.</param>
/// <param name="Drawn">False for letters without fill, or of a fill that is wholly transparent.</param>
internal readonly record struct LetterColour(Colour? Colour, bool Drawn)
{
    /// <summary>Wholly transparent. Unit: thousandths of a percent.</summary>
    private const string Transparent = "100000";

    /// <summary>Null where the properties say nothing of it. A fill of Word 2010 counts over the plain colour, which stands beside it for
    /// older programs.</summary>
    public static LetterColour? Of(Markup? properties)
    {
        if (properties?.Child("w14:textFill") is { } fill)
        {
            if (fill.Child("w14:noFill") is not null || fill.Descendant("w14:alpha")?["w14:val"] == Transparent)
                return new LetterColour(null, Drawn: false);
            if (fill.Child("w14:solidFill")?.Child("w14:srgbClr") is { } plain)
                return new LetterColour(Word.Colour.Parse(plain["w14:val"]), Drawn: true);
        }

        return properties?.Child("w:color") is { } colour
            ? new LetterColour(Ground.Named(colour.Val, colour["w:themeColor"]), Drawn: true)
            : null;
    }

    /// <summary>True where nobody can tell the letters from what they stand on.</summary>
    public bool IsLost(Ground ground) => !Drawn || (Colour is { } own && ground.Colour is { } under && own.LooksLike(under));
}
