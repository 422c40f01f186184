namespace KpiIngest.Documents.Pdf.Page;

/// <summary>Thai signs that stand above or below a consonant and have no width of their own.</summary>
internal static class ThaiMarks
{
    public static bool Is(char c) => c is '\u0E31' or (>= '\u0E34' and <= '\u0E3A') or (>= '\u0E47' and <= '\u0E4E');
}
