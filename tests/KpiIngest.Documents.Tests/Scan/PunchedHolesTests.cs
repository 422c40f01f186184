using KpiIngest.Documents.Scan.Inks;
using KpiIngest.Documents.Scan.Rules;

namespace KpiIngest.Documents.Tests.Scan;

public sealed class PunchedHolesTests
{
    private const double Height = 30;

    [Theory]
    [InlineData(72, 72, false)]
    [InlineData(34, 34, true)]
    [InlineData(120, 60, true)]
    public void A_black_disc_larger_than_letters_is_a_hole(int width, int height, bool stays) =>
        Assert.Equal(stays ? 5 : 4, Left(Disc(new Canvas(700, 400).Line(200, 100, 4), 40, 90, width, height), []).Count);

    [Fact]
    public void A_ring_is_a_letter() => Assert.Equal(2, Left(new Canvas(700, 400).Letter(200, 100).Letter(40, 90, 72, 72), []).Count);

    [Fact]
    public void Within_a_table_it_may_cover_a_figure_and_stays()
    {
        DrawnRule Down(int at) => new(Horizontal: false, [], at, 0, 400, 4);
        Canvas page = Disc(new Canvas(700, 400).Line(200, 100, 4), 40, 90, 72, 72);
        Assert.Equal(5, Left(page, [Down(20), Down(600)]).Count);
        Assert.Equal(4, Left(page, [Down(150), Down(600)]).Count);
    }

    private static IReadOnlyList<Piece> Left(Canvas page, IReadOnlyList<DrawnRule> rules) =>
        new PunchedHoles(page.Picture, Height).Without(Pieces.Of(page.Ink(), 1000)!, rules);

    private static Canvas Disc(Canvas page, int left, int top, int width, int height)
    {
        for (int y = 0; y < height; y++)
        {
            double across = Math.Sqrt(1 - Math.Pow(((2.0 * y) + 1 - height) / height, 2)) * width / 2;
            page.Fill((int)(left + (width / 2.0) - across), top + y, (int)(2 * across), 1);
        }

        return page;
    }
}
