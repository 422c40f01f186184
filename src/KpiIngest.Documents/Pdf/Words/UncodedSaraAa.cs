using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Painted;

namespace KpiIngest.Documents.Pdf.Words;

/// <summary>
/// Puts SARA AA back where it is drawn and has no code. Programs that give a glyph the code of its first use (fontkit, and so pdfkit,
/// pdfmake, react-pdf) lose it wherever the first SARA AA of a file was the stroke of a SARA AM, whose one code went to its ring. That
/// stroke behind a ring coded as SARA AM tells what the glyph is. One for a file: what a page taught holds for those after it.
/// </summary>
internal sealed class UncodedSaraAa
{
    private readonly HashSet<int> learnt = [];

    public void Restore(IReadOnlyList<DrawnWord> words)
    {
        foreach (List<GlyphPlace> run in WordGlyphs.Runs(words, w => w.Glyphs.Any(g => g.Glyph.Code == GlyphCode.Unknown)))
        {
            for (int i = 1; i < run.Count; i++)
            {
                (GlyphPlace before, GlyphPlace stroke) = (run[i - 1], run[i]);
                if (
                    stroke.Mark.Code != GlyphCode.Unknown
                    || stroke.Mark.IsRing
                    || stroke.Mark.Shape.Digest == 0
                    || before.Text is not [.., >= 'ก' and <= '\u0E4E']
                    || !Follows(before.Mark, stroke.Mark)
                )
                    continue;
                bool ofSaraAm = before.Text[^1] == 'ำ';
                if (ofSaraAm && ShowsRing(run, i - 1))
                    learnt.Add(stroke.Mark.Shape.Digest);
                if (learnt.Contains(stroke.Mark.Shape.Digest))
                    stroke.Recode(ofSaraAm ? "" : "า");
            }
        }
    }

    private static bool Follows(GlyphMark last, GlyphMark stroke) =>
        last.Font == stroke.Font
        && Math.Abs(last.Baseline - stroke.Baseline) < WordTolerances.StrokeLine
        && stroke.Ink.Left > last.X
        && stroke.Ink.Left - last.Ink.Right < Boxes.Width(stroke.Ink);

    /// <summary>True where the glyph is the ring of the SARA AM at the end, alone or in one with the tone mark before it.</summary>
    private static bool ShowsRing(List<GlyphPlace> run, int at) =>
        run[at].Mark.IsRing
        || (run[at].Text.Length > 1 && DrawnSaraAm.HoldsRing(run[at].Text[^2], run[at].Mark))
        || (at > 0 && run[at - 1].Text is [.., var tone] && DrawnSaraAm.HoldsRing(tone, run[at].Mark));
}
