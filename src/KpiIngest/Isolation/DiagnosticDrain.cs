using System.Text;

namespace KpiIngest.Isolation;

/// <summary>Empties a stream of diagnostics so that its writer never blocks, and passes on a bounded number of bounded lines.</summary>
internal sealed class DiagnosticDrain(TextReader reader, int linesAllowed, Action<string>? passOn)
{
    private const int LineCharacters = 1000;

    private int passed;

    /// <summary>Allows the full number of lines again, for the next file.</summary>
    public void Renew() => passed = 0;

    /// <summary>Ends when the stream does.</summary>
    public async Task RunAsync()
    {
        char[] chunk = new char[4096];
        StringBuilder line = new();
        try
        {
            int read;
            while ((read = await reader.ReadAsync(chunk)) > 0)
                Split(chunk.AsSpan(0, read), line);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The process was killed and its pipe closed: what came before has been passed on.
        }

        Pass(line);
    }

    private void Split(ReadOnlySpan<char> text, StringBuilder line)
    {
        foreach (char character in text)
        {
            if (character == '\n')
                Pass(line);
            else if (line.Length < LineCharacters && character != '\r')
                line.Append(character);
        }
    }

    private void Pass(StringBuilder line)
    {
        if (line.Length > 0 && passed++ < linesAllowed)
            passOn?.Invoke(line.ToString());
        line.Clear();
    }
}
