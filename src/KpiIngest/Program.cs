using KpiIngest.Commands;
using KpiIngest.Commands.Text;
using KpiIngest.Isolation;

// The reader process is started for every check: nothing of the other commands is loaded on its way.
if (args is [WorkerCommand.Verb]) return await ReadWorker.RunAsync(() => new FileChecker(StandardPipeline.Create()));
return await CommandProcess.RunAsync(args);

/// <summary>Kept out of the entry point, so that a reader process does not load what it uses.</summary>
internal static class CommandProcess
{
    private static readonly string[] HelpWords = ["--help", "-h", "-?", "/?", "/h"];

    public static async Task<int> RunAsync(string[] args)
    {
        using var terminal = Terminal.OfThisProcess();
        await using var reader = new ReaderProcess(diagnostics: terminal.Error.WriteLine);

        // Its start takes longer than anything else that a check does: it begins before the call is even understood.
        if (args is ["check", _, ..] && !args.Any(HelpWords.Contains)) reader.Warm();
        return await CommandTree.RunAsync(args, terminal, reader, CancellationToken.None);
    }
}
