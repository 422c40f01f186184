using System.Globalization;
using KpiIngest.Checking;
using KpiIngest.Checking.Register;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;
using KpiIngest.Checking.Tests;
using KpiIngest.Checking.Tests.History;
using KpiIngest.Checking.Tests.Register;
using KpiIngest.Reports.Thai;
using KpiIngest.Review.Evidence;
using KpiIngest.Review.Findings;

namespace KpiIngest.Review.Tests.Evidence;

/// <summary>In the arithmetic of a finding every figure leads to the cell that holds it, and the one that is disputed is the reported
/// one.</summary>
public sealed class FindingSumTests
{
    public static TheoryData<string> Codes => [.. RuleCatalogue.All.Select(r => r.Identity.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_figure_of_the_example_of_a_rule_leads_to_the_cell_that_holds_it(string code)
    {
        foreach (DiscrepancyResult found in Check.Found(RuleCatalogue.Find(code)!.Identity.Wrong))
        {
            IReadOnlyList<EvidencePlace> places = EvidencePlace.Of(found);
            IReadOnlyList<SumPiece> sum = FindingSum.Of(found, places);
            foreach (SumPiece piece in sum.Where(p => p.Place is not null))
                Assert.Contains(
                    HeldAt(found, places.Single(p => p.Id == piece.Place)),
                    h => h == Value(piece.Text.English) || h.Split(' ').Contains(Value(piece.Text.English), StringComparer.Ordinal)
                );
            if (found.Stated is { } stated && sum.FirstOrDefault(p => p.Disputed) is { } disputed)
                Assert.Equal(Value(stated), Value(disputed.Text.English));
            if (found.Arithmetic is null)
                continue;
            foreach (
                OperandResult operand in found.Operands.Where(o =>
                    o is { Location: not null, Role: "stated" or "expected" or "weight" or "score" or "weightedScore" }
                    && found.Arithmetic.Contains(o.Value ?? "\n", StringComparison.Ordinal)
                )
            )
                Assert.Contains(sum, p => p.Place is not null && Value(p.Text.English) == Value(operand.Value!));
        }
    }

    [Fact]
    public void So_do_figures_of_most_rules_at_all() =>
        Assert.True(
            RuleCatalogue.All.Count(r =>
                Check.Found(r.Identity.Wrong).Any(f => FindingSum.Of(f, EvidencePlace.Of(f)).Any(p => p.Place is not null))
            ) >= 10
        );

    [Theory]
    [InlineData(
        "agreed\n5 ระดับความสำเร็จ | 4 | | | | | |\nfile\nindicator 5 ระดับความสำเร็จ\nyear 2569\nround 6\ndetail\n5 | 5 | 3 | 3 | 15.0000",
        "4",
        "5"
    )]
    [InlineData(
        "agreed\n5 ระดับความสำเร็จ | 3 | | | | | |\nfile\nindicator 5 ระดับความสำเร็จ\nyear 2569\nround 6\ndetail\n5 | 4.00 | 3 | 3 | 12.0000",
        "3",
        "4"
    )]
    public void Beside_the_register_the_reported_weight_is_disputed_and_leads_to_its_cell_and_the_agreed_one_to_none(
        string notation,
        string agreed,
        string reported
    )
    {
        AcrossFilesFinding across = RegisterNotation.Only(notation);
        ReportResult report = Across.Files(notation[notation.IndexOf("\nfile", StringComparison.Ordinal)..])[0].Result.Reports[0];
        DiscrepancyResult found = AcrossEvidence.Of(
            new DiscrepancyResult
            {
                Code = across.Code,
                Severity = across.Severity,
                Message = across.Message,
                MessageEn = across.MessageEn,
            },
            across,
            report
        );
        IReadOnlyList<EvidencePlace> places = EvidencePlace.Of(found);
        IReadOnlyList<SumPiece> sum = FindingSum.Of(found, places);
        Assert.Equal(
            [(agreed, false, false), (" ≠ ", false, false), (reported, true, true)],
            sum.Select(p => (p.Text.English, p.Disputed, p.Place is not null))
        );
        Assert.Equal(Value(reported), Value(places.Single(p => p.Id == sum[2].Place).Text!));
    }

    [Theory]
    [InlineData("2 ≠ 3", "2", true)]
    [InlineData("2 ≠ 3", "2.00", true)]
    [InlineData("2 ≠ 3", "3.0", false)]
    [InlineData("2 ≠ 3", "3", false)]
    [InlineData("2 ≠ 3", null, true)]
    public void Of_two_figures_the_stated_one_is_disputed_whichever_stands_first(string arithmetic, string? stated, bool first)
    {
        DiscrepancyResult found = new()
        {
            Code = "x",
            Severity = Severity.Error,
            Message = "",
            MessageEn = "",
            Arithmetic = arithmetic,
            Stated = stated,
        };
        Assert.Equal([first, false, !first], FindingSum.Of(found, []).Select(p => p.Disputed));
    }

    [Fact]
    public void Every_rule_of_the_register_is_shown_without_a_figure_that_leads_astray()
    {
        foreach (RegisterRule rule in RegisterRules.All)
        {
            AcrossFilesFinding across = RegisterNotation.Only(rule.Identity.Wrong);
            ReportResult report = Across
                .Files(
                    rule.Identity.Wrong.ReplaceLineEndings("\n")[
                        rule.Identity.Wrong.ReplaceLineEndings("\n").IndexOf("\nfile", StringComparison.Ordinal)..
                    ]
                )[0]
                .Result.Reports[0];
            DiscrepancyResult found = AcrossEvidence.Of(
                new DiscrepancyResult
                {
                    Code = across.Code,
                    Severity = across.Severity,
                    Message = across.Message,
                    MessageEn = across.MessageEn,
                },
                across,
                report
            );
            IReadOnlyList<EvidencePlace> places = EvidencePlace.Of(found);
            foreach (SumPiece piece in FindingSum.Of(found, places).Where(p => p.Place is not null))
                Assert.Equal(Value(piece.Text.English), Value(places.Single(p => p.Id == piece.Place).Text!));
        }
    }

    /// <summary>What stands at the place: its own text, and the operands whose location it is.</summary>
    private static IEnumerable<string> HeldAt(DiscrepancyResult found, EvidencePlace place)
    {
        if (place.Text is { } text)
            yield return Value(text);
        foreach (
            OperandResult operand in found.Operands.Where(o =>
                o.Location is { } at && (at.Page, at.Table, at.Row) == (place.Page, place.Table, place.Row) && at.Column == place.Column
            )
        )
            yield return Value(operand.Value ?? operand.Text ?? "");
    }

    private static string Value(string figure)
    {
        string arabic = ThaiDigits.ToArabic(figure).Trim().TrimEnd('%');
        return decimal.TryParse(arabic, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal value)
            ? value.ToString("0.#########", CultureInfo.InvariantCulture)
            : arabic;
    }
}
