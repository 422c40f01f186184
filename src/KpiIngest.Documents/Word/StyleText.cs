namespace KpiIngest.Documents.Word;

/// <summary>What a style says about text, as far as it changes what is read.</summary>
/// <param name="Font">The font of Latin characters; null where the style names none.</param>
internal readonly record struct StyleText(bool Hidden, string? Font)
{
    public static StyleText None => default;
}
