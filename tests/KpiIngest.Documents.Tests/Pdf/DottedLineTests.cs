using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Rulings;

namespace KpiIngest.Documents.Tests.Pdf;

public class DottedLineTests
{
    [Fact]
    public void A_dot_of_a_crossing_line_below_does_not_lengthen_a_dotted_one()
    {
        Ruling line = Assert.Single(RulingJoin.Join([.. Dots(100, 20), Dot(130.1)]));
        Assert.Equal((100, 127.3), (line.Start, Math.Round(line.End, 1)));
    }

    [Fact]
    public void Dotted_frames_that_leave_two_points_between_them_are_two() =>
        Assert.Equal(2, RulingJoin.Join([.. Dots(100, 20), Dot(129.3), .. Dots(132, 20)]).Count);

    [Fact]
    public void Dots_set_a_little_apart_at_the_end_of_a_cell_are_one_line() =>
        Assert.Single(RulingJoin.Join([.. Dots(100, 20), .. Dots(128.5, 20)]));

    /// <summary>Dots of 0.7 points, as far apart.</summary>
    private static IEnumerable<Ruling> Dots(double from, int count) => Enumerable.Range(0, count).Select(i => Dot(from + (1.4 * i)));

    private static Ruling Dot(double at) => new(false, 50, at, at + 0.7, 0.7);
}
