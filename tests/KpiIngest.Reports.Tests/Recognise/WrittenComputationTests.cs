using KpiIngest.Documents;
using KpiIngest.Reports.Recognise.Formulas;

namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Computations that a result writes out.</summary>
public sealed class WrittenComputationTests
{
    [Theory]
    [InlineData("(๕๘ × ๑๐๐) / ๗๐ = ๘๒.๘๖", "(๕๘ × ๑๐๐) / ๗๐", "82.86")]
    [InlineData("(58 x 100)/70 = 85.71%", "(58 x 100)/70", "85.71")]
    [InlineData("ร้อยละ ๘๒.๘๖ ((๕๘ × ๑๐๐) / ๗๐ = ๘๒.๘๖)", "(๕๘ × ๑๐๐) / ๗๐", "82.86")]
    [InlineData("คิดเป็น ๕๘ ÷ ๗๐ × ๑๐๐ เท่ากับ ร้อยละ ๘๒.๘๖", "๕๘ ÷ ๗๐ × ๑๐๐", "82.86")]
    [InlineData("๘๒.๘๖ = ๕๘ × ๑๐๐ / ๗๐", "๕๘ × ๑๐๐ / ๗๐", "82.86")]
    [InlineData("ดำเนินการได้ ๑,๒๐๐ + ๓๐๐ = ๑,๕๐๐ คน", "๑,๒๐๐ + ๓๐๐", "1500")]
    public void A_computation_is_read_with_its_value(string text, string computed, string value)
    {
        Formula formula = Assert.Single(WrittenComputations.In(text, Place.Unknown, DigitPlaces.None, ShippedWording.Wording));
        Assert.Equal((computed, value), (formula.Text, formula.Value.Figure!.Normalised));
        Assert.True(formula.InFigures);
    }

    [Theory]
    [InlineData("๕๘ คน × ๑๐๐ / ๗๐ คน = ๘๒.๘๖")] // units between
    [InlineData("๓ ข้อ = ๓ คะแนน")]
    [InlineData("ตามหนังสือ ๑๒/๒๕๕๖ ลงวันที่ ๕ = ครบ")]
    [InlineData("ค่าเฉลี่ยเท่ากับ ๔.๕")]
    [InlineData("W × S = ๕")]
    [InlineData("๗๐ - (๕๘ + ๒) = ๑๐")] // what stands before takes part
    [InlineData("๕๘/๗๐")]
    [InlineData(null)]
    public void What_is_no_computation_in_figures_alone_is_left(string? text) =>
        Assert.Empty(WrittenComputations.In(text, Place.Unknown, DigitPlaces.None, ShippedWording.Wording));
}
