using System.Text.RegularExpressions;
using KpiIngest.Checking.History;

namespace KpiIngest.Checking.Tests.History;

/// <summary>The rules across files keep to what all rules keep to.</summary>
public sealed partial class HistoryRuleExampleTests
{
    public static TheoryData<string> Codes => [.. HistoryRules.All.Select(r => r.Identity.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_wrong_example_is_found_and_no_other_rule_finds_anything(string code)
    {
        IReadOnlyList<Checking.Results.AcrossFilesFinding> found = Across.Found(Rule(code).Identity.Wrong);
        Assert.Equal([code], found.Select(f => f.Code));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_right_example_is_silent_under_every_rule_across_files(string code) =>
        Assert.Empty(Across.Found(Rule(code).Identity.Right));

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_message_asks_in_both_languages_with_the_digits_of_each(string code)
    {
        foreach (HistoryOrder order in new[] { HistoryOrder.Unknown, HistoryOrder.Received })
        {
            Checking.Results.AcrossFilesFinding found = Across.Only(Rule(code).Identity.Wrong, order);
            Assert.StartsWith("ขอให้ตรวจสอบ", found.Message, StringComparison.Ordinal);
            Assert.StartsWith("Please check", found.MessageEn, StringComparison.Ordinal);
            Assert.DoesNotMatch(ArabicDigits(), Quotation().Replace(found.Message, ""));
            Assert.DoesNotMatch(ThaiText(), Quotation().Replace(found.MessageEn, ""));
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_rule_across_files_has_its_own_file_and_is_explained_in_both_languages(string code)
    {
        HistoryRule rule = Rule(code);
        Assert.Matches(ThaiText(), rule.Identity.Title.Thai);
        Assert.Matches(ThaiText(), rule.Identity.Why.Thai);
        Assert.DoesNotMatch(ThaiText(), rule.Identity.Title.English + rule.Identity.Why.English);
        string pascal = string.Concat(code.Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
        Assert.Equal($"KpiIngest.Checking.Rules.History.{pascal}Rule", rule.GetType().FullName);
    }

    [Fact]
    public void The_contract_s_codes_across_files_are_all_there() =>
        Assert.Empty(
            new[] { "report-duplicate", "resubmission-changed", "rollup", "score-dropped", "weight-changed" }.Except(
                HistoryRules.All.Select(r => r.Identity.Code),
                StringComparer.Ordinal
            )
        );

    private static HistoryRule Rule(string code) => HistoryRules.All.Single(r => r.Identity.Code == code);

    [GeneratedRegex("[\u0E00-\u0E7F]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ThaiText();

    [GeneratedRegex("[0-9]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ArabicDigits();

    [GeneratedRegex("“[^”]*”", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Quotation();
}
