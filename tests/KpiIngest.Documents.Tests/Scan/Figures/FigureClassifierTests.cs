using KpiIngest.Documents.Scan;
using KpiIngest.Documents.Scan.Figures;

namespace KpiIngest.Documents.Tests.Scan.Figures;

public sealed class FigureClassifierTests
{
    private static readonly FigureClassifier Classifier = FigureClassifier.Load();

    private static readonly string[] One = ["...##", "..###", ".####", "...##", "...##", "...##", "...##", "...##", "...##", "...##"];

    [Fact]
    public void All_classes_are_candidates_and_their_probabilities_add_up_to_one()
    {
        GlyphReading reading = Classifier.Read(new GlyphPicture(GlyphDrawing.Grey(3, One), 0, 30));

        Assert.Equal(FigureClassifier.Classes.Order(), reading.Candidates.Select(c => c.Character).Order());
        Assert.Equal(1, reading.Candidates.Sum(c => c.Probability), 1e-9);
        Assert.Equal(reading.Candidates.Select(c => c.Probability).OrderDescending(), reading.Candidates.Select(c => c.Probability));
        Assert.Equal((reading.Candidates[0].Character, reading.Candidates[0].Probability), (reading.Best, reading.Certainty));
    }

    [Fact]
    public void A_block_is_a_point_at_the_base_line_and_none_above_it()
    {
        GreyPicture block = GlyphDrawing.Grey(4, ["#"]);

        Assert.Equal('.', Classifier.Read(new GlyphPicture(block, -20, 4)).Best);
        Assert.NotEqual('.', Classifier.Read(new GlyphPicture(block, 20, 44)).Best);
    }

    [Fact]
    public void A_stroke_at_half_the_height_is_a_minus() =>
        Assert.Equal('-', Classifier.Read(new GlyphPicture(GlyphDrawing.Grey(3, ["###"]), -11, 15)).Best);

    [Fact]
    public void Blank_paper_is_rejected() =>
        Assert.Equal(FigureClassifier.Rejected, Classifier.Read(new GlyphPicture(new GreyPicture(2, 2, [250, 250, 250, 250]), 0, 20)).Best);

    [Fact]
    public async Task Many_threads_read_alike()
    {
        GlyphPicture[] glyphs = Enumerable.Range(8, 40).Select(h => new GlyphPicture(GlyphDrawing.Grey(1 + (h / 10), One), 0, h)).ToArray();
        (char, double)[] alone = Read();

        (char, double)[][] together = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(Read)));

        Assert.All(together, t => Assert.Equal(alone, t));

        (char, double)[] Read() => [.. Classifier.Read(glyphs).Select(r => (r.Best, r.Certainty))];
    }
}
