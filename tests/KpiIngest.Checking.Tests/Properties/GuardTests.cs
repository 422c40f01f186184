using KpiIngest.Checking.Evidence;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Tests.Examples;

namespace KpiIngest.Checking.Tests.Properties;

/// <summary>A rule that fails costs its own finding, never the file.</summary>
public sealed class GuardTests
{
    private const string Faulty =
        "summary\n1 | 1 | ~ | 3 | 3.0000\n2 | 0.5 | ~ | 4 | 2.1000\n3 | 1 | ~ | 5 | 5.0000\ntotal | 2.5 | ~ | ~ | 10.0000";

    [Theory]
    [InlineData(typeof(OverflowException))]
    [InlineData(typeof(DivideByZeroException))]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(ArgumentOutOfRangeException))]
    [InlineData(typeof(NullReferenceException))]
    public void The_findings_of_the_others_stand_and_the_failed_one_is_named_with_its_input(Type thrown)
    {
        Reports.Report report = ExampleReport.Parse(Faulty);
        IEnumerable<string> sound = Checker.Check([report]).Discrepancies.Select(d => d.Code);

        CheckedReports found = Checker.Check(
            [report],
            [.. RuleCatalogue.All, new FailingRule((Exception)Activator.CreateInstance(thrown)!)]
        );

        Assert.Equal(sound.Append("failing"), found.Discrepancies.Select(d => d.Code).OrderBy(c => c == "failing"));
        NotCheckableResult entry = Assert.Single(found.Reports[0].NotCheckable, e => e.What == "failing");
        Assert.Contains("ขัดข้อง", entry.Why, StringComparison.Ordinal);
        CheckFailure failure = Assert.Single(found.Failures);
        Assert.IsType(thrown, failure.Exception);
        Assert.Same(report, failure.Report.Report);
    }

    [Fact]
    public void A_correction_too_large_for_a_figure_is_tried_as_an_exact_fraction()
    {
        // The sum of products needs 30 digits, and its quotient never ends.
        CheckedReports found = Checker.Check([
            ExampleReport.Parse(
                "printed share\nsummary\n1 | 999999999999999 | ~ | 999999999999999 | 3\n2 | 7 | ~ | 3 | 3.0000\nformula 15.5 / 7 = 2.2143"
            ),
        ]);
        Assert.Empty(found.Failures);
        Assert.Contains(found.Discrepancies, d => d.Code == "formula");
    }

    [Theory]
    [InlineData(695337657)]
    [InlineData(1)]
    public void The_seed_that_once_overflowed_is_checked_without_a_failure(int seed) =>
        Assert.Empty(Checker.Check([ExampleReport.Parse(AnyReportTests.Notation(new Random(seed)))]).Failures);

    [Fact]
    public void Out_of_memory_is_not_held_to_be_a_rule_that_failed() =>
        Assert.Throws<InsufficientMemoryException>(() =>
            Checker.Check([ExampleReport.Parse(Faulty)], [new FailingRule(new InsufficientMemoryException())])
        );

    /// <summary>Finds one thing and fails.</summary>
    private sealed class FailingRule(Exception exception) : Rule
    {
        public override RuleIdentity Identity { get; } =
            new()
            {
                Code = "failing",
                Family = RuleFamily.Source,
                Severity = Severity.Note,
                Title = Bilingual.Empty,
                Why = Bilingual.Empty,
                Wrong = "",
                Right = "",
            };

        public override IEnumerable<Discrepancy> Check(RecomputedReport report)
        {
            yield return new Discrepancy
            {
                Rule = Identity,
                Message = Bilingual.Empty,
                Position = ReadingPosition.Heading,
                Proof = () => Proof.Of(),
            };
            throw exception;
        }
    }
}
