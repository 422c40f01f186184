using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Tests.Mutations;

/// <summary>What people read of every fixture: คลาดเคลื่อน for proven arithmetic alone, ขอให้ตรวจสอบ for what a person must
/// judge.</summary>
[Trait("Lane", "Whole")]
public sealed class FixtureWordingTests
{
    private const string Wrong = "คลาดเคลื่อน";
    private const string Check = "ขอให้ตรวจสอบ";

    public static TheoryData<string> All => [.. ReadFixtures.All()];

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_message_claims_no_more_than_its_rule_proves(string fixture)
    {
        foreach (Reports.Report report in await ReadFixtures.ReadAsync(fixture))
        {
            foreach (Discrepancy found in Checker.Find(new RecomputedReport(report)))
            {
                bool proven = found.Rule is { Severity: Severity.Error, ForAPerson: false };
                Assert.Equal(proven, found.Message.Thai.Contains(Wrong, StringComparison.Ordinal));
                Assert.Equal(proven, found.Message.English.Contains(" is wrong", StringComparison.Ordinal));
                Assert.Equal(found.Rule.ForAPerson, found.Message.Thai.Contains(Check, StringComparison.Ordinal));
                Assert.Equal(found.Rule.ForAPerson, found.Message.English.StartsWith("Please check", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void No_title_or_reason_of_a_rule_that_leaves_it_to_a_person_says_wrong()
    {
        foreach (RuleIdentity rule in RuleCatalogue.All.Select(r => r.Identity).Where(r => r.ForAPerson || r.Severity != Severity.Error))
            Assert.DoesNotContain(Wrong, rule.Title.Thai + rule.Why.Thai, StringComparison.Ordinal);
    }

    /// <summary>The daggers of the contract; rules that came later say it themselves.</summary>
    [Theory]
    [InlineData(
        true,
        "achieved-count convention criteria-conflict field-missing hidden-text indicator-mismatch number-unclear round-unclear row-duplicate row-missing score-level score-range score-result tracked-changes weight-list"
    )]
    [InlineData(false, "weighted-score weight-total weighted-total weighted-average formula detail-summary conversion result-arithmetic")]
    public void The_contract_says_of_its_codes_which_are_for_a_person(bool forAPerson, string codes) =>
        Assert.All(codes.Split(' '), code => Assert.Equal(forAPerson, RuleCatalogue.Find(code)!.Identity.ForAPerson));
}
