using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Scan.Reading;

namespace KpiIngest.Documents.Scan.Letters;

/// <summary>What was read of a part of a line.</summary>
/// <param name="Text">With ำ in one: the Thai model of Tesseract has it in two characters alone.</param>
/// <param name="Confidence">0 to 100, the mean of its pieces.</param>
internal sealed record PartText(string Text, double Confidence)
{
    /// <summary>The confidence of the surest Thai mark in it, 0 to 100; 0 where it has none.</summary>
    public double Mark { get; init; }
}

/// <summary>Gives what was read to the ink that it was read of: pieces that were read together where the ink parts them belong to where
/// most of them lies.</summary>
internal static class PartTexts
{
    public static Dictionary<LetterPart, PartText> Of(IReadOnlyList<LetterLine> lines, IReadOnlyList<LetterWord> read)
    {
        Dictionary<LetterPart, List<LetterWord>> pieces = new(ReferenceEqualityComparer.Instance);
        (int Line, LetterPart? Part) last = (-1, null);
        foreach (LetterWord word in read)
        {
            LetterLine line = lines[word.Line];
            (int left, int right) = (word.Box.Left + line.Right, word.Box.Right + line.Right);

            // Where Tesseract puts the box of a mark is its own affair: it belongs to the letter before it.
            LetterPart part =
                last.Line == word.Line && ThaiMarks.Is(word.Text[0])
                    ? last.Part!
                    : line.Parts.MaxBy(p => Math.Min(p.Box.Right, right) - Math.Max(p.Box.Left, left))!;
            if (pieces.TryGetValue(part, out List<LetterWord>? own))
                own.Add(word);
            else
                pieces[part] = [word];
            last = (word.Line, part);
        }

        IEnumerable<KeyValuePair<LetterPart, PartText>> texts = pieces.Select(p =>
            KeyValuePair.Create(
                p.Key,
                new PartText(ThaiMarks.Composed(string.Concat(p.Value.Select(w => w.Text))), p.Value.Average(w => w.Confidence))
                {
                    Mark = p.Value.Where(w => w.Text.Any(ThaiMarks.Is)).Select(w => w.Confidence).DefaultIfEmpty(0).Max(),
                }
            )
        );
        return new Dictionary<LetterPart, PartText>(texts, ReferenceEqualityComparer.Instance);
    }
}
