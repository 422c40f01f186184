using System.Text.RegularExpressions;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Tests.Examples;

namespace KpiIngest.Checking.Tests.Rules;

/// <summary>What every rule and every message keeps to.</summary>
public sealed partial class RuleConventionTests
{
    public static TheoryData<string> Codes => [.. RuleCatalogue.All.Select(r => r.Identity.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_message_says_wrong_only_where_arithmetic_proves_it(string code)
    {
        Rule rule = RuleCatalogue.Find(code)!;
        foreach (Discrepancy found in rule.Check(new RecomputedReport(ExampleReport.Parse(rule.Identity.Wrong))))
        {
            bool proven = found.Rule is { Severity: Severity.Error, ForAPerson: false };
            Assert.Equal(proven, found.Message.Thai.Contains("คลาดเคลื่อน", StringComparison.Ordinal));
            Assert.Equal(found.Rule.ForAPerson, found.Message.Thai.Contains("ขอให้ตรวจสอบ", StringComparison.Ordinal));
            Assert.Equal(found.Rule.ForAPerson, found.Message.English.StartsWith("Please check", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_message_stands_in_both_languages_with_the_digits_of_each(string code)
    {
        Rule rule = RuleCatalogue.Find(code)!;
        foreach (Discrepancy found in rule.Check(new RecomputedReport(ExampleReport.Parse(rule.Identity.Wrong))))
        {
            Assert.Matches(ThaiLetters(), found.Message.Thai);
            Assert.DoesNotMatch(ArabicDigits(), Quotation().Replace(found.Message.Thai, ""));
            Assert.DoesNotMatch(ThaiLettersAndDigits(), Quotation().Replace(found.Message.English, ""));
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_rule_is_explained_in_both_languages_in_a_file_named_after_its_code(string code)
    {
        Rule rule = RuleCatalogue.Find(code)!;
        Assert.Matches(ThaiLetters(), rule.Identity.Title.Thai);
        Assert.Matches(ThaiLetters(), rule.Identity.Why.Thai);
        Assert.DoesNotMatch(ThaiLetters(), rule.Identity.Title.English + rule.Identity.Why.English);
        string pascal = string.Concat(code.Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
        Assert.Equal($"KpiIngest.Checking.Rules.{rule.Identity.Family}.{pascal}Rule", rule.GetType().FullName);
    }

    [Fact]
    public void No_code_stands_twice() =>
        Assert.Equal(RuleCatalogue.All.Count, RuleCatalogue.All.Select(r => r.Identity.Code).Distinct(StringComparer.Ordinal).Count());

    [GeneratedRegex("[ก-ฮ]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ThaiLetters();

    [GeneratedRegex("[\u0E00-\u0E7F]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ThaiLettersAndDigits();

    [GeneratedRegex("[0-9]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ArabicDigits();

    [GeneratedRegex("“[^”]*”", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Quotation();
}
