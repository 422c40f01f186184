using KpiIngest.Records.Findings;

namespace KpiIngest.Records.Tests.Decisions;

public sealed class FindingMatchTests
{
    [Theory]
    [InlineData("x/1 x/2 x/3", "x/1 x/3", "0 2")]
    [InlineData("x/1 x/2 x/3", "x/3 x/2 x/1", "2 1 0")]
    [InlineData("x/1 x/1 x/1", "x/1 x/1", "0 1")]
    [InlineData("x/1 x/2", "x/1 x/9", "0 1")]
    [InlineData("x/1 x/2", "x/9 x/2", "0 1")]
    [InlineData("x/1", "x/9 x/1", "- 0")]
    [InlineData("x/1", "y/9", "-")]
    [InlineData("x/1 y/2", "y/2 x/1", "1 0")]
    [InlineData("x/1", "z/1", "0")]
    [InlineData("x/1 z/2", "z/1 x/2", "1 0")]
    [InlineData("x/1/score x/2/weight", "x/8/weight x/9/score", "1 0")]
    [InlineData("x/1/score", "x/9/weight", "-")]
    public void Findings_find_their_partners_by_figures_then_by_order(string known, string found, string partners)
    {
        int?[] of = FindingMatch.Of(Traits(known), Traits(found));
        Assert.Equal(partners, string.Join(' ', of.Select(p => p?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-")));
    }

    /// <summary>Each as identity/figures/column.</summary>
    private static FindingTraits[] Traits(string text) =>
        [.. text.Split(' ').Select(t => t.Split('/')).Select(t => new FindingTraits(t[0], t[1], "code", t.Length > 2 ? t[2] : null))];
}
