using KpiIngest.Documents.Scan.Inks;

namespace KpiIngest.Documents.Scan.Lines;

/// <summary>Tells a page that lies on its side: letters stand close beside each other along their line, and far from the next
/// line.</summary>
internal static class PageDirection
{
    /// <summary>Letters, in usual heights of one: so high and wide at least and at most.</summary>
    private const double Smallest = 0.45,
        Largest = 1.7;

    /// <summary>A letter has a neighbour within, in usual heights, that shares so much of its side.</summary>
    private const double Near = 0.35,
        Shared = 0.6;

    /// <summary>So many letters tell it, and no more are looked at.</summary>
    private const int Fewest = 30,
        Most = 1_200;

    /// <summary>On its side lies a page on which so many times more letters have a neighbour below than beside them.</summary>
    private const double Distinct = 1.5;

    /// <param name="height">The usual one of a letter, in pixels.</param>
    public static bool IsOnItsSide(IReadOnlyList<Piece> pieces, double height)
    {
        bool IsSide(int side) => side >= Smallest * height && side <= Largest * height;
        List<PixelBox> letters = pieces.Select(p => p.Box).Where(b => IsSide(b.Height) && IsSide(b.Width)).Take(Most).ToList();
        if (letters.Count < Fewest)
            return false;
        (int across, int down) = (0, 0);
        foreach (PixelBox letter in letters)
        {
            if (letters.Exists(o => IsNext(letter.Right, o.Left, height) && Shares(letter.Top, letter.Bottom, o.Top, o.Bottom)))
                across++;
            if (letters.Exists(o => IsNext(letter.Bottom, o.Top, height) && Shares(letter.Left, letter.Right, o.Left, o.Right)))
                down++;
        }

        return down > Distinct * across;
    }

    private static bool IsNext(int end, int start, double height) => start >= end - 2 && start - end <= Near * height;

    private static bool Shares(int start, int end, int otherStart, int otherEnd) =>
        Math.Min(end, otherEnd) - Math.Max(start, otherStart) >= Shared * Math.Min(end - start, otherEnd - otherStart);
}
