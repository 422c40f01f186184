using KpiIngest.Commands;
using KpiIngest.Isolation;

namespace KpiIngest.Tests.Support;

/// <summary><c>kpi-ingest check</c> in this process, with reader processes of the built executable that all tests share: a start of three
/// processes is a hundred times dearer than a file. What is about the processes themselves calls <see cref="BuiltProgram"/>.</summary>
internal static class WarmReader
{
    private static readonly ReaderPool Readers = new([new ReaderProcess(), new ReaderProcess()]);

    /// <param name="arguments">Those after the verb.</param>
    public static async Task<(int Exit, string Output, string Error)> CheckAsync(params string[] arguments)
    {
        using RecordedTerminal recorded = new();
        int exit = await CommandTree.RunAsync(["check", .. arguments], recorded.Terminal, Readers, CancellationToken.None);
        return (exit, recorded.Out, recorded.Error);
    }
}
