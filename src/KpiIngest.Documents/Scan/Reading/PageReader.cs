using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Rulings;
using KpiIngest.Documents.Scan.Figures;
using KpiIngest.Documents.Scan.Inks;
using KpiIngest.Documents.Scan.Letters;
using KpiIngest.Documents.Scan.Lines;
using KpiIngest.Documents.Scan.Pictures;
using KpiIngest.Documents.Scan.Rules;

namespace KpiIngest.Documents.Scan.Reading;

/// <summary>
/// The stages from the picture of a page to what the reader of PDF makes of one: even paper, straight, its drawn lines, its lines of type,
/// its figures, its letters. All after it is geometry.
/// </summary>
/// <param name="figures">What each of some glyphs may be.</param>
/// <param name="threshold">Probability from which a glyph counts as read.</param>
/// <param name="letters">What reads letters; null where it failed.</param>
internal sealed class PageReader(
    ScanLimits limits,
    Func<IReadOnlyList<GlyphPicture>, IReadOnlyList<GlyphReading>> figures,
    double threshold,
    Func<string, IReadOnlyList<GreyPicture>, CancellationToken, Task<IReadOnlyList<LetterWord>?>> letters
)
{
    /// <summary>Lines that tell which way up a page is, at most, and letters that a line has for that, at least.</summary>
    private const int TellingLines = 10,
        TellingLetters = 6;

    /// <summary>Words read with such confidence on the average, out of 100, are not looked at the other way round. Of 90 pages, grey and
    /// one-bit, at 200 and 300 dots, upright ones were read with 82 to 94 (one with 63, and 41 on its head), and on their heads with 41 to
    /// 73.</summary>
    private const double Clear = 80;

    /// <summary>Confidence out of 100 below which a word is looked at as Latin, by how much that reading is surer, how sure that of a
    /// variable is, and how many such words of a page.</summary>
    private const double LatinBelow = 80,
        LatinSurer = 10,
        VariableSurer = 20;
    private const int MostLatin = 40;

    /// <summary>In usual heights of a letter: a mark over Thai letters ends so far below their top at most, and is wider than the dot of an
    /// i.</summary>
    private const double LatinMarkLow = 0.15,
        LatinMarkWide = 0.3;

    /// <summary>Quarter turns, 0 or 2, that the page before took: what was fed upside down seldom is one page alone.</summary>
    private int turns;

    /// <param name="drawn">The page as a viewer shows it.</param>
    /// <param name="number">From 1.</param>
    /// <param name="scale">Points of the page as shown to one point of a page drawn at the usual dots.</param>
    public async Task<ScannedPage> ReadAsync(GreyPicture drawn, int number, double scale, CancellationToken cancellationToken)
    {
        GreyPicture picture = PaperLevel.Flatten(drawn);
        PageBorder.Clear(picture);
        (LaidPage? laid, ScannedPage? refused) = LaidPage.Of(picture, turns, limits);
        if (laid is null)
            return refused!;
        if (laid.IsOnItsSide)
        {
            laid = await UprightAsync(picture, cancellationToken) ?? laid;
        }

        (ScannedPage page, double confidence) = await ReadAsync(laid, number, scale, cancellationToken);
        if (confidence >= Clear || LaidPage.Of(picture, (laid.QuarterTurns + 2) % 4, limits).Page is not { } turned)
            return page;
        (ScannedPage other, double better) = await ReadAsync(turned, number, scale, cancellationToken);
        if (better <= confidence)
            return page;
        if (turned.QuarterTurns is 0 or 2)
            turns = turned.QuarterTurns;
        return other;
    }

    /// <returns>The page, and the mean confidence of its letters out of 100; 100 where it holds too few to tell.</returns>
    private async Task<(ScannedPage Page, double Confidence)> ReadAsync(
        LaidPage laid,
        int number,
        double scale,
        CancellationToken cancellationToken
    )
    {
        FigureWords reader = new(laid.Picture, figures, threshold, laid.Height);
        IReadOnlyList<(InkLine Line, InkWord Word, IReadOnlyList<WordPart> Parts)> words = reader.Read(laid.Lines);
        List<LetterLine> lines = Letters(words).Select(l => LetterLine.Of(laid.Picture, l.Line, l.Parts, laid.Height)).ToList();
        IReadOnlyList<LetterWord>? read =
            lines.Count == 0 ? [] : await letters(Tesseract.Thai, [.. lines.Select(l => l.Picture)], cancellationToken);
        if (read is null)
            return (new ScannedPage.Refused("letters-not-read"), 0);
        Dictionary<LetterPart, PartText> texts = PartTexts.Of(lines, read);
        await LatinAsync(laid, lines, texts, AfterSums(words), cancellationToken);
        double unit = 72.0 / limits.Dots;
        ScanPlacement placement = new(laid.Picture.Width * unit, laid.Picture.Height * unit, laid.Degrees, scale)
        {
            QuarterTurns = laid.QuarterTurns,
        };
        PageWords typed = new(laid.Height, unit, reader.IsCertain);
        IReadOnlyList<Ruling> rulings = RulingJoin.Join(laid.Rules.Select(r => Ruling(r, unit)));
        PdfPage page = new(
            number,
            placement.Width,
            placement.Height,
            typed.WithBoxes([.. typed.Of(words, texts), .. typed.Hidden(laid.Pieces, laid.Rules)], laid.Boxes),
            rulings
        )
        {
            PictureShare = 1,
            Placement = placement,
        };
        return (
            new ScannedPage.Read(
                page,
                [.. words.SelectMany(w => w.Parts).OfType<FigurePart>().Select(f => typed.Figure(f, number, placement))]
            ),
            read.Count < TellingLines ? 100 : read.Average(w => w.Confidence)
        );
    }

    /// <summary>What stands behind the sign of a sum is a variable, and those are Latin letters.</summary>
    private static HashSet<LetterPart> AfterSums(IReadOnlyList<(InkLine Line, InkWord Word, IReadOnlyList<WordPart> Parts)> words)
    {
        HashSet<LetterPart> variables = new(ReferenceEqualityComparer.Instance);
        foreach (IGrouping<InkLine, (InkLine Line, InkWord Word, IReadOnlyList<WordPart> Parts)> line in words.GroupBy(w => w.Line))
        {
            List<WordPart> parts = line.SelectMany(w => w.Parts).ToList();
            for (int i = 1; i < parts.Count; i++)
            {
                if (parts[i] is LetterPart letters && parts[i - 1] is SignPart { Sign: 'Σ' })
                    variables.Add(letters);
            }
        }

        return variables;
    }

    /// <summary>What the model of Thai letters reads badly may be Latin ones: where the model of these is surer, it is taken. A mark
    /// that was read well is Thai, whatever became of the letters beside it (of a faxed น้ำ the model of Latin letters reads a sure
    /// th).</summary>
    private async Task LatinAsync(
        LaidPage laid,
        IReadOnlyList<LetterLine> lines,
        Dictionary<LetterPart, PartText> texts,
        HashSet<LetterPart> variables,
        CancellationToken cancellationToken
    )
    {
        List<(InkLine Line, LetterPart Part)> doubtful = lines
            .SelectMany(l =>
                l.Parts.Where(p =>
                        !texts.TryGetValue(p, out PartText? text)
                        || (text.Confidence < LatinBelow && text.Mark < LatinBelow)
                        || variables.Contains(p)
                    )
                    .Select(p => (l.Line, Part: p))
            )
            .Take(MostLatin)
            .Where(d => !IsMarked(d.Line, d.Part, laid.Height))
            .ToList();
        if (doubtful.Count == 0)
            return;
        List<LetterLine> pictures = doubtful.ConvertAll(d => LetterLine.Of(laid.Picture, d.Line, [d.Part], laid.Height));
        if (await letters(Tesseract.Latin, pictures.ConvertAll(p => p.Picture), cancellationToken) is not { } read)
            return;
        foreach ((LetterPart part, PartText found) in PartTexts.Of(pictures, read))
        {
            // One letter by itself is often read twice and thrice.
            PartText text =
                part.Pieces.Count == 1 && found.Text.All(c => char.ToUpperInvariant(c) == char.ToUpperInvariant(found.Text[0]))
                    ? found with
                    {
                        Text = found.Text[..1],
                    }
                    : found;
            if (
                text.Text.Any(char.IsAsciiLetter)
                && (
                    !texts.TryGetValue(part, out PartText? thai)
                    || text.Confidence > (variables.Contains(part) ? VariableSurer : thai.Confidence + LatinSurer)
                )
            )
                texts[part] = text;
        }
    }

    /// <summary>True where a mark stands over letters, larger than the dot of an i: then they are Thai.</summary>
    private static bool IsMarked(InkLine line, LetterPart part, double height) =>
        part.Pieces.Any(p =>
            p.Box.Bottom <= line.Top + (LatinMarkLow * height)
            && p.Box.Width >= LatinMarkWide * height
            && part.Pieces.Any(o => o.Box.Top >= p.Box.Bottom && o.Box.SharesColumns(p.Box))
        );

    /// <summary>A page that lies on its side, turned to the left, or to the right where its letters are read better so.</summary>
    private async Task<LaidPage?> UprightAsync(GreyPicture picture, CancellationToken cancellationToken)
    {
        if (LaidPage.Of(picture, 1, limits).Page is not { } left)
            return null;
        double confidence = await ConfidenceAsync(left, cancellationToken);
        if (confidence >= Clear || LaidPage.Of(picture, 3, limits).Page is not { } right)
            return left;
        return await ConfidenceAsync(right, cancellationToken) > confidence ? right : left;
    }

    /// <summary>How well a few long lines of the page can be read that way.</summary>
    private async Task<double> ConfidenceAsync(LaidPage laid, CancellationToken cancellationToken)
    {
        List<GreyPicture> telling = laid
            .Lines.Where(l => l.Words.Sum(w => w.Pieces.Count) >= TellingLetters)
            .Take(TellingLines)
            .Select(l => LetterLine.Of(laid.Picture, l, [.. l.Words.Select(w => new LetterPart(w.Box, w.Pieces))], laid.Height).Picture)
            .ToList();
        return telling.Count > 0 && await letters(Tesseract.Thai, telling, cancellationToken) is { Count: > 0 } read
            ? read.Average(w => w.Confidence)
            : 0;
    }

    private static IEnumerable<(InkLine Line, IReadOnlyList<LetterPart> Parts)> Letters(
        IReadOnlyList<(InkLine Line, InkWord Word, IReadOnlyList<WordPart> Parts)> words
    ) =>
        words
            .GroupBy(w => w.Line)
            .Select(l =>
                (l.Key, (IReadOnlyList<LetterPart>)[.. l.SelectMany(w => w.Parts).OfType<LetterPart>().Where(p => p.Pieces.Count > 0)])
            )
            .Where(l => l.Item2.Count > 0);

    private static Ruling Ruling(DrawnRule rule, double unit) =>
        new(rule.Horizontal, rule.At * unit, rule.Start * unit, rule.End * unit, rule.Thickness * unit);
}
