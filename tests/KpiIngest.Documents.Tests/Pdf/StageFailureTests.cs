using KpiIngest.Documents.Pdf.Assembly;
using KpiIngest.Documents.Pdf.Page;
using static KpiIngest.Documents.Tests.Pdf.Draw;

namespace KpiIngest.Documents.Tests.Pdf;

/// <summary>A stage that fails costs its table or its page, with a note, and never the file.</summary>
public sealed class StageFailureTests
{
    private static readonly PdfPage Sound = Page(
        [Text("ก", 110, 115), Text("๓", 210, 115), Text("ข", 110, 135), Text("๕", 210, 135)],
        Grid([100, 200, 300], [100, 120, 140]),
        number: 2
    );

    /// <summary>A word that is turned five times: no stage expects it.</summary>
    private static PdfWord Impossible(double x, double y) => Text("เสีย", x, y) with { QuarterTurns = 5 };

    [Fact]
    public void Another_page_is_read_as_ever_and_the_failed_one_is_named()
    {
        Document document = Document(Page([Impossible(100, 100), Text("ข้อความ", 100, 130)], []), Sound);
        ReadingNote note = Assert.Single(document.Notes);
        Assert.Equal(("stage-failed", 1), (note.Code, note.Place.Page));
        Assert.Contains("IndexOutOfRangeException", note.MessageEn, StringComparison.Ordinal);
        Assert.Contains("หน้า 1", note.Message, StringComparison.Ordinal);
        Assert.Equal("ก|๓ / ข|๕", Cells(OnlyTable(document)));
    }

    [Fact]
    public void Its_text_is_read_as_lines()
    {
        Document document = Document(Page([Impossible(100, 100), Text("ข้อความ", 100, 130)], []));
        Assert.Equal(["เสีย", "ข้อความ"], document.Body.Select(b => Assert.IsType<Paragraph>(b).Text));
    }

    [Fact]
    public void A_page_without_a_failure_has_no_note() => Assert.Empty(Document(Sound).Notes);

    [Fact]
    public void A_table_that_fails_leaves_the_others_of_its_page()
    {
        PageStages stages = new(Sound, 2);
        IReadOnlyList<string> lost = stages.Run<IReadOnlyList<string>>(
            "lattice",
            new Box(10, 20, 30, 40),
            () => throw new InvalidOperationException("ไม่คาดคิด"),
            []
        );
        Assert.Empty(lost);
        Assert.Equal(new Place(2, Box: new Box(10, 20, 30, 40)), Assert.Single(stages.Notes).Place);
        Assert.Contains("ไม่คาดคิด", Assert.Single(stages.Decisions).Reason, StringComparison.Ordinal);
        Assert.Equal(3, stages.Run("lattice", default, () => 3, 0));
    }

    /// <summary>A line of nothing but white space before an equation: no reader makes one.</summary>
    [Fact]
    public void Lines_that_cannot_be_put_into_paragraphs_stand_by_themselves()
    {
        Document document = Document(
            Page([Text("\u00A0", 100, 100), Text("12", 100, 147), Text("34", 100, 159)], [H(150, 100, 110)]),
            Sound
        );
        Assert.Equal(("stage-failed", 1), (Assert.Single(document.Notes).Code, document.Notes[0].Place.Page));
        Assert.Equal(2, document.Body.OfType<Paragraph>().Count());
        Assert.Equal("ก|๓ / ข|๕", Cells(OnlyTable(document)));
    }

    [Fact]
    public void What_ends_the_whole_run_is_no_failure_of_a_stage() =>
        Assert.Throws<OperationCanceledException>(() =>
            new PageStages(Sound, 2).Run<string>("lattice", default, () => throw new OperationCanceledException(), "")
        );

    /// <summary>Text that stands out to the left or right of the rules beside a note across a gap: no clear gap on that side.</summary>
    [Theory]
    [InlineData(60, 300)]
    [InlineData(110, 540)]
    [InlineData(60, 540)]
    public void Rows_between_rules_with_text_beyond_their_ends_are_read(double left, double right)
    {
        List<PdfWord> words =
        [
            Text("ตัวชี้วัด", left, 115),
            Text("คะแนน", right, 115),
            Text("การบริการ", left, 135),
            Text("๓.๕", right, 135),
            Text("การสื่อสาร", left, 155),
            Text("๔.๐", right, 155),
            Text("หมายเหตุ", left, 175),
            Text("ยาวข้ามช่อง", (left + right) / 2, 175, width: right + 20 - ((left + right) / 2)),
            Text("งาน", left, 195),
            Text("๕.๐", right, 195),
        ];
        Document document = Document(Page(words, [.. new[] { 100, 120, 140, 160, 180, 200 }.Select(y => H(y, 100, 500))]));
        Assert.Empty(document.Notes);
        Assert.Contains("๓.๕", string.Join(' ', document.Body.Select(Shown)), StringComparison.Ordinal);
    }

    private static string Shown(Block block) => block is Table table ? Cells(table) : ((Paragraph)block).Text;
}
