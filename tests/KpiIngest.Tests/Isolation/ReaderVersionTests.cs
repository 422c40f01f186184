using System.Diagnostics;
using KpiIngest.Checking.Results;
using KpiIngest.Documents;
using KpiIngest.Isolation;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Isolation;

/// <summary>The version of the reader changes with what decides a reading, and with nothing else.</summary>
[Trait("Lane", "Whole")]
public sealed class ReaderVersionTests : IDisposable
{
    private const string Wording = """{ "weight": ["น้ำหนัก"] }""";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void It_is_the_products_version_with_a_digest() =>
        Assert.Matches(@"^\d+\.\d+\.\d+\+r[0-9a-f]{12}$", ReaderVersion.OfThisProgram.Current);

    [Fact]
    public void The_same_wording_elsewhere_and_with_other_line_ends_is_the_same()
    {
        string[] same =
        [
            Of("a", ("1.json", "x\ny\n")),
            Of("b", ("1.json", "x\r\ny\r\n")),
            Of("c", ("1.json", "\uFEFFx\ny\n"), ("form.schema.json", "no wording"), ("readme.txt", "none")),
        ];
        Assert.Single(same.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Other_wording_another_name_or_one_more_file_is_another()
    {
        string[] all =
        [
            Of("a", ("1.json", "x")),
            Of("b", ("1.json", "y")),
            Of("c", ("2.json", "x")),
            Of("d", ("1.json", "x"), ("2.json", "x")),
            Of("e"),
        ];
        Assert.Equal(all.Length, all.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Wording_that_is_changed_while_the_program_runs_changes_it_and_back()
    {
        string file = folder.Write("forms/1.json", Wording);
        ReaderVersion version = new(folder["forms"]);
        string before = version.Current;
        File.WriteAllText(file, Wording + " ");
        Assert.NotEqual(before, version.Current);
        File.WriteAllText(file, Wording);
        Assert.Equal(before, version.Current);
    }

    [Fact]
    public async Task The_converter_counts_for_what_it_converts_alone()
    {
        string tools = Tool("LibreOffice 7.4.7.2 40(Build:2)");
        ReaderVersion version = new(folder["forms"], tools);
        Assert.Equal(version.Current, await version.OfAsync(Read("docx"), CancellationToken.None));
        Assert.Equal(version.Current, await version.OfAsync(Read("pdf"), CancellationToken.None));
        Assert.Equal(version.Current + ".lo7.4.7.2", await version.OfAsync(Read("doc"), CancellationToken.None));
        Assert.Equal(version.Current + ".lo7.4.7.2", await version.OfAsync(Read("odt"), CancellationToken.None));
        Assert.Equal(
            version.Current,
            await new ReaderVersion(folder["forms"], folder["nowhere"]).OfAsync(Read("doc"), CancellationToken.None)
        );
    }

    [Fact]
    public async Task What_reads_scans_counts_for_scans_alone_and_only_where_it_reads_Thai()
    {
        ReaderVersion version = new(folder["forms"], folder["tools"]);
        FileResult scanned = UnreadFile.Result("x", "", "pdf", ReadErrors.Scanned);
        Assert.Equal(version.Current + ReaderVersion.ScanUnread, await version.OfAsync(scanned, CancellationToken.None));
        Assert.True(await version.IsPresentAsync(version.Current + ReaderVersion.ScanUnread, CancellationToken.None));

        Tool("", "pdftoppm");
        Tool("tesseract 5.3.0\neng", "tesseract");
        Assert.False(await version.ReadsScansAsync(CancellationToken.None));
        Tool("tesseract 5.3.0\neng\ntha", "tesseract");
        Assert.Equal(version.Current + ".ts5.3.0", await version.OfAsync(scanned, CancellationToken.None));
        Assert.Equal(version.Current, await version.OfAsync(Read("pdf"), CancellationToken.None));
        Assert.Equal(version.Current, await version.OfAsync(Read("docx"), CancellationToken.None));
        foreach (
            (string behind, bool present) in new[]
            {
                (".ts5.3.0", true),
                (".ts5.3.0.n2", true),
                (".ts5.5.0", false),
                (".ts0", false),
                (".ts0.n2", false),
            }
        )
            Assert.Equal(present, await version.IsPresentAsync(version.Current + behind, CancellationToken.None));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(".n2", true)]
    [InlineData(".lo7.4.7.2", true)]
    [InlineData(".lo7.4.7.2.n12", true)]
    [InlineData(".lo7.4.7.20", false)]
    [InlineData(".lo24.2.1", false)]
    [InlineData("0", false)]
    public async Task What_an_earlier_converter_read_is_told_from_what_this_one_would_read(string behind, bool present)
    {
        ReaderVersion version = new(folder["forms"], Tool("LibreOffice 7.4.7.2 40(Build:2)"));
        Assert.Equal(present, await version.IsPresentAsync(version.Current + behind, CancellationToken.None));
        Assert.False(await version.IsPresentAsync("0.1.0", CancellationToken.None));
    }

    [Fact]
    public void The_order_in_which_sources_are_listed_makes_no_difference()
    {
        string[] built = ["source A/x.cs 01", "source B/y.cs 02", "package P 1.0"];
        Assert.Equal(ReaderSources.Digest(built, folder["none"]), ReaderSources.Digest(built.Reverse(), folder["none"]));
        Assert.NotEqual(
            ReaderSources.Digest(built, folder["none"]),
            ReaderSources.Digest(["source A/x.cs 01", "source B/y.cs 02", "package P 1.1"], folder["none"])
        );
    }

    /// <summary>By the build's own target, without a build.</summary>
    [Fact]
    public void The_same_sources_in_another_folder_give_the_same_list_and_a_changed_one_another()
    {
        string[] here = List("here", ("A.cs", "class A;\n// ก๑ 50% $(X) @(Compile);\n"), ("sub/B.cs", "class B;\n"));
        string[] there = List(
            "elsewhere/deeper",
            ("A.cs", "class A;\r\n// ก๑ 50% $(X) @(Compile);\r\n"),
            ("sub/B.cs", "class B;\n"),
            ("obj/Generated.cs", "class G;")
        );
        string[] changed = List("changed", ("A.cs", "class A;\n// ก๑ 50% $(X) @(Compile); \n"), ("sub/B.cs", "class B;\n"));
        Assert.Equal(2, here.Length);
        Assert.Equal(here, there);
        Assert.Equal([false, true], here.Zip(changed, (a, b) => a == b));
    }

    private string Of(string name, params (string Name, string Text)[] files)
    {
        Directory.CreateDirectory(folder[name]);
        foreach ((string file, string text) in files)
            folder.Write($"{name}/{file}", text);
        return new ReaderVersion(folder[name]).Current;
    }

    private static FileResult Read(string format) =>
        new()
        {
            Path = "x",
            Sha256 = "",
            Format = format,
            Outcome = FileOutcome.Checked,
        };

    private string Tool(string says, string name = "soffice")
    {
        string program = folder.Write($"tools/{name}", $"#!/bin/sh\necho '{says}'\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return Path.GetDirectoryName(program)!;
    }

    private string[] List(string name, params (string Name, string Text)[] files)
    {
        foreach ((string file, string text) in files)
            folder.Write($"{name}/{file}", text);
        string project = folder.Write(
            $"{name}/p.proj",
            $"""
            <Project><PropertyGroup><IntermediateOutputPath>obj/</IntermediateOutputPath></PropertyGroup><ItemGroup><Compile Include="**/*.cs" /></ItemGroup>
            <Import Project="{Path.Combine(Repository.Root, "src", "reader-sources.targets")}" /></Project>
            """
        );
        using Process process = Process.Start(
            new ProcessStartInfo("dotnet", ["msbuild", project, "-t:ListReaderSources", "-nologo", "-v:q"])
            {
                RedirectStandardOutput = true,
            }
        )!;
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, said);
        return [.. File.ReadAllLines(folder[$"{name}/obj/reader-sources.txt"]).Order(StringComparer.Ordinal)];
    }
}
