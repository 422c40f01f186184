using System.Net;
using System.Text.RegularExpressions;
using KpiIngest.Records.Accounts;
using KpiIngest.Review.Help;
using KpiIngest.Review.Tests.Support;
using KpiIngest.TestSupport;

namespace KpiIngest.Review.Tests;

/// <summary>The user guide, and how it is drawn.</summary>
public sealed partial class GuideTests
{
    [Theory]
    [InlineData("a **b** `c<d>`", "<p>a <strong>b</strong> <code>c&lt;d&gt;</code></p>\n")]
    [InlineData("one\ntwo", "<p>one two</p>\n")]
    [InlineData("- a\n- b\n  goes on", "<ul><li>a</li><li>b goes on</li></ul>\n")]
    [InlineData("1. a\n2. b", "<ol><li>a</li><li>b</li></ol>\n")]
    [InlineData("[x](/review)", "<p><a href=\"/review\">x</a></p>\n")]
    [InlineData("[x](https://elsewhere.example)", "<p>x</p>\n")]
    [InlineData("[x](//elsewhere.example)", "<p>x</p>\n")]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n")]
    [InlineData("![a\"b](pictures/x.png)", "<p><img src=\"/help/pictures/x.png\" alt=\"a&quot;b\" loading=\"lazy\"></p>\n")]
    [InlineData(
        "| a | b |\n| --- | --- |\n| 1 | 2 |",
        "<table><thead><tr><th scope=\"col\">a</th><th scope=\"col\">b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>\n"
    )]
    [InlineData("1.5 is no list", "<p>1.5 is no list</p>\n")]
    public void A_block_is_drawn_as_what_it_is(string markdown, string html) => Assert.Equal(html, GuideDocument.Of(markdown).Html);

    [Fact]
    public async Task Every_picture_and_every_page_that_the_guide_names_is_there()
    {
        await using Desk desk = await Desk.OpenAsync();
        using SignedInBrowser browser = await desk.BrowserAsync(AccountRole.Reviewer);
        string page = await browser.ReadAsync("/help");
        Assert.Contains("คู่มือการใช้งาน", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        List<string> named =
        [
            .. Address().Matches(GuideFiles.Guide.Html).Select(m => m.Groups["address"].Value).Distinct(StringComparer.Ordinal),
        ];
        Assert.Contains("/help/pictures/guide-review.png", named);
        Assert.Contains("/upload", named);
        foreach (string address in named)
            Assert.True(await browser.StatusAsync(address) == HttpStatusCode.OK, address);
        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync("/help/pictures/..%2fguide-th.md"));
    }

    [GeneratedRegex("(?:src|href)=\"(?<address>/[^\"]*)\"", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Address();
}
