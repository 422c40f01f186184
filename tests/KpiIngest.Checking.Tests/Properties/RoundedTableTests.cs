using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Tests.Properties;

/// <summary>Nothing that rounding explains is an error.</summary>
[Trait("Lane", "Whole")]
public sealed class RoundedTableTests
{
    [Fact]
    public void A_table_computed_exactly_and_shown_rounded_is_never_wrong_whether_its_convention_is_printed_or_not() =>
        Seeds.ForAll(seed =>
        {
            Reports.Report report = new RandomTable(seed).Report(printed: seed % 2 == 0);
            return !Checker.Find(new RecomputedReport(report)).Any(d => d.Rule.Severity == Severity.Error);
        });
}
