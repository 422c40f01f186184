using KpiIngest.Records.Findings;

namespace KpiIngest.Records.Tests.Decisions;

public sealed class ThreeLettersTests
{
    /// <summary>The last part reaches to the end, and overlaps the one before where letters are left over.</summary>
    [Theory]
    [InlineData("กขค", "กขค")]
    [InlineData("กขคง", "กขค ขคง")]
    [InlineData("กขคงจ", "กขค คงจ")]
    [InlineData("กขคงจช", "กขค งจช")]
    [InlineData("กขคงจชซ", "กขค งจช จชซ")]
    [InlineData("กขคกขค", "กขค")]
    [InlineData("กข", "")]
    [InlineData("🙂🙂ab", "🙂🙂a 🙂ab")]
    public void Each_letter_is_in_a_part(string text, string parts) => Assert.Equal(parts, string.Join(' ', ThreeLetters.Covering([text])));

    [Fact]
    public void Parts_of_several_texts_are_each_there_once() => Assert.Equal(["กขค", "งจช"], ThreeLetters.Covering(["กขคงจช", "งจช"]));
}
