namespace KpiIngest.Checking.Tests.Layouts;

/// <summary>A card with seven items: a table of its own for each, the summary, the formula with figures.</summary>
internal static class LayoutA
{
    public const string Clean = """
        indicator 5 ตัวชี้วัดตัวอย่าง
        list 1 = 1
        list 2 = 0.5
        list 3 = 1
        list 4 = 0.5
        list 5 = 0.5
        list 6 = 0.5
        list 7 = 1
        detail
        1 | 1 | 3 | 3 | 3.0000
        detail
        2 | 0.5 | 3 | 3 | 1.5000
        detail
        3 | 1 | 3 | 3 | 3.0000
        detail
        4 | 0.5 | 5 | 5 | 2.5000
        detail
        5 | 0.5 | 5 | 5 | 2.5000
        detail
        6 | 0.5 | 4 | 4 | 2.0000
        detail
        7 | 1 | 1 | 1 | 1.0000
        summary
        1 | 1 | ~ | 3 | 3.0000
        2 | 0.5 | ~ | 3 | 1.5000
        3 | 1 | ~ | 3 | 3.0000
        4 | 0.5 | ~ | 5 | 2.5000
        5 | 0.5 | ~ | 5 | 2.5000
        6 | 0.5 | ~ | 4 | 2.0000
        7 | 1 | ~ | 1 | 1.0000
        total | 5 | ~ | ~ | 15.5000
        formula ((1 × 3) + (0.5 × 3) + (1 × 3) + (0.5 × 5) + (0.5 × 5) + (0.5 × 4) + (1 × 1)) / (1 + 0.5 + 1 + 0.5 + 0.5 + 0.5 + 1) = 3.1000
        """;

    /// <summary>With one line of it written otherwise.</summary>
    /// <param name="last">True where the last such line is meant (the summary's), not the first.</param>
    public static string With(string line, string instead, bool last = true)
    {
        int at = last ? Clean.LastIndexOf(line, StringComparison.Ordinal) : Clean.IndexOf(line, StringComparison.Ordinal);
        return at < 0 ? throw new ArgumentException("No such line.", nameof(line)) : Clean[..at] + instead + Clean[(at + line.Length)..];
    }
}
