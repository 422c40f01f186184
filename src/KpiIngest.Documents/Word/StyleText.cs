namespace KpiIngest.Documents.Word;

/// <summary>What a style says about text, as far as it changes what is read; null where it says nothing.</summary>
/// <param name="Font">The font of Latin characters.</param>
/// <param name="Shaded">True where the style colours the ground: of its paragraph, its characters, or anywhere in its table.</param>
/// <param name="Ground">The ground of its paragraph or its characters.</param>
/// <param name="Letters">The colour of the letters.</param>
/// <param name="Raised"><c>superscript</c>, <c>subscript</c> or <c>baseline</c>.</param>
/// <param name="Position">Of letters above (or, negative, below) the base line, in half points.</param>
/// <param name="Size">Of Latin letters, in half points.</param>
/// <param name="ThaiSize">Of Thai letters and figures, in half points.</param>
internal readonly record struct StyleText(
    bool Hidden,
    string? Font,
    bool Shaded,
    Ground? Ground = null,
    LetterColour? Letters = null,
    string? Raised = null,
    int? Position = null,
    bool? CrossedOut = null,
    int? Size = null,
    int? ThaiSize = null
)
{
    public static StyleText None => default;

    /// <summary>A character style over that of its paragraph. Hidden is a toggle: both together cancel out.</summary>
    public StyleText Over(StyleText paragraph) =>
        new(
            Hidden ^ paragraph.Hidden,
            Font ?? paragraph.Font,
            Shaded || paragraph.Shaded,
            Ground,
            Letters ?? paragraph.Letters,
            Raised ?? paragraph.Raised,
            Position ?? paragraph.Position,
            CrossedOut ?? paragraph.CrossedOut,
            Size ?? paragraph.Size,
            ThaiSize ?? paragraph.ThaiSize
        );
}
