using KpiIngest.Commands.Check;
using KpiIngest.Commands.Text;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Commands;

public sealed class TargetSearchTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_folder_is_walked_in_ordinal_order_of_the_shown_paths()
    {
        foreach (string name in new[] { "b.docx", "B.docx", "ก/๑.pdf", "a/z.doc", "a.docx", "a/b/c.docx" })
            folder.Write(name);
        Assert.Equal(
            ["B.docx", "a.docx", "a/b/c.docx", "a/z.doc", "b.docx", "ก/๑.pdf"],
            Find(folder.Path).Targets.Select(t => Path.GetRelativePath(folder.Path, t.ShownPath))
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("//")]
    public void The_shown_path_is_the_argument_a_slash_and_the_relative_path(string end)
    {
        string file = folder.Write("x/a.docx");
        CheckTarget target = Assert.Single(Find(folder.Path + end).Targets);
        Assert.Equal((folder.Path + "/x/a.docx", file, false), (target.ShownPath, target.File, target.Named));
    }

    [Fact]
    public void The_first_level_below_a_folder_names_the_unit()
    {
        foreach (string name in new[] { "a.docx", "ก/a.docx", "ก/b/a.docx" })
            folder.Write(name);
        IReadOnlyList<CheckTarget> found = TargetSearch.Find([folder["ก/a.docx"], folder.Path + "//"], Language.Thai).Targets;
        Assert.Equal([(null, ""), (1, ""), (1, "ก"), (1, "ก")], found.Select(t => (t.Folder, t.Unit)));
    }

    [Fact]
    public void A_named_file_keeps_its_path_as_given_whatever_it_is()
    {
        CheckTargets found = TargetSearch.Find(["./none.xyz", "~$lock.docx"], Language.Thai);
        Assert.Equal([("./none.xyz", true), ("~$lock.docx", true)], found.Targets.Select(t => (t.ShownPath, t.Named)));
    }

    [Theory]
    [InlineData("~$SAR.docx")]
    [InlineData(".hidden.docx")]
    [InlineData(".git/a.docx")]
    [InlineData("a.docx.part")]
    [InlineData("a.tmp")]
    [InlineData("~WRL0001.docx")]
    [InlineData("photo.jpg")]
    [InlineData("noextension")]
    public void In_a_folder_what_is_no_report_by_its_name_is_passed_over(string name)
    {
        folder.Write(name);
        CheckTargets found = Find(folder.Path);
        Assert.Empty(found.Targets);
        Assert.Single(found.PassedOver);
    }

    [Fact]
    public void A_link_to_a_folder_is_not_followed()
    {
        folder.Write("real/a.docx");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "loop"), folder.Path);
        CheckTargets found = Find(folder.Path);
        Assert.Single(found.Targets);
        Assert.EndsWith("/loop", Assert.Single(found.PassedOver).ShownPath, StringComparison.Ordinal);
    }

    private static CheckTargets Find(string argument) => TargetSearch.Find([argument], Language.English);
}
