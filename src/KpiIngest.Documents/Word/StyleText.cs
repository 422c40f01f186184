namespace KpiIngest.Documents.Word;

/// <summary>What a style says about text, as far as it changes what is read.</summary>
/// <param name="Font">The font of Latin characters; null where the style names none.</param>
/// <param name="Shaded">True where the style colours the ground: of its paragraph, its characters, or anywhere in its table.</param>
internal readonly record struct StyleText(bool Hidden, string? Font, bool Shaded)
{
    public static StyleText None => default;
}
