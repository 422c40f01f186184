using System.Reflection;
using System.Text.RegularExpressions;
using KpiIngest.Checking.Language;
using KpiIngest.Review.Language;

namespace KpiIngest.Review.Tests;

/// <summary>What the pages say in English of one thing is not said as of many.</summary>
public sealed partial class CountedWordsTests
{
    /// <summary>Months of a round are 6, 9 or 12, and limits are none of one.</summary>
    private static readonly string[] NeverOne = ["months", "is", "was", "has", "does"];

    [Fact]
    public void No_text_has_a_place_before_a_word_that_is_right_of_many_alone()
    {
        List<string> wrong =
        [
            .. Texts()
                .Where(t =>
                    !t.Text.StartsWith("At most", StringComparison.Ordinal)
                    && !t.Text.Contains("at most {", StringComparison.Ordinal)
                    && !t.Text.Contains(" than {", StringComparison.Ordinal)
                )
                .Where(t => Plural().Matches(t.Text).Any(m => !NeverOne.Contains(m.Groups["word"].Value, StringComparer.Ordinal)))
                .Select(t => $"{t.Name}: {t.Text}"),
        ];
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("1", "1 finding")]
    [InlineData("0", "0 findings")]
    [InlineData("2", "2 findings")]
    [InlineData("11", "11 findings")]
    [InlineData("1,000", "1,000 findings")]
    [InlineData("1+", "1+ findings")]
    public void One_finding_is_one_finding(string count, string says) =>
        Assert.Equal(says, CountedText.Fill(ReviewWords.Shown.English, count));

    [Theory]
    [InlineData(1, 1, "1 of 1 unit has nobody")]
    [InlineData(1, 3, "1 of 3 units has nobody")]
    [InlineData(2, 3, "2 of 3 units have nobody")]
    [InlineData(0, 1, "0 of 1 unit have nobody")]
    public void Verbs_go_with_the_count_that_they_are_of(int count, int all, string says) =>
        Assert.Equal(says, CountedText.Fill(WorkWords.Without.English, count, all));

    [Fact]
    public void Thai_has_one_form_and_a_text_in_a_place_is_left_as_it_is()
    {
        Assert.Equal("1 รายการ", CountedText.Fill(ReviewWords.Shown.Thai, "1"));
        Assert.Equal("a|b {0} c", CountedText.Fill("{0}", "a|b {0} c"));
        Assert.Equal(
            "1,234 rows change · 1 new finding · 0 gone",
            CountedText.Fill("{0:N0} {0:row changes|rows change} · {1:N0} new {1:finding|findings} · {2:N0} gone", 1234, 1, 0)
        );
        Assert.Equal(
            ("1 row", "2 rows", "1,000 rows"),
            (CountedText.Of(1, "row", "rows"), CountedText.Of(2, "row", "rows"), CountedText.Of(1000, "row", "rows"))
        );
    }

    private static IEnumerable<(string Name, string Text)> Texts() =>
        typeof(ReviewWords)
            .Assembly.GetTypes()
            .SelectMany(t =>
                t.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
                    .Where(p => p.PropertyType == typeof(Bilingual))
            )
            .Select(p => ($"{p.DeclaringType!.Name}.{p.Name}", ((Bilingual)p.GetValue(null)!).English))
            .Where(t => t.Item2.Contains("{0}", StringComparison.Ordinal));

    [GeneratedRegex(
        "\\{[0-9]\\} (of (the )?(\\{[0-9]\\} )?|more |other )?(?<word>[a-z]+s|are|have|were)\\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Plural();
}
