namespace KpiIngest.Documents.Pdf.Assembly;

/// <summary>
/// Clears the heap at intervals of a long file. What one page leaves behind outlives the young part of the heap and then waits long: of
/// 2,000 pages most of what the process held was that. Short files never come so far.
/// </summary>
internal static class HeapClearing
{
    /// <summary>Pages, and blocks of text and tables, between two clearings.</summary>
    private const int Pages = 250,
        Blocks = 4000;

    /// <param name="pages">So far.</param>
    public static void AfterPage(int pages)
    {
        if (pages % Pages == 0)
            GC.Collect();
    }

    /// <param name="blocks">So far.</param>
    public static void AfterBlock(int blocks)
    {
        if (blocks % Blocks == 0)
            GC.Collect();
    }

    /// <summary>Before the next stage, which needs nothing of this one but the document.</summary>
    public static void AfterFile(int pages)
    {
        if (pages >= Pages)
            GC.Collect();
    }
}
