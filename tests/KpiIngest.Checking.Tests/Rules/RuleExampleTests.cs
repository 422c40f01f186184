using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Tests.Examples;

namespace KpiIngest.Checking.Tests.Rules;

/// <summary>Each rule's own examples do what they say.</summary>
public sealed class RuleExampleTests
{
    public static TheoryData<string> Codes => [.. RuleCatalogue.All.Select(r => r.Identity.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_wrong_example_is_found(string code)
    {
        Rule rule = RuleCatalogue.Find(code)!;
        Assert.NotEmpty(rule.Check(new RecomputedReport(ExampleReport.Parse(rule.Identity.Wrong))));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_right_example_is_silent_under_every_rule(string code)
    {
        RecomputedReport report = new(ExampleReport.Parse(RuleCatalogue.Find(code)!.Identity.Right));
        Assert.Empty(Checker.Find(report).Select(d => d.Message.English));
    }
}
