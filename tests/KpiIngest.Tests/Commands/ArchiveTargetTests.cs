using System.IO.Compression;
using System.Text;
using KpiIngest.Commands.Check;
using KpiIngest.Commands.Text;
using KpiIngest.Documents;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Commands;

/// <summary>ZIP files among what is to be checked: each entry a file of its own, within limits, with the name that its sender
/// sees.</summary>
public sealed class ArchiveTargetTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    static ArchiveTargetTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Each_entry_is_a_file_under_the_name_of_the_archive_in_ordinal_order()
    {
        Zip(
            "ส่ง.zip",
            ("ข/๒.docx", "b"),
            ("ก/๑.pdf", "a"),
            ("ก/", ""),
            ("readme.xyz", "x"),
            ("__MACOSX/ก/._๑.pdf", "m"),
            ("~$lock.docx", "l"),
            ("in.zip", "z")
        );
        using ArchiveTargets archives = new(new ReadLimits(), Language.English);
        CheckTargets found = await archives.UnfoldAsync(TargetSearch.Find([folder.Path], Language.English), CancellationToken.None);
        Assert.Equal(
            ["ส่ง.zip/in.zip", "ส่ง.zip/ก/๑.pdf", "ส่ง.zip/ข/๒.docx"],
            found.Targets.Select(t => Path.GetRelativePath(folder.Path, t.ShownPath))
        );
        Assert.Equal(["z", "a", "b"], found.Targets.Select(t => File.ReadAllText(t.File)));
        Assert.All(found.Targets, t => Assert.Equal((false, 0), (t.Named, t.Folder)));
        Assert.Equal(["", "ก", "ข"], found.Targets.Select(t => t.Unit));
        Assert.Equal(
            ["__MACOSX/ก/._๑.pdf", "readme.xyz", "~$lock.docx"],
            found.PassedOver.Select(p => p.ShownPath.Split("ส่ง.zip/")[1]).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task What_it_unfolds_to_is_gone_afterwards_and_never_lies_outside_its_folder()
    {
        string path = Zip("a.zip", ("../../evil.docx", "e"), ("C:\\x\\..\\y.docx", "y"));
        string[] files;
        using (ArchiveTargets archives = new(new ReadLimits(), Language.Thai))
        {
            CheckTargets found = await archives.UnfoldAsync(TargetSearch.Find([path], Language.Thai), CancellationToken.None);
            Assert.Equal([path + "/C:/x/y.docx", path + "/evil.docx"], found.Targets.Select(t => t.ShownPath));
            files = [.. found.Targets.Select(t => t.File)];
            Assert.Single(files.Select(Path.GetDirectoryName).Distinct());
            Assert.All(files, f => Assert.True(File.Exists(f)));
        }

        Assert.All(files, f => Assert.False(Directory.Exists(Path.GetDirectoryName(f))));
    }

    [Theory]
    [InlineData("windows-874")]
    [InlineData("utf-8")]
    public async Task Thai_names_that_are_not_marked_as_such_are_read(string coding)
    {
        string path = Path.Combine(folder.Path, "a.zip");
        using (ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Create, Encoding.Latin1))
        {
            await using Stream entry = zip.CreateEntry(Encoding.Latin1.GetString(Encoding.GetEncoding(coding).GetBytes("ตัวชี้วัด ๕.docx")))
                .Open();
        }

        Assert.Equal(path + "/ตัวชี้วัด ๕.docx", Assert.Single(await UnfoldAsync(path, new ReadLimits())).ShownPath);
    }

    [Theory]
    [InlineData(2, 1_000, 1_000, "over-limit")]
    [InlineData(100, 5, 1_000, "over-limit")]
    [InlineData(100, 1_000, 15, "over-limit")]
    [InlineData(100, 1_000, 1_000, null)]
    public async Task What_is_over_a_limit_is_refused_by_name(int parts, int file, int all, string? code)
    {
        string path = Zip("a.zip", ("1.docx", new string('a', 10)), ("2.docx", new string('b', 10)), ("3.docx", ""));
        IReadOnlyList<CheckTarget> targets = await UnfoldAsync(
            path,
            new ReadLimits
            {
                PackageParts = parts,
                FileBytes = file,
                ExpandedBytes = all,
            }
        );
        Assert.Equal(code, targets.Select(t => t.Refusal?.Code).FirstOrDefault(c => c is not null));
    }

    [Theory]
    [InlineData("readme.xyz", "unsupported-format")]
    [InlineData(null, "unsupported-format")]
    public async Task An_archive_without_anything_to_read_says_so(string? name, string code)
    {
        string path = name is null ? Zip("a.zip") : Zip("a.zip", (name, "x"));
        CheckTarget target = Assert.Single(await UnfoldAsync(path, new ReadLimits()));
        Assert.Equal((path, code), (target.ShownPath, target.Refusal?.Code));
        Assert.Contains("กรุณา", target.Refusal!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Content_Types].xml", "a.zip")]
    [InlineData("mimetype", "a.zip")]
    [InlineData("1.docx", "a.docx")]
    public async Task A_package_of_a_program_and_an_archive_under_another_name_are_left_to_the_reader(string entry, string name)
    {
        string path = Zip(name, (entry, "application/vnd.oasis.opendocument.text"));
        CheckTarget target = Assert.Single(await UnfoldAsync(path, new ReadLimits()));
        Assert.Equal((path, path, null), (target.File, target.ShownPath, target.Refusal));
    }

    private async Task<IReadOnlyList<CheckTarget>> UnfoldAsync(string path, ReadLimits limits)
    {
        using ArchiveTargets archives = new(limits, Language.English);
        return (await archives.UnfoldAsync(TargetSearch.Find([path], Language.English), CancellationToken.None)).Targets;
    }

    private string Zip(string name, params (string Name, string Text)[] entries)
    {
        string path = Path.Combine(folder.Path, name);
        using ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach ((string entry, string text) in entries)
        {
            using StreamWriter writer = new(zip.CreateEntry(entry).Open());
            writer.Write(text);
        }

        return path;
    }
}
