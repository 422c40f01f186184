using System.Diagnostics;
using KpiIngest.Tests.Crash;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Fixtures;

[Trait("Lane", "Whole")]
public sealed class FixtureFolderTests
{
    [Fact]
    public async Task The_fixtures_are_what_their_generator_writes_now()
    {
        ProcessStartInfo start = new("dotnet", [BuiltTree.Fixtures, "current", Repository.Fixtures])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> said = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, await said);
    }
}
