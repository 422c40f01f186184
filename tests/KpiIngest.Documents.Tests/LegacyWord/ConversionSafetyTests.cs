using KpiIngest.Documents.LegacyWord;
using KpiIngest.Documents.Tests.Tools;
using KpiIngest.Documents.Tests.Word;
using static KpiIngest.Documents.Tests.Word.WordXml;

namespace KpiIngest.Documents.Tests.LegacyWord;

/// <summary>What a conversion leaves behind, with a script in the place of LibreOffice: nothing.</summary>
[Trait("Lane", "Whole")]
public sealed class ConversionSafetyTests : IDisposable
{
    private const string Remember = "here=$(dirname \"$0\"); echo \"$@\" > \"$here/arguments\"; pwd > \"$here/folder\"; ";

    private const string Out = "while [ $# -gt 1 ]; do [ \"$1\" = --outdir ] && out=$2; shift; done; in=$1; mkdir -p \"$out\"; ";

    private readonly string path = Path.Combine(Path.GetTempPath(), $"kpi-ingest-safety-{Guid.NewGuid():N}.rtf");

    public ConversionSafetyTests() => File.WriteAllText(path, @"{\rtf1 a}");

    public void Dispose() => File.Delete(path);

    [Fact]
    public async Task At_the_time_limit_the_program_and_its_children_are_killed_and_its_folders_are_gone()
    {
        using Script office = new(
            Remember + "sleep 300 & echo $! > \"$here/child\"; echo $$ > \"$here/self\"; mkdir -p profile/left; wait",
            LibreOffice.Tool
        );

        ReadError error = await ErrorAsync(
            office,
            new ReadLimits { ToolWait = TimeSpan.FromSeconds(3), ToolProbe = TimeSpan.FromSeconds(1) }
        );

        Assert.Equal("tool-failed", error.Code);
        foreach (string process in new[] { "self", "child" })
            Assert.True(await IsGoneAsync(Recorded(office, process)), $"{process} still runs");
        AssertNothingIsLeft(office);
    }

    [Fact]
    public async Task A_converted_file_is_read_and_not_kept()
    {
        using WordFile word = WordFile.OfBody(P(R("๓.๐๐๐๐"))).Save();
        using Script office = new(
            Remember
                + $"while [ $# -gt 1 ]; do [ \"$1\" = --outdir ] && out=$2; shift; done; mkdir -p \"$out\"; cp '{word.Path}' \"$out/report.docx\"",
            LibreOffice.Tool
        );

        ReadResult result = await new LegacyWordReader(folders: office.Folder).ReadAsync(
            new SourceFile(path, SourceFormat.Rtf),
            CancellationToken.None
        );

        Assert.Equal("๓.๐๐๐๐\n", DocumentDump.ToText(Assert.IsType<ReadResult.Success>(result).Document));
        AssertNothingIsLeft(office);
        Assert.Equal(@"{\rtf1 a}", await File.ReadAllTextAsync(path));
    }

    [Theory]
    [InlineData("exit 3")]
    [InlineData("exit 0")]
    [InlineData("echo 'Error: source file could not be loaded' >&2; exit 1")]
    [InlineData(Out + "echo garbage > \"$out/report.docx\"")]
    [InlineData("kill -SEGV $$")]
    [InlineData("sleep 100")]
    public async Task A_program_that_converts_nothing_at_all_is_broken_and_the_file_is_not_blamed(string script)
    {
        using Script broken = new(script, LibreOffice.Tool);
        ReadError error = await ErrorAsync(
            broken,
            new ReadLimits { ToolWait = TimeSpan.FromSeconds(2), ToolProbe = TimeSpan.FromSeconds(1) }
        );
        Assert.Equal("tool-failed", error.Code);
        Assert.DoesNotContain("กรุณาเปิดด้วยโปรแกรมต้นทาง", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task A_program_that_may_not_be_executed_is_broken_and_not_missing()
    {
        using Script closed = new("exit 0", LibreOffice.Tool);
        File.SetUnixFileMode(Path.Combine(closed.Folder, LibreOffice.Tool), UnixFileMode.UserRead);
        Assert.Equal("tool-failed", (await ErrorAsync(closed)).Code);
    }

    [Theory]
    [InlineData("exit 1", "damaged")]
    [InlineData("echo 'Error: source file could not be loaded' >&2; exit 1", "damaged")]
    [InlineData("echo garbage > \"$out/report.docx\"", "damaged")]
    [InlineData("sleep 100", "time-limit")]
    public async Task A_program_that_fails_at_one_file_and_converts_another_blames_the_file(string script, string code)
    {
        using WordFile word = WordFile.OfBody(P(R("kpi-ingest-probe"))).Save();
        using Script office = new(
            Out + $"if grep -q probe \"$in\"; then cp '{word.Path}' \"$out/report.docx\"; else {script}; fi",
            LibreOffice.Tool
        );
        Assert.Equal(code, (await ErrorAsync(office, new ReadLimits { ToolWait = TimeSpan.FromSeconds(3) })).Code);
    }

    [Fact]
    public async Task Every_run_has_a_profile_of_its_own_without_macros_and_links()
    {
        using Script office = new(
            Remember
                + "for a; do case $a in -env:UserInstallation=file://*) cp \"${a#-env:UserInstallation=file://}/user/registrymodifications.xcu\" \"$here/settings\";; esac; done",
            LibreOffice.Tool
        );
        await ErrorAsync(office);
        string settings = Recorded(office, "settings");
        Assert.Contains(
            "<prop oor:name=\"DisableMacrosExecution\" oor:op=\"fuse\"><value>true</value>",
            settings,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<prop oor:name=\"BlockUntrustedRefererLinks\" oor:op=\"fuse\"><value>true</value>",
            settings,
            StringComparison.Ordinal
        );
        string first = Recorded(office, "arguments");
        await ErrorAsync(office);
        Assert.NotEqual(first, Recorded(office, "arguments"));
    }

    private static void AssertNothingIsLeft(Script office)
    {
        string[] arguments = Recorded(office, "arguments").Split(' ');
        string output = arguments[Array.IndexOf(arguments, "--outdir") + 1];
        Assert.False(Directory.Exists(Path.GetDirectoryName(output)), output);
        Assert.False(Directory.Exists(Recorded(office, "folder")), "the working folder is left");
    }

    /// <summary>A process that nobody has waited for is gone as well.</summary>
    private static async Task<bool> IsGoneAsync(string id)
    {
        for (DateTime end = DateTime.UtcNow.AddMinutes(1); DateTime.UtcNow < end; await Task.Delay(20))
        {
            if (
                !File.Exists($"/proc/{id}/stat")
                || (await File.ReadAllTextAsync($"/proc/{id}/stat")).Contains(") Z", StringComparison.Ordinal)
            )
                return true;
        }

        return false;
    }

    private static string Recorded(Script office, string name) => File.ReadAllText(Path.Combine(office.Folder, name)).Trim();

    private async Task<ReadError> ErrorAsync(Script office, ReadLimits? limits = null) =>
        Assert
            .IsType<ReadResult.Failure>(
                await new LegacyWordReader(limits, office.Folder).ReadAsync(new SourceFile(path, SourceFormat.Rtf), CancellationToken.None)
            )
            .Error;
}
