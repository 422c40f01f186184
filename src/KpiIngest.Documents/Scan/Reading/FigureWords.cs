using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Scan.Figures;
using KpiIngest.Documents.Scan.Lines;

namespace KpiIngest.Documents.Scan.Reading;

/// <summary>Tells figures from letters, word by word. Letters are never read here; a figure that is not certain is one nevertheless, so
/// that it is not taken for nothing.</summary>
/// <param name="page">The straightened picture.</param>
/// <param name="read">What each of some glyphs may be.</param>
/// <param name="threshold">Probability from which a glyph counts as read.</param>
/// <param name="height">The usual one of a letter, in pixels.</param>
internal sealed class FigureWords(
    GreyPicture page,
    Func<IReadOnlyList<GlyphPicture>, IReadOnlyList<GlyphReading>> read,
    double threshold,
    double height
)
{
    /// <summary>True where every glyph of a figure counts as read.</summary>
    public bool IsCertain(ReadFigure figure) => figure.Certainty >= threshold;

    /// <summary>The words of a page, each in its parts from the left.</summary>
    public IReadOnlyList<(InkLine Line, InkWord Word, IReadOnlyList<WordPart> Parts)> Read(IReadOnlyList<InkLine> lines)
    {
        List<(InkLine Line, InkWord Word, WordGlyphs Glyphs)> words = lines
            .SelectMany(l => l.Words.Select(w => (Line: l, Word: w, Glyphs: Looked(WordGlyphs.Of(l, w, height)))))
            .ToList();
        double usual = Median.Of(
            words
                .SelectMany(w => w.Glyphs.Glyphs)
                .Where(g => g.IsDigit && g.Reading!.Certainty >= threshold)
                .Select(g => (double)g.Box.Width),
            ofNone: 0
        );
        return [.. words.Select(w => (w.Line, w.Word, (IReadOnlyList<WordPart>)Parts(w.Word, Apart(w.Glyphs, usual))))];
    }

    /// <summary>Looks at the glyphs that may be figures: at all of a short word, of a longer one from its ends until letters
    /// come.</summary>
    private WordGlyphs Looked(WordGlyphs word)
    {
        FigureLine line = LineOf(word);
        List<Glyph> glyphs = word.Glyphs.ToList();
        if (glyphs.Count <= FigureTolerances.LookedAtWhole)
        {
            List<int> open = Enumerable.Range(0, glyphs.Count).Where(i => !glyphs[i].Marked).ToList();
            IReadOnlyList<Glyph> known = Known(line, [.. open.Select(i => glyphs[i])]);
            for (int i = 0; i < open.Count; i++)
                glyphs[open[i]] = known[i];
            return word with { Glyphs = glyphs };
        }

        int last = From(0, 1);
        if (last < glyphs.Count)
            From(glyphs.Count - 1, -1);
        return word with { Glyphs = glyphs };

        // A bracket before a figure is passed over; two glyphs that are none end it.
        int From(int at, int step)
        {
            for (int others = 0; at >= 0 && at < glyphs.Count && others < 2; at += step)
            {
                if (glyphs[at].Reading is not null || glyphs[at].Marked)
                    break;
                glyphs[at] = Known(line, [glyphs[at]])[0];
                if (!glyphs[at].IsFigure)
                    others += IsBracket(glyphs[at]) ? 1 : 2;
            }

            return at;
        }
    }

    private bool IsBracket(Glyph glyph) =>
        glyph.Box.Height >= FigureTolerances.BracketHigh * height && glyph.Box.Width <= FigureTolerances.BracketNarrow * glyph.Box.Height;

    /// <summary>The line is measured on the word itself, as in training: letters beside it are higher than figures.</summary>
    private FigureLine LineOf(WordGlyphs word) =>
        FigureLine.Of([.. word.Glyphs.Select(g => ((double)g.Box.Top, (double)g.Box.Bottom))], FigureTolerances.FigureHeight * height);

    private IReadOnlyList<Glyph> Known(FigureLine line, IReadOnlyList<Glyph> glyphs)
    {
        IReadOnlyList<GlyphReading> readings = read([.. glyphs.Select(g => GlyphCrop.Of(page, g.Runs, g.Box, line.Top, line.Bottom))]);
        return [.. glyphs.Select((g, i) => g with { Reading = readings[i] })];
    }

    /// <summary>The glyphs with those parted that touch.</summary>
    private WordGlyphs Apart(WordGlyphs word, double usual)
    {
        FigureLine line = LineOf(word);
        TouchingFigures touching = new(g => Known(line, g), usual);
        List<Glyph> glyphs = new();
        for (int i = 0; i < word.Glyphs.Count; i++)
        {
            Glyph glyph = word.Glyphs[i];
            bool beside =
                (i > 0 && word.Glyphs[i - 1].IsFigure)
                || (i + 1 < word.Glyphs.Count && word.Glyphs[i + 1].IsFigure)
                || word.Glyphs.Count <= 2;
            IReadOnlyList<Glyph>? parts = beside && !glyph.IsFigure && touching.MayBe(glyph) ? touching.Apart(glyph) : null;
            if (parts is null)
                glyphs.Add(glyph);
            else
                glyphs.AddRange(parts);
        }

        return word with
        {
            Glyphs = new FigureSigns(line, height).Settled(glyphs),
        };
    }

    private List<WordPart> Parts(InkWord word, WordGlyphs glyphs)
    {
        if (IsOfFigures(glyphs.Glyphs))
        {
            FigureSigns signs = new(LineOf(glyphs), height);
            ReadFigure figure = ReadFigure.Of(signs.LessDoubted(glyphs.Glyphs));
            return [new FigurePart(PixelBox(glyphs.Glyphs), signs.LacksSign(glyphs.Glyphs) ? figure with { Certainty = 0 } : figure)];
        }

        List<WordPart> parts = new();
        List<Glyph> letters = new();
        for (int i = 0; i < glyphs.Glyphs.Count; )
        {
            int end = FigureFrom(glyphs.Glyphs, i);
            if (end == i && MathSigns.Of(glyphs.Glyphs[i], height) is { } sign)
            {
                End();
                parts.Add(new SignPart(glyphs.Glyphs[i++].Box, sign));
                continue;
            }

            if (end == i)
            {
                letters.Add(glyphs.Glyphs[i++]);
                continue;
            }

            End();
            List<Glyph> own = glyphs.Glyphs.Skip(i).Take(end - i).ToList();
            parts.Add(new FigurePart(PixelBox(own), ReadFigure.Of(own)));
            i = end;
        }

        End();
        return parts.Exists(p => p is not LetterPart) ? parts : [new LetterPart(word.Box, word.Pieces)];

        void End()
        {
            if (letters.Count == 0)
                return;
            Inks.PixelBox box = PixelBox(letters);
            parts.Add(
                new LetterPart(
                    box,
                    [
                        .. letters.SelectMany(l => l.Pieces),
                        .. glyphs.Marks.Where(m => m.Box.CentreX >= box.Left && m.Box.CentreX <= box.Right),
                    ]
                )
            );
            letters.Clear();
        }
    }

    /// <summary>
    /// True for a figure, a stroke for nothing, and for a figure of which a part cannot be read: it holds more figures than other glyphs,
    /// and these are no brackets.
    /// </summary>
    private bool IsOfFigures(IReadOnlyList<Glyph> glyphs)
    {
        if (glyphs.Count == 0 || glyphs.Any(g => g.Reading is null))
            return false;
        if (glyphs.Count == 1 && glyphs[0] is { IsFigure: true, Reading.Best: '-' })
            return true;
        int digits = glyphs.Count(g => g.IsDigit);
        if (digits == 0)
            return false;
        int certain = glyphs.Count(g => g.IsDigit && g.Reading!.Certainty >= threshold);
        if (glyphs.All(g => g.IsFigure))
            return certain > 0 || glyphs.Average(g => g.Reading!.Certainty) >= FigureTolerances.Doubtful;
        int others = glyphs.Count(g => !g.IsFigure);
        return certain >= 2
            && certain > others
            && !glyphs.Any(g => !g.IsFigure && (g.Marked || IsBracket(g) || MathSigns.Of(g, height) is not null));
    }

    /// <summary>Where the figure ends that begins at a glyph among letters; the glyph itself where none does. A single one between letters
    /// must be surer than others: letters look like figures.</summary>
    private int FigureFrom(IReadOnlyList<Glyph> glyphs, int start)
    {
        if (!Sure(start) || !glyphs[start].IsDigit)
            return start;
        int end = start + 1;
        for (int i = end; i < glyphs.Count && Sure(i); i++)
        {
            if (glyphs[i].IsDigit)
                end = i + 1;
        }

        return end > start + 1 || IsApart(start - 1) || IsApart(end) || glyphs[start].Reading!.Certainty >= FigureTolerances.AmongLetters
            ? end
            : start;

        bool Sure(int at) => glyphs[at].IsFigure && glyphs[at].Reading!.Certainty >= threshold;

        bool IsApart(int at) => at < 0 || at >= glyphs.Count || IsBracket(glyphs[at]) || MathSigns.Of(glyphs[at], height) is not null;
    }

    private static Inks.PixelBox PixelBox(IEnumerable<Glyph> glyphs) => Inks.PixelBox.Union(glyphs.Select(g => g.Box));
}
