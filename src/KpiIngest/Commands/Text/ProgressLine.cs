using System.Globalization;

namespace KpiIngest.Commands.Text;

/// <summary>One line on a terminal that is drawn over: a bar, how many of how many, what is under way. Draws nothing elsewhere.</summary>
public sealed class ProgressLine(Terminal terminal, int total)
{
    private const int BarColumns = 24;
    private const int NameColumns = 40;

    private readonly bool shown = terminal.Progress && total > 1;

    /// <param name="done">Of the total.</param>
    public void Show(int done, string underWay)
    {
        if (!shown)
            return;
        int full = BarColumns * done / total;
        string bar = new string('█', full) + new string('░', BarColumns - full);
        string name = DisplayWidth.CutMiddle(DisplayWidth.OneLine(underWay), NameColumns);
        terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r\e[K{bar} {done}/{total} {name}"));
    }

    /// <summary>Takes the line away, so that something else can be written in its place.</summary>
    public void Clear()
    {
        if (shown)
            terminal.Error.Write("\r\e[K");
    }
}
