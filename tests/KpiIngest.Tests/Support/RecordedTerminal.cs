using System.Text;
using KpiIngest.Commands.Text;

namespace KpiIngest.Tests.Support;

/// <summary>A terminal whose output can be looked at.</summary>
internal sealed class RecordedTerminal : IDisposable
{
    private readonly MemoryStream result = new();
    private readonly StringWriter error = new();

    public RecordedTerminal(bool progress = false, bool isTerminal = false)
    {
        StreamWriter text = new(result, new UTF8Encoding(false)) { AutoFlush = true };
        Terminal = new Terminal(result, text, error, isTerminal, Colour: false, progress);
    }

    public Terminal Terminal { get; }

    public string Out => Encoding.UTF8.GetString(result.ToArray());

    public string Error => error.ToString();

    public void Dispose()
    {
        Terminal.Out.Dispose();
        error.Dispose();
    }
}
