using System.Text;
using KpiIngest.Fuzz;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Fuzzed;

/// <summary>The targets of the fuzzer keep their promises for some inputs of its making, and for all that once broke one
/// (<c>fixtures/fuzz</c>). <c>./fuzz.sh</c> tries millions.</summary>
[Trait("Lane", "Whole")]
public sealed class FuzzedInputTests
{
    public static TheoryData<string, int> Made =>
        new()
        {
            { "figures", 20_000 },
            { "formula", 5_000 },
            { "recogniser", 60 },
            { "word", 25 },
            { "pdf", 60 },
            { "scan", 60 },
            { "file", 40 },
        };

    public static TheoryData<string> Kept => [.. Files()];

    private static string Folder => Path.Combine(Repository.Fixtures, "fuzz");

    [Theory]
    [MemberData(nameof(Made))]
    public void Inputs_of_the_fuzzer_s_making_break_no_promise(string target, int count)
    {
        FuzzTarget of = Target(target);
        for (int seed = 0; seed < count; seed++)
            Run(of, of.Generate(new Random(seed)), $"seed {seed}");
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public void What_once_broke_a_promise_breaks_none(string file) =>
        Run(Target(file.Split(Path.DirectorySeparatorChar)[0]), File.ReadAllBytes(Path.Combine(Folder, file)), file);

    [Fact]
    public void Every_target_has_inputs_that_are_kept() =>
        Assert.Equal(
            FuzzTarget.All.Select(t => t.Name).Order(StringComparer.Ordinal),
            Files().Select(f => f.Split(Path.DirectorySeparatorChar)[0]).Distinct().Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("figures", "๓.๐")]
    [InlineData("formula", "(๒๐ × ๓) ÷ ๑๐๐ = ๐.๖")]
    [InlineData("word", "<w:document/>")]
    [InlineData("pdf", "BT ET")]
    [InlineData("recogniser", "")]
    [InlineData("scan", "")]
    [InlineData("file", "%PDF-1.7")]
    [InlineData("file", "PK")]
    public void What_is_sound_or_nothing_breaks_none(string target, string input) =>
        Run(Target(target), Encoding.UTF8.GetBytes(input), input);

    private static IEnumerable<string> Files() =>
        Directory
            .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Folder, f))
            .Order(StringComparer.Ordinal);

    private static FuzzTarget Target(string name) => FuzzTarget.All.Single(t => t.Name == name);

    private static void Run(FuzzTarget target, byte[] input, string what)
    {
        try
        {
            target.Run(input);
        }
        catch (Exception e)
        {
            Assert.Fail($"{target.Name}, {what}: {e}");
        }
    }
}
