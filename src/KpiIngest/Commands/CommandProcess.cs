using KpiIngest.Commands.Check;
using KpiIngest.Commands.Text;
using KpiIngest.Isolation;

namespace KpiIngest.Commands;

/// <summary>This process as the user's command.</summary>
internal static class CommandProcess
{
    /// <summary>What the operating system's shells use for a program ended by Ctrl-C.</summary>
    private const int Interrupted = 130;

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        using var terminal = Terminal.OfThisProcess();
        await using var reader = new ReaderProcess(diagnostics: terminal.Error.WriteLine);
        try
        {
            if (CheckCall.Plain(arguments) is not { } check) return await CommandTree.RunAsync(arguments, terminal, reader, CancellationToken.None);

            // The reader takes longer to start than anything else here: it starts while the files are looked for.
            reader.Warm();
            using var interrupt = Interrupt();
            return await check.RunAsync(terminal, reader, interrupt.Token);
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
    }

    private static CancellationTokenSource Interrupt()
    {
        var source = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            source.Cancel();
        };
        return source;
    }
}
