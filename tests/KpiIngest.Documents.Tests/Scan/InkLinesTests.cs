using KpiIngest.Documents.Scan.Inks;
using KpiIngest.Documents.Scan.Lines;
using KpiIngest.Documents.Scan.Rules;

namespace KpiIngest.Documents.Tests.Scan;

public sealed class InkLinesTests
{
    [Fact]
    public void Letters_are_lines_of_words()
    {
        IReadOnlyList<InkLine> lines = Lines(new Canvas(1000, 400).Line(60, 60, 12).Line(60, 150, 7));
        Assert.Equal(["5 5 2", "5 2"], lines.Select(l => string.Join(' ', l.Words.Select(w => w.Pieces.Count))));
        Assert.Equal((60, 90), ((int)lines[0].Top, (int)lines[0].Baseline));
    }

    [Fact]
    public void A_mark_belongs_to_the_letter_under_it()
    {
        InkLine line = Assert.Single(Lines(new Canvas(600, 300).Line(60, 100, 4).Fill(96, 85, 14, 8)));
        Assert.Equal(5, Assert.Single(line.Words).Pieces.Count);
        Assert.Equal(100, line.Top);
    }

    /// <summary>A mai taikhu on a fax, its neighbour a vowel with its tone: as high as letters, and taken for an 8.</summary>
    [Fact]
    public void Marks_as_high_as_letters_that_hang_together_belong_to_the_letters_under_them()
    {
        InkLine line = Assert.Single(Lines(new Canvas(900, 300).Line(60, 100, 8).Fill(120, 70, 20, 20).Fill(160, 68, 18, 22)));
        Assert.Equal(10, line.Words.Sum(w => w.Pieces.Count));
        Assert.Equal((100, 130), ((int)line.Top, (int)line.Baseline));
    }

    [Fact]
    public void A_line_of_figures_over_another_is_a_line()
    {
        IReadOnlyList<InkLine> lines = Lines(new Canvas(900, 300).Line(60, 140, 8).Fill(120, 90, 20, 30).Fill(160, 90, 18, 30));
        Assert.Equal([2, 8], lines.Select(l => l.Words.Sum(w => w.Pieces.Count)));
    }

    [Fact]
    public void A_point_belongs_to_the_letters_that_it_stands_between_where_lines_lie_over_each_other()
    {
        Canvas page = new Canvas(700, 300).Letter(60, 92).Letter(180, 92).Letter(230, 108).Fill(212, 124, 6, 6).Letter(262, 108);
        InkLine own = Assert.Single(Lines(page), l => l.Words.SelectMany(w => w.Pieces).Any(p => p.Box.Left == 212));
        Assert.Contains(own.Words.SelectMany(w => w.Pieces), p => p.Box.Left == 230);
    }

    [Fact]
    public void Cells_are_lines_of_their_own_however_near_they_stand()
    {
        Canvas page = new Canvas(700, 300).Line(60, 104, 2).Line(160, 104, 3).Fill(148, 20, 4, 260).Fill(20, 20, 600, 4);
        Assert.Equal(2, Lines(page).Count);
    }

    [Fact]
    public void A_stroke_for_nothing_hangs_at_half_the_height_of_its_line()
    {
        InkLine line = Assert.Single(Lines(new Canvas(900, 300).Line(60, 100, 8).Fill(700, 112, 14, 4)), l => l.Words[0].Box.Left == 700);
        Assert.Equal((99, 129), ((int)line.Top, (int)line.Baseline));
    }

    [Fact]
    public void A_signature_is_no_line() =>
        Assert.Single(Lines(new Canvas(900, 400).Line(60, 200, 8).Fill(500, 20, 5, 200).Fill(500, 20, 300, 5)));

    [Theory]
    [InlineData(6, 6, false)]
    [InlineData(14, 4, true)]
    [InlineData(24, 20, true)]
    public void A_point_by_itself_is_dirt_and_a_stroke_or_a_letter_is_none(int width, int height, bool stays)
    {
        InkLine line = Assert.Single(Lines(new Canvas(900, 300).Line(60, 100, 4).Fill(215, 110, width, height)));
        Assert.Equal(stays ? 2 : 1, line.Words.Count);
    }

    [Fact]
    public void The_points_of_a_colon_stay()
    {
        InkLine line = Assert.Single(Lines(new Canvas(900, 300).Line(60, 100, 4).Fill(215, 106, 6, 6).Fill(215, 122, 6, 6)));
        Assert.Equal([4, 2], line.Words.Select(w => w.Pieces.Count));
    }

    private static IReadOnlyList<InkLine> Lines(Canvas page)
    {
        Documents.Scan.Pictures.InkPicture ink = page.Ink();
        List<DrawnRule> rules = RuleRuns.Find(ink, 100)!;
        RuleRemoval.Clear(ink, rules);
        return InkLines.Of(Pieces.Of(ink, 1000)!, rules, 30);
    }
}
