using KpiIngest.Documents.Scan.Inks;
using KpiIngest.Documents.Scan.Rules;

namespace KpiIngest.Documents.Tests.Scan;

public sealed class RuleRunsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.08)]
    public void The_lines_of_a_table_are_found_though_it_lies_a_little_askew(double degrees)
    {
        List<DrawnRule> rules = RuleRuns.Find(new Canvas(1200, 1200).Grid(100, 100, 4, 6, 220, 120).Turned(degrees).Ink(), 100)!;
        Assert.Equal(7, rules.Count(r => r.Horizontal && r.Length > 850));
        Assert.Equal(5, rules.Count(r => !r.Horizontal && r.Length > 700));
    }

    [Fact]
    public void A_line_of_which_a_copy_lost_pieces_is_one()
    {
        Canvas page = new Canvas(800, 300).Fill(50, 100, 700, 4);
        for (int x = 80; x < 700; x += 60)
            page.Fill(x, 98, 3, 8, 255);
        DrawnRule rule = Assert.Single(RuleRuns.Find(page.Ink(), 100)!);
        Assert.Equal((50, 750), (rule.Start, rule.End));
        Assert.Equal(102, rule.At, 1.0);
    }

    [Fact]
    public void Letters_a_dash_and_a_bar_are_no_lines() =>
        Assert.Empty(RuleRuns.Find(new Canvas(800, 600).Line(50, 60, 20).Fill(100, 200, 70, 5).Fill(100, 300, 300, 60).Ink(), 100)!);

    [Fact]
    public void A_page_of_lines_is_told_as_one()
    {
        Canvas page = new(800, 1200);
        for (int y = 10; y < 1190; y += 10)
            page.Fill(20, y, 760, 2);
        Assert.Null(RuleRuns.Find(page.Ink(), 50));
    }

    [Fact]
    public void A_line_is_taken_away_and_what_touches_it_stays()
    {
        Canvas page = new Canvas(600, 300).Fill(20, 150, 560, 4).Fill(300, 120, 6, 60).Letter(100, 150 - 40);
        Documents.Scan.Pictures.InkPicture ink = page.Ink();
        RuleRemoval.Clear(ink, RuleRuns.Find(ink, 100)!);
        List<Piece> pieces = Pieces.Of(ink, 100)!;
        Assert.Equal(2, pieces.Count(p => p.Area > 20));
        Assert.Contains(pieces, p => p.Box.Height == 60);
    }

    [Fact]
    public void Where_lines_cross_nothing_is_left()
    {
        Documents.Scan.Pictures.InkPicture ink = new Canvas(900, 900).Grid(100, 100, 3, 3, 200, 200).Ink();
        RuleRemoval.Clear(ink, RuleRuns.Find(ink, 100)!);
        Assert.Empty(Pieces.Of(ink, 1000)!);
    }
}
