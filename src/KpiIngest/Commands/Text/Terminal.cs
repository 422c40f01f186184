using System.Text;

namespace KpiIngest.Commands.Text;

/// <summary>Where a command writes: the result to the one, everything else to the other. Both are UTF-8 whatever the locale says.</summary>
/// <param name="Result">Standard output as bytes, for formats that are not text.</param>
/// <param name="Out">Standard output as text.</param>
/// <param name="Error">Progress and diagnostics.</param>
/// <param name="ResultIsTerminal">True where a person sees the result at once.</param>
/// <param name="Colour">True where, on top of that, colours are wanted (NO_COLOR is not set).</param>
/// <param name="Progress">True where diagnostics go to a terminal, on which a line can be drawn over.</param>
public sealed record Terminal(Stream Result, TextWriter Out, TextWriter Error, bool ResultIsTerminal, bool Colour, bool Progress)
    : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Terminal OfThisProcess()
    {
        Stream result = Console.OpenStandardOutput();
        bool seen = !Console.IsOutputRedirected;
        return new Terminal(
            result,
            new StreamWriter(result, Utf8, 16 << 10),
            TextWriter.Synchronized(new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true }),
            seen,
            Colour: seen && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            Progress: !Console.IsErrorRedirected
        );
    }

    public string Red(string text) => Painted(text, "31");

    public string Yellow(string text) => Painted(text, "33");

    public string Green(string text) => Painted(text, "32");

    public string Bold(string text) => Painted(text, "1");

    public void Dispose()
    {
        Out.Flush();
        Error.Flush();
    }

    private string Painted(string text, string code) => Colour ? $"\e[{code}m{text}\e[0m" : text;
}
