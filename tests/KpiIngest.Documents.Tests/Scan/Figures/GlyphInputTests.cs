using KpiIngest.Documents.Scan;
using KpiIngest.Documents.Scan.Figures;

namespace KpiIngest.Documents.Tests.Scan.Figures;

public sealed class GlyphInputTests
{
    private static readonly string[] Ring = [".####.", "##..##", "#....#", "#....#", "##..##", ".####."];

    [Fact]
    public void Ink_stands_in_the_middle_of_the_square_and_is_not_stretched()
    {
        GlyphInput input = GlyphInput.Of(new GlyphPicture(GlyphDrawing.Grey(4, ["#", "#", "#"]), 0, 12));

        int[] side = Enumerable.Range(0, GlyphInput.Side).ToArray();
        int[] columns = side.Where(x => side.Any(y => Ink(input, x, y) > 0.5)).ToArray();
        int[] rows = side.Where(y => side.Any(x => Ink(input, x, y) > 0.5)).ToArray();

        Assert.Equal((10, 17), (columns[0], columns[^1]));
        Assert.Equal((2, 25), (rows[0], rows[^1]));
    }

    [Fact]
    public void White_around_the_ink_changes_nothing()
    {
        GlyphInput tight = GlyphInput.Of(new GlyphPicture(GlyphDrawing.Grey(3, Ring), 0, 18));
        string[] rows = Ring.Select(r => "..." + r + "..").Prepend("...........").Append("...........").ToArray();
        GlyphInput wide = GlyphInput.Of(new GlyphPicture(GlyphDrawing.Grey(3, rows), 3, 21));

        Assert.Equal(tight.Place, wide.Place);
        for (int i = 0; i < tight.Ink.Length; i++)
            Assert.Equal(tight.Ink[i], wide.Ink[i], 1e-5);
    }

    [Fact]
    public void Pale_ink_on_grey_paper_is_as_black_as_any()
    {
        GreyPicture black = GlyphDrawing.Grey(3, Ring);
        GreyPicture pale = black with { Pixels = Array.ConvertAll(black.Pixels, p => p == 20 ? (byte)140 : (byte)215) };

        GlyphInput input = GlyphInput.Of(new GlyphPicture(pale, 0, 18));

        Assert.Equal(GlyphInput.Of(new GlyphPicture(black, 0, 18)).Ink, input.Ink);
    }

    [Fact]
    public void Place_is_told_in_heights_of_the_line()
    {
        GlyphInput point = GlyphInput.Of(new GlyphPicture(GlyphDrawing.Grey(4, ["#"]), -16, 4));

        Assert.Equal([0.2f, 0.2f, 0.8f, 0f], point.Place);
    }

    [Fact]
    public void A_point_without_paper_around_it_is_ink()
    {
        GlyphInput point = GlyphInput.Of(new GlyphPicture(new GreyPicture(3, 3, [9, 9, 9, 9, 9, 9, 9, 9, 9]), -10, 3));

        Assert.Equal(1, Ink(point, GlyphInput.Side / 2, GlyphInput.Side / 2), 1e-5);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 400)]
    [InlineData(400, 1)]
    [InlineData(900, 700)]
    public void Pictures_of_any_size_become_inputs(int width, int height)
    {
        byte[] pixels = new byte[width * height];
        for (int i = 0; i < pixels.Length; i++)
            pixels[i] = (byte)(i * 7919 % 256);

        GlyphInput input = GlyphInput.Of(new GlyphPicture(new GreyPicture(width, height, pixels), 5, 5));

        Assert.Equal(GlyphInput.Side * GlyphInput.Side, input.Ink.Length);
        Assert.All(input.Ink, i => Assert.InRange(i, 0, 1.0001f));
        Assert.All(input.Place, p => Assert.InRange(p, -1, 3));
    }

    [Fact]
    public void Blank_paper_has_no_ink_and_no_place()
    {
        GlyphInput input = GlyphInput.Of(new GlyphPicture(new GreyPicture(2, 2, [250, 251, 250, 249]), 0, 2));

        Assert.All(input.Ink.Concat(input.Place), n => Assert.Equal(0, n));
    }

    private static float Ink(GlyphInput input, int x, int y) => input.Ink[(y * GlyphInput.Side) + x];
}
