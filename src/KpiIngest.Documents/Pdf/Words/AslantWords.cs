using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Words;

/// <summary>Pieces of text that run aslant, as the letters of a watermark: each stands where the last one ended, all with one
/// slope.</summary>
internal static class AslantWords
{
    /// <summary>Pieces of text that go up or down together; two may be a raised figure.</summary>
    private const int Fewest = 3;

    /// <summary>How many words from <paramref name="start"/> on run aslant together; 0 where that one does not.</summary>
    public static int Count<T>(IReadOnlyList<T> words, int start, Func<T, Box> boxOf)
    {
        double? slope = null;
        int i = start;
        for (; i + 1 < words.Count; i++)
        {
            (Box a, Box b) = (boxOf(words[i]), boxOf(words[i + 1]));
            (double across, double down) = (b.Left - a.Left, b.Top - a.Top);
            double height = Boxes.Height(a);
            if (
                across <= 0
                || Math.Abs(down) < WordTolerances.Aslant * across
                || Math.Abs(height - Boxes.Height(b)) > WordTolerances.AslantHeight * height
                || Math.Abs(b.Left - a.Right) > WordTolerances.AslantGap * height
            )
                break;
            if (slope is { } known && Math.Abs((down / across) - known) > WordTolerances.SameSlope * Math.Abs(known))
                break;
            slope ??= down / across;
        }

        return i + 1 - start >= Fewest ? i + 1 - start : 0;
    }

    /// <summary>The words but those that run aslant.</summary>
    public static IReadOnlyList<T> Without<T>(IReadOnlyList<T> words, Func<T, Box> boxOf)
    {
        List<T>? level = null;
        for (int i = 0; i < words.Count; i++)
        {
            int count = Count(words, i, boxOf);
            if (count > 0)
                level ??= [.. words.Take(i)];
            if (count == 0)
                level?.Add(words[i]);
            else
                i += count - 1;
        }

        return level ?? words;
    }
}
