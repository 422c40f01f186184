using System.Diagnostics;
using KpiIngest.Tests.Crash;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Fixtures;

/// <summary>Prints are made in the fonts of a shipped list, whatever else happens to be installed.</summary>
public sealed class PrintFontTests
{
    private static readonly string List = Path.Combine(Path.GetDirectoryName(BuiltTree.Fixtures)!, "Printing", "print-fonts.conf");

    [Fact]
    public void A_font_that_is_not_on_the_list_is_not_seen()
    {
        using TemporaryFolder folder = new();
        File.Copy(Fonts(List).First(f => f.EndsWith(".ttf", StringComparison.Ordinal)), folder["other.ttf"]);
        string added = $"<dir>{folder.Path}</dir>";
        string open = folder.Write("open.conf", $"<fontconfig>{added}</fontconfig>");
        string listed = folder.Write(
            "listed.conf",
            File.ReadAllText(List).Replace("<include", added + "<include", StringComparison.Ordinal)
        );
        Assert.Contains(folder["other.ttf"], Fonts(open));
        Assert.DoesNotContain(folder["other.ttf"], Fonts(listed));
    }

    [Theory]
    [InlineData("Laksaman")]
    [InlineData("Garuda")]
    [InlineData("Norasi")]
    [InlineData("Waree")]
    [InlineData("DejaVuSans")]
    public void The_fonts_of_the_fixtures_are_on_the_list(string name) =>
        Assert.Contains(Fonts(List), f => Path.GetFileName(f).StartsWith(name, StringComparison.Ordinal));

    private static List<string> Fonts(string list)
    {
        using Process run = Process.Start(
            new ProcessStartInfo("fc-list", ["--format", "%{file}\n"])
            {
                RedirectStandardOutput = true,
                Environment = { ["FONTCONFIG_FILE"] = list },
            }
        )!;
        string said = run.StandardOutput.ReadToEnd();
        run.WaitForExit();
        return [.. said.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
