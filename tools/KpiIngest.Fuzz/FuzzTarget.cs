using System.Text;
using KpiIngest.Documents;

namespace KpiIngest.Fuzz;

/// <summary>A part of the program that takes what strangers write, with the promises that it keeps for any input.</summary>
public abstract class FuzzTarget
{
    public abstract string Name { get; }

    /// <summary>What the input is, for those who look at one that was kept.</summary>
    public abstract string About { get; }

    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new Targets.FigureTarget(),
        new Targets.FormulaTarget(),
        new Targets.RecogniserTarget(),
        new Targets.WordTarget(),
        new Targets.PdfTarget(),
        new Targets.ScanTarget(),
        new Targets.FileTarget(),
    ];

    /// <exception cref="BrokenInvariantException">A promise is broken; any other exception is one too.</exception>
    public abstract void Run(ReadOnlySpan<byte> input);

    /// <summary>An input that is nearly right, so that it comes far.</summary>
    public abstract byte[] Generate(Random random);

    /// <summary>The document that was read; a refusal has its reason.</summary>
    /// <returns>Null where the file is refused.</returns>
    protected static Document? DocumentOf(ReadResult read)
    {
        if (read is ReadResult.Success success)
            return success.Document;
        Holds(read is ReadResult.Failure { Error: { Message.Length: > 0, MessageEn.Length: > 0 } }, "a refusal has its reason");
        return null;
    }

    /// <summary>Invalid bytes become U+FFFD.</summary>
    protected static string TextOf(ReadOnlySpan<byte> input) => Encoding.UTF8.GetString(input);

    protected static void Holds(bool promise, string what)
    {
        if (!promise)
            throw new BrokenInvariantException(what);
    }

    /// <summary>Two answers to the same question; where they part is said.</summary>
    protected static void Same(string first, string second, string promise)
    {
        if (string.Equals(first, second, StringComparison.Ordinal))
            return;
        int at = first.AsSpan().CommonPrefixLength(second);
        throw new BrokenInvariantException($"{promise}: {Around(first, at)} | {Around(second, at)}");
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 80)..Math.Min(text.Length, at + 120)];
}
