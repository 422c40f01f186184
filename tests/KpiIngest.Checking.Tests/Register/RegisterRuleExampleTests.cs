using System.Text.RegularExpressions;
using KpiIngest.Checking.Register;

namespace KpiIngest.Checking.Tests.Register;

/// <summary>The rules of the register keep to what all rules keep to.</summary>
public sealed partial class RegisterRuleExampleTests
{
    public static TheoryData<string> Codes => [.. RegisterRules.All.Select(r => r.Identity.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_wrong_example_is_found_and_no_other_rule_finds_anything(string code) =>
        Assert.Equal([code], RegisterNotation.Found(Rule(code).Identity.Wrong).Select(f => f.Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_right_example_is_silent_under_every_rule_of_the_register(string code) =>
        Assert.Empty(RegisterNotation.Found(Rule(code).Identity.Right));

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_message_asks_in_both_languages_with_the_digits_of_each_and_names_the_version(string code)
    {
        Checking.Results.AcrossFilesFinding found = RegisterNotation.Only(Rule(code).Identity.Wrong);
        Assert.StartsWith("ขอให้ตรวจสอบ", found.Message, StringComparison.Ordinal);
        Assert.StartsWith("Please check", found.MessageEn, StringComparison.Ordinal);
        Assert.DoesNotMatch(ArabicDigits(), Quotation().Replace(found.Message, ""));
        Assert.DoesNotMatch(ThaiText(), Quotation().Replace(found.MessageEn, ""));
        Assert.EndsWith("(ทะเบียนฉบับที่ ๓)", found.Message, StringComparison.Ordinal);
        Assert.EndsWith("(register version 3)", found.MessageEn, StringComparison.Ordinal);
        Assert.Equal((RegisterNotation.Version, 2569), (found.Register!.Version, found.Register.FiscalYear));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_rule_of_the_register_has_its_own_file_is_a_warning_for_a_person_and_is_explained_in_both_languages(string code)
    {
        RegisterRule rule = Rule(code);
        Assert.True(rule.Identity is { ForAPerson: true, Severity: Checking.Results.Severity.Warning });
        Assert.Matches(ThaiText(), rule.Identity.Title.Thai);
        Assert.Matches(ThaiText(), rule.Identity.Why.Thai);
        Assert.DoesNotMatch(ThaiText(), rule.Identity.Title.English + rule.Identity.Why.English);
        string pascal = string.Concat(code.Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
        Assert.Equal($"KpiIngest.Checking.Rules.Register.{pascal}Rule", rule.GetType().FullName);
    }

    [Fact]
    public void The_contract_s_codes_of_the_register_are_all_there() =>
        Assert.Empty(
            new[] { "register-missing", "register-target", "register-unknown", "register-weight" }.Except(
                RegisterRules.All.Select(r => r.Identity.Code),
                StringComparer.Ordinal
            )
        );

    private static RegisterRule Rule(string code) => RegisterRules.All.Single(r => r.Identity.Code == code);

    [GeneratedRegex("[\u0E00-\u0E7F]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ThaiText();

    [GeneratedRegex("[0-9]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ArabicDigits();

    [GeneratedRegex("“[^”]*”", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Quotation();
}
