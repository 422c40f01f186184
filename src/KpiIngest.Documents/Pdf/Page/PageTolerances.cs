namespace KpiIngest.Documents.Pdf.Page;

/// <summary>What a line of text is.</summary>
internal static class PageTolerances
{
    public static Tolerance SpaceGap { get; } =
        new(
            0.2,
            ToleranceUnit.TypeSizes,
            "a space though none was painted",
            "Thai letter spacing alone reaches 0.15; a narrow space is 0.2 to 0.25"
        );

    public static Tolerance TabGap { get; } = new(2.5, ToleranceUnit.TypeSizes, "a tab stop", "no space of justified text is so wide");

    public static Tolerance BoxBaseline { get; } =
        new(
            0.25,
            ToleranceUnit.Share,
            "of the height of its box the line of a word stands above its bottom, where nothing tells it",
            "as in common fonts"
        );

    public static Tolerance BoxTypeSize { get; } =
        new(0.72, ToleranceUnit.Share, "of the height of its box the size of type is, where nothing tells it", "as in common fonts");

    public static Tolerance CentreHeight { get; } =
        new(0.2, ToleranceUnit.TypeSizes, "the middle of a word stands above its line by", "the middle of a low letter");
}
