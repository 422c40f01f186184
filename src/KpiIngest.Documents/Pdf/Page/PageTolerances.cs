namespace KpiIngest.Documents.Pdf.Page;

/// <summary>What a line of text is.</summary>
internal static class PageTolerances
{
    public static Tolerance SpaceGap { get; } = new(0.2, ToleranceUnit.TypeSizes, "a space though none was painted", "Thai letter spacing alone reaches 0.15; a narrow space is 0.2 to 0.25");

    public static Tolerance TabGap { get; } = new(2.5, ToleranceUnit.TypeSizes, "a tab stop", "no space of justified text is so wide");
}
