using System.Text.Json;
using KpiIngest.Documents.Scan;
using KpiIngest.Documents.Scan.Figures;

namespace KpiIngest.Documents.Tests.Scan.Figures;

/// <summary>
/// Glyphs of damaged scans in families of fonts that the model was not trained on: a sample of what <c>docs/scan-model.md</c> measures,
/// written by <c>tools/KpiIngest.ScanModel samples</c>.
/// </summary>
public sealed class LeftOutFamiliesTests
{
    private sealed record Sample(int Code, int Width, int Height, double LineTop, double LineBottom, byte[] Pixels)
    {
        public char Character => (char)Code;

        public GlyphPicture Picture => new(new GreyPicture(Width, Height, Pixels), LineTop, LineBottom);
    }

    private static readonly FigureClassifier Classifier = FigureClassifier.Load();

    private static readonly (char Truth, GlyphReading Reading)[] Read =
    [
        .. Samples().Select(s => (s.Character, Classifier.Read(s.Picture))),
    ];

    [Fact]
    public void All_classes_are_among_the_samples() =>
        Assert.Equal(FigureClassifier.Classes.Order(), Read.Select(r => r.Truth).Distinct().Order());

    [Fact]
    public void Nothing_that_counts_as_read_is_wrong()
    {
        IEnumerable<(char Truth, GlyphReading Reading)> wrong = Read.Where(r =>
            r.Reading.Certainty >= Classifier.Threshold && r.Reading.Best != FigureClassifier.Rejected && r.Reading.Best != r.Truth
        );

        Assert.Empty(wrong.Select(r => $"{r.Truth} read as {r.Reading.Best} ({r.Reading.Certainty})"));
    }

    [Fact]
    public void Most_figures_are_read_and_nearly_all_are_known()
    {
        (char Truth, GlyphReading Reading)[] figures = Read.Where(r => r.Truth != FigureClassifier.Rejected).ToArray();

        Assert.InRange(figures.Count(r => r.Reading.Best == r.Truth) / (double)figures.Length, 0.94, 1);
        Assert.InRange(
            figures.Count(r => r.Reading.Best == r.Truth && r.Reading.Certainty >= Classifier.Threshold) / (double)figures.Length,
            0.75,
            1
        );
    }

    private static Sample[] Samples()
    {
        string file = Path.Combine(AppContext.BaseDirectory, "Scan", "Figures", "Samples", "glyphs.json");
        return JsonSerializer.Deserialize<Sample[]>(File.ReadAllText(file), JsonSerializerOptions.Web)!;
    }
}
