using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Words;

/// <summary>
/// Where between top (0) and bottom (1) of a word's box its baseline lies: the same for all words of a font, and the text tool states it exactly. It tells the glyphs of a
/// word from those of another one that stands a point higher or lower over it, as clipped text does.
/// </summary>
internal sealed class BaselineShares
{
    /// <summary>The text tool and the painting tool agree on a baseline to less than this, in points.</summary>
    private const double Tolerance = 0.3;

    /// <summary>A share that fewer of the words of this height have, as a part of the most frequent one, is chance.</summary>
    private const double Rare = 0.1;

    private readonly Dictionary<int, List<(double Share, int Count)>> shares = [];

    /// <summary>Notes that a word has one baseline only on which a glyph starts where the word does.</summary>
    public void Add(Box word, double baseline)
    {
        var (height, share) = (Boxes.Height(word), Share(word, baseline));
        if (!shares.TryGetValue(Key(height), out var known)) shares[Key(height)] = known = [];
        var at = known.FindIndex(k => Math.Abs(k.Share - share) * height < Tolerance / 2);
        if (at < 0) known.Add((share, 1));
        else known[at] = (known[at].Share, known[at].Count + 1);
    }

    /// <summary>True where words of this height have their baseline there, or where nothing is known of such words.</summary>
    public bool Fits(Box word, double baseline)
    {
        if (!shares.TryGetValue(Key(Boxes.Height(word)), out var known)) return true;
        var (share, tolerance) = (Share(word, baseline), Tolerance / Boxes.Height(word));
        var most = 0;
        foreach (var (_, count) in known) most = Math.Max(most, count);
        foreach (var (other, count) in known)
        {
            if (count >= Rare * most && Math.Abs(other - share) <= tolerance) return true;
        }

        return false;
    }

    /// <summary>The baseline that most words of this height would have; null where nothing is known of such words.</summary>
    public double? Of(Box word)
    {
        if (!shares.TryGetValue(Key(Boxes.Height(word)), out var known)) return null;
        return word.Top + (known.MaxBy(k => k.Count).Share * Boxes.Height(word));
    }

    private static double Share(Box word, double baseline) => (baseline - word.Top) / Boxes.Height(word);

    private static int Key(double height) => (int)Math.Round(height * 20);
}
