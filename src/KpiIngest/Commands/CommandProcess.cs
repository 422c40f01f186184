using KpiIngest.Commands.Check;
using KpiIngest.Commands.Text;
using KpiIngest.Isolation;

namespace KpiIngest.Commands;

/// <summary>This process as the user's command.</summary>
internal static class CommandProcess
{
    /// <summary>What the operating system's shells use for a program ended by Ctrl-C.</summary>
    private const int Interrupted = 130;

    private const int CannotWrite = 2;

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        using Terminal terminal = Terminal.OfThisProcess();
        ReaderProcess[] readers = new ReaderProcess[CheckRun.SideBySide];
        for (int i = 0; i < readers.Length; i++)
            readers[i] = new ReaderProcess(diagnostics: terminal.Error.WriteLine);
        await using ReaderPool reader = new(readers);
        try
        {
            if (CheckCall.Plain(arguments) is not { } check)
                return await CommandTree.RunAsync(arguments, terminal, reader, CancellationToken.None);

            // The reader takes longer to start than anything else here: it starts while the files are looked for.
            readers[0].Warm();
            using CancellationTokenSource interrupt = Interrupt();
            return await check.RunAsync(terminal, reader, interrupt.Token);
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
        catch (IOException e)
        {
            // Files to be read have errors of their own: this is the result that cannot be written (a full disk).
            await Console.Error.WriteLineAsync($"เขียนผลลัพธ์ไม่ได้: {e.Message} (the result cannot be written)");
            return CannotWrite;
        }
    }

    private static CancellationTokenSource Interrupt()
    {
        CancellationTokenSource source = new();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            source.Cancel();
        };
        return source;
    }
}
