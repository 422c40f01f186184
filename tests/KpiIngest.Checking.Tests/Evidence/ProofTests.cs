using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;
using KpiIngest.Checking.Tests.Examples;
using KpiIngest.Checking.Tests.Faults;
using KpiIngest.Checking.Tests.Mutations;
using KpiIngest.Checking.Tests.Properties;

namespace KpiIngest.Checking.Tests.Evidence;

/// <summary>What a finding says is computed again from its operands alone.</summary>
[Trait("Lane", "Whole")]
public sealed class ProofTests
{
    public static TheoryData<string> Codes => [.. RuleCatalogue.All.Select(r => r.Identity.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_finding_of_a_rule_has_operands_that_prove_it(string code)
    {
        (IReadOnlyList<ReportResult> reports, IReadOnlyList<DiscrepancyResult> found) = Check.Of(RuleCatalogue.Find(code)!.Identity.Wrong);
        List<DiscrepancyResult> own = found.Where(d => d.Code == code).ToList();
        Assert.NotEmpty(own);
        Assert.All(own, d => Assert.NotEmpty(d.Operands));
        Assert.Empty(EvidenceInvariants.Faults(reports, found));
    }

    [Fact]
    public void Operands_of_odd_reports_prove_what_is_found() =>
        Seeds.ForAll(250, seed => Holds(Check.Of(AnyReportTests.Notation(new Random(seed)))));

    [Fact]
    public void Operands_of_cards_with_one_wrong_figure_prove_what_is_found()
    {
        for (int seed = 0; seed < 60; seed++)
        {
            List<Change> changes = Change.Of(new RandomCard(seed).Report).ToList();
            foreach (Change change in new Random(seed).GetItems(changes.ToArray(), 3))
            {
                (IReadOnlyList<ReportResult> reports, IReadOnlyList<DiscrepancyResult> found) = Checker.Check([change.Report]);
                Assert.Empty(EvidenceInvariants.OfFindings(reports, found));
            }
        }
    }

    [Theory]
    [InlineData("printed percent\nsummary\n1 | 20 | | 4 | 0.9\n2 | 80 | | 5 | 4", "weighted-score", "weight × score ÷ divisor")]
    [InlineData(
        "summary\n1 | 20 | | 4 | 0.8\n2 | 30 | | 5 | 1.5\n3 | 50 | | 3 | 1.6\n4 | 10 | | 3 | 0.3",
        "weighted-score",
        "weight × score ÷ divisor"
    )]
    [InlineData(
        "printed share\nsummary\n1 | 1 | | 4 | 1\n2 | 3 | | 4 | 2.8\ntotal | 4 | | | 3.8",
        "weighted-score",
        "weight × score ÷ divisor"
    )]
    [InlineData("summary\n1 | 1 | | 4 | 4\n2 | 2 | | 5 | 10\ntotal | 4 | | | 14", "weight-total", "Σ weight")]
    [InlineData("summary\n1 | 1 | | 4 | 4\n2 | 2 | | 5 | 10\ntotal | 3 | | | 15", "weighted-total", "Σ weightedScore")]
    [InlineData("detail\n1 | 1 | | 4 | 4.0\nsummary\n1 | 1 | | 4 | 4.6\n2 | 2 | | 5 | 10.0", "detail-summary", "expected")]
    [InlineData("summary\n1 | 1 | | 4 | 4\n2 | 2 | | 5 | 10\ntotal | 3 | | | 14\nconvert คูณ ๒๐ ×20 = 270", "conversion", "total × factor")]
    [InlineData("summary\n1 | 1 | | 4 | 4\n2 | 2 | | 5 | 10\ntotal | 3 | | | 14\nconvert หาร ๕ ÷5 = 2.9", "conversion", "total ÷ divisor")]
    public void Roles_alone_say_how_the_figure_is_computed(string notation, string code, string formula)
    {
        DiscrepancyResult finding = Assert.Single(Check.Found(notation), d => d.Code == code);
        decimal Of(string role) =>
            finding
                .Operands.Where(o => o.Role == role)
                .Sum(o => decimal.Parse(o.Value!, System.Globalization.CultureInfo.InvariantCulture));
        decimal value = formula switch
        {
            "weight × score ÷ divisor" => Of("weight") * Of("score") / (finding.Operands.Any(o => o.Role == "divisor") ? Of("divisor") : 1),
            "Σ weight" => Of("weight"),
            "Σ weightedScore" => Of("weightedScore"),
            "total × factor" => Of("total") * Of("factor"),
            "total ÷ divisor" => Of("total") / Of("divisor"),
            _ => Of("expected"),
        };
        Assert.Equal(decimal.Parse(finding.Expected!, System.Globalization.CultureInfo.InvariantCulture), value);
        Assert.Equal(finding.Stated, finding.Operands[0].Value);
    }

    [Fact]
    public void An_operand_says_of_which_table_it_is()
    {
        DiscrepancyResult finding = Assert.Single(
            Check.Found("detail self\n1 | 1 | | 4 | 4\nsummary self\n1 | 1 | | 3 | 3\n2 | 2 | | 5 | 10"),
            d => d.At?.Column == "score"
        );
        Assert.Equal(new TableRoleResult("summary", "self", null), finding.TableRole);
        Assert.Equal(["summary", "detail"], finding.Operands.Select(o => o.TableRole!.Kind));
    }

    [Fact]
    public void A_score_interpolated_between_targets_names_both()
    {
        DiscrepancyResult finding = Assert.Single(Check.Found(RuleCatalogue.Find("score-result")!.Identity.Wrong));
        Assert.Equal("#2 + (#1 − #3) ÷ (#5 − #3) × (#4 − #2)", finding.Operation);
        Assert.Equal(["stated", "result", "scoreFrom", "targetFrom", "scoreTo", "targetTo"], finding.Operands.Select(o => o.Role));
        Assert.Equal(["4.3740", "86.37", "4", "85", "5", "90"], finding.Operands.Select(o => o.Value));
    }

    private static bool Holds(CheckedReports answer)
    {
        Assert.Empty(Faults(answer));
        return true;
    }

    private static IEnumerable<string> Faults(CheckedReports answer) =>
        EvidenceInvariants
            .Faults(answer.Reports, answer.Discrepancies)
            .Concat(answer.Failures.Select(f => $"{f.Code} failed: {f.Exception}"));
}
