using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Tests.Results;

public sealed class ProvenCodesTests
{
    [Fact]
    public void An_error_is_proven_by_arithmetic_unless_its_rule_leaves_it_to_a_person()
    {
        foreach (RuleIdentity rule in RuleCatalogue.All.Select(r => r.Identity))
            Assert.Equal(rule is { Severity: Severity.Error, ForAPerson: false }, ProvenCodes.Contains(rule.Code));
    }
}
