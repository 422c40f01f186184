namespace KpiIngest.Documents.Tests.Pdf.Tolerances;

/// <summary>docs/pdf.md lists the tolerances as the code holds them. KPI_INGEST_WRITE_DOCS=1 writes the list anew.</summary>
public sealed class ToleranceDocumentTests
{
    private const string Write = "KPI_INGEST_WRITE_DOCS";
    private const string Begin = "<!-- tolerances: written by ToleranceDocumentTests -->\n";
    private const string End = "\n<!-- end of tolerances -->";

    [Fact]
    public void The_list_of_tolerances_is_current()
    {
        string path = Path.Combine(Repository(), "docs", "pdf.md");
        string page = File.ReadAllText(path);
        (int from, int to) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));
        Assert.True(from >= Begin.Length && to > from);
        if (Environment.GetEnvironmentVariable(Write) == "1")
            File.WriteAllText(path, page[..from] + ToleranceList.Markdown() + page[to..]);
        else
            Assert.Equal(page[from..to], ToleranceList.Markdown(), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void No_two_of_a_stage_measure_the_same() =>
        Assert.All(
            ToleranceList.All.GroupBy(t => (t.Stage, t.Tolerance.What)),
            g => Assert.True(g.Count() == 1 || g.Key.What.StartsWith("the same", StringComparison.Ordinal), g.Key.ToString())
        );

    internal static string Repository()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "KpiIngest.sln")))
                return folder.FullName;
        throw new InvalidOperationException("These tests run inside the repository: KpiIngest.sln was not found above them.");
    }
}
