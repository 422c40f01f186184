using System.Text;
using KpiIngest.Documents.Scan;
using KpiIngest.Documents.Scan.Pictures;

namespace KpiIngest.Documents.Tests.Scan;

public sealed class PaperTests
{
    [Fact]
    public void Letters_in_a_shadow_are_ink_and_the_shadow_is_paper()
    {
        Canvas page = new(900, 400);
        for (int x = 0; x < 900; x++)
        {
            for (int y = 0; y < 400; y++)
                page.Picture.Pixels[(y * 900) + x] = (byte)(250 - (x / 7));
        }

        page.Fill(80, 100, 6, 40, 30).Fill(840, 100, 6, 40, 20);
        InkPicture ink = LocalThreshold.Of(PaperLevel.Flatten(page.Picture));
        Assert.Equal(1, ink.Ink[(120 * 900) + 83]);
        Assert.Equal(1, ink.Ink[(120 * 900) + 843]);
        Assert.Equal(0, ink.Ink[(300 * 900) + 860]);
        Assert.InRange(ink.Share(), 0.001, 0.002);
    }

    [Fact]
    public void The_dark_lid_beside_the_paper_goes_and_a_table_stays()
    {
        Canvas page = new Canvas(600, 600).Fill(0, 0, 600, 40, 20).Fill(0, 0, 25, 600, 10).Grid(100, 100, 2, 2, 150, 150);
        PageBorder.Clear(page.Picture);
        Assert.Equal(byte.MaxValue, page.Picture.Pixels[(10 * 600) + 300]);
        Assert.Equal(byte.MaxValue, page.Picture.Pixels[(300 * 600) + 10]);
        Assert.Equal(0, page.Picture.Pixels[(101 * 600) + 200]);
    }

    [Theory]
    [InlineData("P5\n2 2\n255\nabcd", 4, true)]
    [InlineData("P5\n2 2\n255\nabc", 4, false)]
    [InlineData("P5\n2 2\n255\nabcd", 3, false)]
    [InlineData("P6\n2 2\n255\nabcd", 4, false)]
    [InlineData("P5\n99999 99999\n255\nabcd", 1000, false)]
    [InlineData("P5\n-2 2\n255\nabcd", 4, false)]
    [InlineData("", 4, false)]
    public async Task A_grey_map_is_read_whole_and_within_its_limit_or_not_at_all(string bytes, int most, bool read)
    {
        using MemoryStream stream = new(Encoding.ASCII.GetBytes(bytes));
        Assert.Equal(read, await GreyMap.ReadAsync(stream, most, CancellationToken.None) is not null);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 1)]
    [InlineData(-4.5, 4.1)]
    public void A_box_on_the_straight_page_frames_its_ink_on_the_page_as_shown(double degrees, double scale)
    {
        ScanPlacement placement = new(595, 842, degrees, scale);
        Box box = new(400, 100, 440, 112);
        Box shown = placement.ToShown(box);
        Box back = placement.FromShown(shown);
        Assert.True(
            back.Left <= box.Left + 0.001
                && back.Top <= box.Top + 0.001
                && back.Right >= box.Right - 0.001
                && back.Bottom >= box.Bottom - 0.001
        );
        Assert.Equal((shown.Left + shown.Right) / 2, (placement.ToShown(new Box(420, 106, 420, 106)).Left), 0.001);
        Assert.Equal(595 * scale, placement.SizeShown.Width, 0.001);
    }
}
