namespace KpiIngest.Documents.Tests;

/// <summary>The boxes of figures are found by the number of the digits before them.</summary>
public sealed class DigitPlacesTests
{
    private static readonly Box A = new(10, 10, 20, 20),
        B = new(30, 10, 50, 20),
        C = new(10, 40, 25, 50);

    /// <summary><c>1 × 0.5</c>, and <c>200</c> on the next page.</summary>
    private static readonly DigitPlaces Places = DigitPlaces.Of([
        new PlacedDigits(1, new DigitBox(1, A)),
        new PlacedDigits(1, new DigitBox(2, B)),
        new PlacedDigits(2, new DigitBox(3, C)),
    ]);

    [Fact]
    public void A_figure_has_the_box_of_its_digits()
    {
        Assert.Equal([new PageBox(1, A)], Places.Slice(0, 1).Extent());
        Assert.Equal([new PageBox(1, B)], Places.Slice(1, 2).Extent());
        Assert.Equal([new PageBox(2, C)], Places.Last(3).Extent());
    }

    [Fact]
    public void One_of_several_pieces_has_a_box_around_them_all() =>
        Assert.Equal([new PageBox(1, new Box(10, 10, 50, 20))], Places.Slice(0, 3).Extent());

    [Fact]
    public void One_that_goes_over_a_page_break_has_a_box_a_page() =>
        Assert.Equal([new PageBox(1, B), new PageBox(2, C)], Places.Slice(1, 5).Extent());

    [Fact]
    public void A_part_of_a_figure_has_the_box_of_the_whole() => Assert.Equal([new PageBox(1, B)], Places.Slice(2, 1).Extent());

    [Fact]
    public void Where_fewer_digits_are_known_than_asked_for_nothing_is_known()
    {
        Assert.Same(DigitPlaces.None, Places.Slice(4, 3));
        Assert.Same(DigitPlaces.None, Places.Last(7));
        Assert.Empty(DigitPlaces.None.Extent());
    }

    [Fact]
    public void Texts_read_one_after_another_have_their_digits_in_that_order()
    {
        DigitPlaces joined = DigitPlaces.Joined([
            Text("ข้อ ๑", Places.Slice(0, 1)),
            Text("ไม่มี", DigitPlaces.None),
            Text("๒๐๐", Places.Last(3)),
        ]);
        Assert.Equal(4, joined.Count);
        Assert.Equal([new PageBox(2, C)], joined.Slice(1, 3).Extent());
    }

    [Fact]
    public void A_text_whose_digits_are_not_known_leaves_those_around_it_unknown_too() =>
        Assert.Same(DigitPlaces.None, DigitPlaces.Joined([Text("๑", Places.Slice(0, 1)), Text("๒", DigitPlaces.None)]));

    private static Paragraph Text(string text, DigitPlaces digits) => new(Place.Unknown, [new TextRun(text)]) { Digits = digits };

    [Theory]
    [InlineData("((๑ × ๐.๕) + .๕) / ๑,๒๐๐.๐๐", "๑|๐.๕|.๕|๑,๒๐๐.๐๐")]
    [InlineData("ร้อยละ ๘๐.", "๘๐")]
    [InlineData("ข้อ ๑, ๒ และ ๓", "๑|๒|๓")]
    [InlineData("ไม่ประเมิน -", "")]
    public void Figures_are_runs_of_digits_with_the_points_and_commas_between_them(string text, string figures)
    {
        List<string> found = new();
        for ((int start, int length, _) = FigureRuns.Next(text, 0); length > 0; (start, length, _) = FigureRuns.Next(text, start + length))
            found.Add(text.Substring(start, length));
        Assert.Equal(figures, string.Join('|', found));
    }
}
