using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Painted;

namespace KpiIngest.Documents.Pdf.Words;

/// <summary>
/// Words from glyphs in the order of painting, which is what keeps Thai clusters whole: a word ends at a space, where the next glyph stands
/// elsewhere than expected, and where the font changes or nothing is painted any more.
/// </summary>
internal static class GlyphWords
{
    public static List<DrawnWord> Of(PaintedPage page)
    {
        List<DrawnWord> words = new();
        List<PaintedGlyph> current = new();
        for (int i = 0; i < page.Marks.Count; i++)
        {
            if (page.Marks[i] is not GlyphMark glyph)
                continue;
            string text = KnownCharacters.Of(glyph.Text);
            if (text.Length == 0 && glyph.Text.Length > 0)
                continue;
            if (glyph.Text.Length > 0 && string.IsNullOrWhiteSpace(text))
            {
                if (current.Count > 0 && IsNext(current[^1].Glyph, glyph))
                    current[^1] = current[^1] with { SpaceAfter = true };
                End();
                continue;
            }

            if (current.Count > 0 && !Follows(current[^1].Glyph, glyph))
                End();
            current.Add(
                new PaintedGlyph(glyph, i, text.Trim())
                {
                    Uncertain = glyph.Code is GlyphCode.Unknown or GlyphCode.Uncertain,
                    SpaceAfter = text.EndsWith(' '),
                }
            );
        }

        End();
        return words;

        void End()
        {
            // Glyphs whose characters others carry are no word by themselves.
            if (current.Exists(g => g.Text.Length > 0))
                words.Add(new DrawnWord(current));
            current = [];
        }
    }

    private static bool Follows(GlyphMark last, GlyphMark next)
    {
        if (
            last.Font != next.Font
            || last.IsPainted != next.IsPainted
            || last.QuarterTurns != next.QuarterTurns
            || next.QuarterTurns is not { } turns
        )
            return false;
        (double along, double across) = Along(last.End, (next.X, next.Baseline), turns);
        return Math.Abs(across) <= WordTolerances.GlyphLine
            && along <= WordTolerances.NextGlyph * next.Font.Size
            && along >= -WordTolerances.GlyphBack * next.Font.Size;
    }

    /// <summary>True where a space stands right behind the glyph before it, not at the start of another line, nor behind a letter that is
    /// painted later: LibreOffice paints the spaces of another font before the last letters in front of them.</summary>
    private static bool IsNext(GlyphMark glyph, GlyphMark space)
    {
        int turns = glyph.QuarterTurns ?? 0;
        (double along, double across) = Along((glyph.X, glyph.Baseline), (space.X, space.Baseline), turns);
        return Math.Abs(across) <= WordTolerances.GlyphLine
            && along >= -WordTolerances.GlyphLine
            && Along(glyph.End, (space.X, space.Baseline), turns).Along <= WordTolerances.SpaceBehind * glyph.Font.Size;
    }

    /// <summary>From one point to another, along the direction of the text and across it.</summary>
    private static (double Along, double Across) Along((double X, double Y) from, (double X, double Y) to, int turns)
    {
        (double x, double y) = (to.X - from.X, to.Y - from.Y);
        return turns switch
        {
            1 => (y, x),
            2 => (-x, y),
            3 => (-y, x),
            _ => (x, y),
        };
    }
}
