using KpiIngest.Documents;
using KpiIngest.Reports.Figures;

namespace KpiIngest.Reports.Tests.Figures;

public sealed class FigureReaderTests
{
    private static readonly HashSet<string> NotAssessed = ["ไม่มี", "N/A", "ไม่ประเมิน", "ยกเลิก"];

    [Theory]
    [InlineData("๓.๐๐๐๐", "3.0000", 4)]
    [InlineData("3", "3", 0)]
    [InlineData("๑5.๕0", "15.50", 2)]
    [InlineData(".๕", "0.5", 1)]
    [InlineData("๐๐๓", "3", 0)]
    [InlineData("๑,๐๑๕", "1015", 0)]
    [InlineData("1,234,567.89", "1234567.89", 2)]
    [InlineData("ร้อยละ ๘๐", "80", 0)]
    [InlineData("๙๒.๕%", "92.5", 1)]
    [InlineData("๓ คะแนน", "3", 0)]
    [InlineData("๔.๕*", "4.5", 1)]
    [InlineData("-0.2", "-0.2", 1)]
    [InlineData("-๐.๐", "0.0", 1)]
    [InlineData("999999999999999.9999999999", "999999999999999.9999999999", 10)]
    [InlineData("\u200B๓\u00A0", "3", 0)]
    public void A_figure_is_read_exactly_with_its_places(string text, string normalised, int places)
    {
        StatedFigure read = FigureReader.Read(text, Place.Unknown, NotAssessed);

        Assert.Equal(FigureState.Stated, read.State);
        Assert.Equal(normalised, read.Figure!.Normalised);
        Assert.Equal(places, read.Figure.Places);
    }

    [Theory]
    [InlineData("๓.๐.๐")]
    [InlineData("l")]
    [InlineData("O")]
    [InlineData("1O")]
    [InlineData("๑-๒")]
    [InlineData("๑,๕")]
    [InlineData("๑,๐๑")]
    [InlineData("๑๐๐๐,๐๐๐")]
    [InlineData("๓.")]
    [InlineData("๑ ๐")]
    [InlineData("≥๕")]
    [InlineData("(๓)")]
    [InlineData("๓/๕")]
    [InlineData("½")]
    [InlineData("໓")]
    [InlineData("๑๐⁵")]
    [InlineData("1234567890123456")]
    [InlineData("0.12345678901")]
    [InlineData("รอผลการประเมิน")]
    public void What_cannot_be_read_with_certainty_is_unclear_and_keeps_its_text(string text)
    {
        StatedFigure read = FigureReader.Read(text, Place.Unknown, NotAssessed);

        Assert.Equal(FigureState.Unclear, read.State);
        Assert.Null(read.Figure);
        Assert.Equal(text, read.Text);
    }

    [Theory]
    [InlineData("", FigureState.Blank)]
    [InlineData(" \n\t", FigureState.Blank)]
    [InlineData("..........", FigureState.Blank)]
    [InlineData("-", FigureState.NotAssessed)]
    [InlineData("–", FigureState.NotAssessed)]
    [InlineData(" ไม่ประเมิน ", FigureState.NotAssessed)]
    [InlineData("N/A", FigureState.NotAssessed)]
    [InlineData("ยกเลิก", FigureState.NotAssessed)]
    public void Nothing_stated_is_no_figure_and_not_unclear(string text, FigureState state) =>
        Assert.Equal(state, FigureReader.Read(text, Place.Unknown, NotAssessed).State);

    [Theory]
    [InlineData("๓", "๓", "3", false)]
    [InlineData("ร้อยละ ๙๕.๕", "ร้อยละ ๙๕.๕", "95.5", true)]
    [InlineData("๙๕ %", "๙๕ %", "95", true)]
    [InlineData("๓  ข้อ", "๓ ข้อ", null, false)]
    [InlineData("ระดับ ๕", "ระดับ ๕", null, false)]
    public void A_result_is_a_figure_only_where_the_whole_cell_is_one_number(string text, string clean, string? figure, bool percent)
    {
        StatedResult result = FigureReader.ReadResult(text, Place.Unknown);

        Assert.Equal(clean, result.Text);
        Assert.Equal(figure, result.Figure?.Normalised);
        Assert.Equal(percent, result.Percent);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" - ")]
    public void A_blank_or_dashed_result_is_null(string text) => Assert.Null(FigureReader.ReadResult(text, Place.Unknown).Text);
}
