using KpiIngest.Documents.Scan.Figures;

namespace KpiIngest.Documents.Scan.Reading;

/// <summary>
/// A figure of several glyphs. One figure is written in one script: what its glyphs say together about that decides, and a zero of the
/// other script is the same zero.
/// </summary>
/// <param name="Glyphs">Each with the candidates of that script and the signs, the likeliest first.</param>
/// <param name="Certainty">The least of its glyphs, 0 to 1.</param>
internal sealed record ReadFigure(IReadOnlyList<(Glyph Glyph, IReadOnlyList<GlyphCandidate> Candidates)> Glyphs, double Certainty)
{
    /// <summary>What stands for a glyph that is no figure.</summary>
    public const char Unread = '\uFFFD';

    private const int ThaiToArabic = '๐' - '0';

    /// <summary>Candidates kept of each glyph.</summary>
    private const int Kept = 4;

    public string Text { get; } =
        string.Concat(Glyphs.Select(g => g.Candidates[0].Character == FigureClassifier.Rejected ? Unread : g.Candidates[0].Character));

    public static ReadFigure Of(IReadOnlyList<Glyph> glyphs)
    {
        bool thai = glyphs.Sum(g => Share(g, IsThai)) >= glyphs.Sum(g => Share(g, IsArabic));
        List<(Glyph g, IReadOnlyList<GlyphCandidate>)> read = glyphs.Select(g => (g, Candidates(g, thai))).ToList();
        return new ReadFigure(read, read.Min(r => r.Item2[0].Character == FigureClassifier.Rejected ? 0 : r.Item2[0].Probability));
    }

    private static double Share(Glyph glyph, Func<char, bool> script) =>
        glyph.Reading!.Candidates.Where(c => script(c.Character)).Sum(c => c.Probability);

    private static IReadOnlyList<GlyphCandidate> Candidates(Glyph glyph, bool thai) =>
        [
            .. glyph
                .Reading!.Candidates.GroupBy(c =>
                    thai && IsArabic(c.Character) ? (char)(c.Character + ThaiToArabic)
                    : !thai && IsThai(c.Character) ? (char)(c.Character - ThaiToArabic)
                    : c.Character
                )
                .Select(g => new GlyphCandidate(g.Key, g.Where(c => c.Character == g.Key || HasOneShape(g.Key)).Sum(c => c.Probability)))
                .OrderByDescending(c => c.Probability)
                .Take(Kept),
        ];

    /// <summary>A zero looks alike in both scripts: the ring is no doubt about the figure.</summary>
    private static bool HasOneShape(char c) => c is '0' or '๐';

    private static bool IsThai(char c) => c is >= '๐' and <= '๙';

    private static bool IsArabic(char c) => c is >= '0' and <= '9';
}
