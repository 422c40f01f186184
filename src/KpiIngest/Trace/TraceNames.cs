using System.Globalization;
using System.Text;

namespace KpiIngest.Trace;

/// <summary>Gives each file a name of its own in one folder, whatever folders the files come from and whatever they are called.</summary>
public sealed class TraceNames
{
    /// <summary>In UTF-8. Room is left for a number and <c>.p1000.svg</c>: file systems take 255.</summary>
    private const int NameBytes = 220;

    /// <summary>Names that differ in case alone are one file on some systems.</summary>
    private readonly HashSet<string> given = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The file's own name without control characters, cut where it is too long; the second of a name gets <c> (2)</c>.</summary>
    public string For(string path)
    {
        string name = Clean(Path.GetFileName(path));
        string free = name;
        for (int number = 2; !given.Add(free); number++)
            free = string.Create(CultureInfo.InvariantCulture, $"{name} ({number})");
        return free;
    }

    private static string Clean(string name)
    {
        StringBuilder clean = new();
        int bytes = 0;
        foreach (Rune rune in name.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > NameBytes)
                break;
            clean.Append(Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 ? "_" : rune.ToString());
        }

        return clean.ToString();
    }
}
