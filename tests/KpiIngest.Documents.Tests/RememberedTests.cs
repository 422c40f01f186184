namespace KpiIngest.Documents.Tests;

/// <summary>Texts are worked out once. Found by the fuzzer: a cell copied with other blocks kept the text of the first where that had been
/// asked for before.</summary>
public sealed class RememberedTests
{
    private static readonly TableCell Cell = CellOf("๔");

    [Fact]
    public void A_copy_with_other_content_has_a_text_of_its_own()
    {
        Assert.Equal("๔", Cell.Text);
        Assert.Equal("๕", (Cell with { Blocks = [Line("๕")] }).Text);
        Paragraph line = Line("๔");
        Assert.Equal("๔", line.Text);
        Assert.Equal("๑. ๔", (line with { Label = "๑." }).Text);
        Assert.Equal("๑.๔", (line with { Label = "๑.", LabelAttached = true }).Text);
    }

    [Fact]
    public void Whether_its_text_was_asked_for_is_no_part_of_what_makes_a_record_equal()
    {
        Paragraph asked = Line("๔");
        Paragraph same = asked with { };
        _ = asked.Text;
        Assert.Equal(same, asked);
        Assert.Equal(same.GetHashCode(), asked.GetHashCode());
    }

    [Fact]
    public void A_text_is_worked_out_once() => Assert.Same(Cell.Text, Cell.Text);

    private static TableCell CellOf(string text) => new(Place.Unknown, 0, 1, 1, [Line(text)]);

    private static Paragraph Line(string text) => new(Place.Unknown, [new TextRun(text)]);
}
