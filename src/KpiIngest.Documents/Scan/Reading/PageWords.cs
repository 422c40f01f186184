using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Words;
using KpiIngest.Documents.Scan.Figures;
using KpiIngest.Documents.Scan.Inks;
using KpiIngest.Documents.Scan.Letters;
using KpiIngest.Documents.Scan.Lines;
using KpiIngest.Documents.Scan.Rules;

namespace KpiIngest.Documents.Scan.Reading;

/// <summary>Makes words of what was read, with their boxes in points.</summary>
/// <param name="height">The usual one of a letter, in pixels.</param>
/// <param name="unit">Points to one pixel.</param>
/// <param name="isCertain">Whether a figure counts as read.</param>
internal sealed class PageWords(double height, double unit, Func<ReadFigure, bool> isCertain)
{
    /// <summary>The height of a low letter in sizes of type.</summary>
    private const double LetterHeight = 0.6;

    public IEnumerable<PdfWord> Of(
        IReadOnlyList<(InkLine Line, InkWord Word, IReadOnlyList<WordPart> Parts)> words,
        IReadOnlyDictionary<LetterPart, PartText> texts
    )
    {
        foreach ((InkLine line, _, IReadOnlyList<WordPart> parts) in words)
        {
            foreach (WordPart part in parts)
            {
                if (part is FigurePart figure)
                    yield return Figure(line, figure);
                else if (part is SignPart sign)
                    yield return Word(line, sign.Box, sign.Sign.ToString());
                else if (part is LetterPart letters && Letters(line, letters, texts.GetValueOrDefault(letters)?.Text) is { } word)
                    yield return word;
            }
        }
    }

    /// <summary>Ink that is too large for type may hide figures that it is drawn over: where it lies in a table, something stands there
    /// that was not read.</summary>
    public IEnumerable<PdfWord> Hidden(IReadOnlyList<Piece> pieces, IReadOnlyList<DrawnRule> rules)
    {
        if (height <= 0)
            yield break;
        RuleMap map = new(rules);
        foreach (
            Piece piece in pieces.Where(p => p.Box.Height > LineTolerances.Tallest * height || p.Box.Width > LineTolerances.Widest * height)
        )
        {
            foreach (IGrouping<(int, int), InkRun> tile in piece.Runs.GroupBy(r => ((int)(r.Row / height), (int)(r.Start / (2 * height)))))
            {
                PixelBox box = PixelBox.Around(tile);
                if (!map.Encloses(box.Left, box.Right, box.CentreY))
                    continue;
                yield return new PdfWord(ReadFigure.Unread.ToString(), Points(box))
                {
                    Baseline = box.Bottom * unit,
                    TypeSize = height * unit / LetterHeight,
                    Uncertain = true,
                };
            }
        }
    }

    /// <summary>The words with tick boxes in their lines.</summary>
    public IReadOnlyList<PdfWord> WithBoxes(IReadOnlyList<PdfWord> words, IReadOnlyList<TickBoxInk> boxes) =>
        TickBoxWords.Add(words, [.. boxes.Select(b => new DrawnBox(Points(b.Box), b.Marked))]);

    public ScannedFigure Figure(FigurePart part, int page, ScanPlacement placement) =>
        new(page, placement.ToShown(Points(part.Box)), part.Figure.Text, part.Figure.Certainty, isCertain(part.Figure))
        {
            Glyphs =
            [
                .. part.Figure.Glyphs.Select(g => new ScannedGlyph(
                    placement.ToShown(Points(g.Glyph.Box)),
                    [.. g.Candidates.Select(Candidate)]
                )),
            ],
        };

    private static ScannedCandidate Candidate(GlyphCandidate candidate) =>
        new(candidate.Character == FigureClassifier.Rejected ? ReadFigure.Unread : candidate.Character, candidate.Probability);

    private PdfWord Figure(InkLine line, FigurePart part)
    {
        Box ink = Points(part.Box);
        PdfWord word = Word(line, part.Box, part.Figure.Text) with { Uncertain = !isCertain(part.Figure) };
        return FigureRuns.DigitsIn(part.Figure.Text) is > 0 and var digits ? word with { Digits = [new DigitBox(digits, ink)] } : word;
    }

    /// <summary>Letters; a digit or a sign of comparison that was read among them is never taken: to what reads letters ≥ is a &gt;. Ink of
    /// which nothing was read stands there all the same.</summary>
    private PdfWord? Letters(InkLine line, LetterPart part, string? text)
    {
        if (text is null)
            return part.Pieces.Any(p => p.Box.Height >= LineTolerances.Letter * height)
                ? Word(line, part.Box, ReadFigure.Unread.ToString()) with
                {
                    Uncertain = true,
                }
                : null;
        return text.Any(IsNeverTaken)
            ? Word(line, part.Box, string.Concat(text.Select(c => IsNeverTaken(c) ? ReadFigure.Unread : c))) with
            {
                Uncertain = true,
            }
            : Word(line, part.Box, text);
    }

    private static bool IsNeverTaken(char c) => FigureRuns.IsDigit(c) || c is '<' or '>' or '≤' or '≥';

    private PdfWord Word(InkLine line, PixelBox box, string text)
    {
        double own = line.Height;
        double usual = Math.Abs(own - height) <= LineTolerances.SameSize * height || line.Words.Sum(w => w.Pieces.Count) < 4 ? height : own;
        PixelBox around = box with
        {
            Top = (int)(line.Baseline - (usual * (1 + LineTolerances.Ascent))),
            Bottom = (int)(line.Baseline + (usual * LineTolerances.Descent)),
        };
        return new PdfWord(text, Points(around))
        {
            Baseline = line.Baseline * unit,
            TypeSize = usual * unit / LetterHeight,
            Ink = Points(box),
        };
    }

    private Box Points(PixelBox box) => new(box.Left * unit, box.Top * unit, box.Right * unit, box.Bottom * unit);
}
