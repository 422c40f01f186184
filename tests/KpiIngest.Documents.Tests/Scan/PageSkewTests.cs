using KpiIngest.Documents.Scan.Pictures;

namespace KpiIngest.Documents.Tests.Scan;

public sealed class PageSkewTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.37)]
    [InlineData(-1.2)]
    [InlineData(2.65)]
    [InlineData(-4.8)]
    public void A_page_of_text_is_straightened_within_a_tenth_of_a_degree(double degrees)
    {
        Canvas page = new(1200, 1600);
        for (int line = 0; line < 18; line++)
            page.Line(120, 120 + (line * 76), 24 + (line % 7));
        Assert.Equal(degrees, PageSkew.Degrees(page.Turned(degrees).Ink()), 0.1);
    }

    [Theory]
    [InlineData(0.8)]
    [InlineData(-3.3)]
    public void A_table_without_text_is_too(double degrees) =>
        Assert.Equal(degrees, PageSkew.Degrees(new Canvas(1200, 1600).Grid(150, 200, 5, 12, 170, 90).Turned(degrees).Ink()), 0.1);

    [Fact]
    public void An_empty_page_lies_straight() => Assert.Equal(0, PageSkew.Degrees(new Canvas(600, 800).Ink()));

    [Fact]
    public void What_is_turned_back_lies_where_it_was()
    {
        Canvas turned = new Canvas(900, 900).Fill(400, 430, 60, 20).Turned(3);
        Documents.Scan.GreyPicture back = PageTurned.Back(turned.Picture, 3);
        Assert.True(back.Pixels[(440 * 900) + 430] < 40);
        Assert.True(back.Pixels[(440 * 900) + 380] > 220);
    }
}
