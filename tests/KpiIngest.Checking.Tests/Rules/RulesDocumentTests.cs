using System.Text;

namespace KpiIngest.Checking.Tests.Rules;

public sealed class RulesDocumentTests
{
    /// <summary>Set to write the document anew instead of comparing it.</summary>
    private const string Write = "KPI_INGEST_WRITE_DOCS";

    [Fact]
    public void The_document_of_the_rules_is_current()
    {
        string file = Path.Combine(Repository.Root, "docs", "rules.md");
        if (Environment.GetEnvironmentVariable(Write) == "1")
            File.WriteAllText(file, RulesDocument.Write(), new UTF8Encoding(false));
        Assert.True(
            string.Equals(RulesDocument.Write(), File.ReadAllText(file), StringComparison.Ordinal),
            $"docs/rules.md is not what the rules say; run the tests once with {Write}=1."
        );
    }
}
