using System.Xml.Linq;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Architecture;

public sealed class ProjectReferenceTests
{
    /// <summary>Each verb knows only those to its left.</summary>
    private static readonly string[] LeftToRight =
    [
        "KpiIngest.Documents",
        "KpiIngest.Reports",
        "KpiIngest.Checking",
        "KpiIngest.Records",
        "KpiIngest.Review",
        "KpiIngest",
    ];

    [Fact]
    public void Every_project_of_the_design_is_there_and_no_other() =>
        Assert.Equal(LeftToRight.Order(StringComparer.Ordinal), Projects().Select(p => p.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Project_references_point_to_the_left_only()
    {
        foreach ((string name, string file) in Projects())
        {
            foreach (string reference in References(file, "ProjectReference"))
            {
                string target = Path.GetFileNameWithoutExtension(reference.Replace('\\', '/'));
                Assert.True(Array.IndexOf(LeftToRight, target) < Array.IndexOf(LeftToRight, name), $"{name} -> {target}");
            }
        }
    }

    [Theory]
    [InlineData("KpiIngest.Reports")]
    [InlineData("KpiIngest.Checking")]
    public void The_pure_middle_uses_no_package_and_no_framework_of_its_own(string name)
    {
        string file = Projects().Single(p => p.Name == name).File;
        Assert.Empty(References(file, "PackageReference"));
        Assert.Empty(References(file, "FrameworkReference"));
    }

    private static IEnumerable<(string Name, string File)> Projects() =>
        Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(f => (Path.GetFileNameWithoutExtension(f), f));

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Load(project).Descendants(kind).Select(e => (string)e.Attribute("Include")!);
}
