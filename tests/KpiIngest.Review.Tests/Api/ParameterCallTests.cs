using System.Globalization;
using System.Net;
using System.Text.Json;
using KpiIngest.Review.Tests.Support;

namespace KpiIngest.Review.Tests.Api;

/// <summary>What calls say in their parameters: held to what there is, and never passed over.</summary>
[Collection(nameof(ListedRecords))]
public sealed class ParameterCallTests(ListedRecords records)
{
    private ApiCaller Caller => records.Caller;

    [Theory]
    [InlineData("/api/v1/discrepancies?uint=กอง1", "unknown-parameter")]
    [InlineData("/api/v1/discrepancies?year=เมื่อวาน", "bad-parameter")]
    [InlineData("/api/v1/discrepancies?year=-2568", "bad-parameter")]
    [InlineData("/api/v1/discrepancies?year=99999999999", "bad-parameter")]
    [InlineData("/api/v1/discrepancies?year=2568&year=2569", "bad-parameter")]
    [InlineData("/api/v1/discrepancies?state=closed", "bad-parameter")]
    [InlineData("/api/v1/discrepancies?state=open&state=0", "bad-parameter")]
    [InlineData("/api/v1/discrepancies?severity=fatal", "bad-parameter")]
    [InlineData("/api/v1/discrepancies?sort=file", "bad-parameter")]
    [InlineData("/api/v1/discrepancies?after=nonsense", "bad-parameter")]
    [InlineData("/api/v1/discrepancies?sort=newest&after=HmFi", "bad-parameter")]
    [InlineData("/api/v1/discrepancies?after=HgBhYg", "bad-parameter")]
    [InlineData("/api/v1/counts?size=50", "unknown-parameter")]
    [InlineData("/api/v1/submissions?before=x", "bad-parameter")]
    [InlineData("/api/v1/submissions/1?q=x", "unknown-parameter")]
    [InlineData("/api/v1/history?since=1/10/2569", "bad-parameter")]
    [InlineData("/api/v1/history?since=2026-02-30", "bad-parameter")]
    [InlineData("/api/v1/submissions?q=%00", "bad-request")]
    [InlineData("/api/v1/discrepancies?code=nosuch", "bad-parameter")]
    [InlineData("/api/v1/discrepancies?unit=nosuch", "bad-parameter")]
    [InlineData("/api/v1/discrepancies?unit=กอง1&unit=กอง9", "bad-parameter")]
    [InlineData("/api/v1/discrepancies?by=ghost", "bad-parameter")]
    [InlineData("/api/v1/discrepancies?assigned=ghost", "bad-parameter")]
    [InlineData("/api/v1/counts?assigned=ME", "bad-parameter")]
    [InlineData("/api/v1/discrepancies?round=๗", "bad-parameter")]
    [InlineData("/api/v1/discrepancies?year=2026", "bad-parameter")]
    [InlineData("/api/v1/discrepancies?size=5", "bad-parameter")]
    [InlineData("/api/v1/submissions?size=19", "bad-parameter")]
    [InlineData("/api/v1/history?size=1000", "bad-parameter")]
    [InlineData("/api/v1/history?unit=กอง", "bad-parameter")]
    [InlineData("/api/v1/overview?round=7", "bad-parameter")]
    [InlineData("/api/v1/register?unit=nosuch", "bad-parameter")]
    [InlineData("/api/v1/register/missing?round=0", "bad-parameter")]
    public async Task What_a_filter_does_not_say_right_is_refused_and_never_passed_over(string path, string code) =>
        (await Caller.GetAsync(path)).IsProblem(HttpStatusCode.BadRequest, code);

    [Theory]
    [InlineData("/api/v1/discrepancies?size=5", "20", "200")]
    [InlineData("/api/v1/discrepancies?round=7", "6, 9, 12")]
    [InlineData("/api/v1/discrepancies?code=weighted-totl", "weighted-total", "score-range")]
    [InlineData("/api/v1/discrepancies?code=nosuch", "weighted-total", "score-range")]
    [InlineData("/api/v1/discrepancies?by=reviewr", "“reviewer”")]
    [InlineData("/api/v1/history?unit=กอง๑", "“กอง1”")]
    public async Task What_is_refused_names_what_may_be_said_instead(string path, params string[] named)
    {
        ApiAnswer answer = await Caller.GetAsync(path);
        answer.IsProblem(HttpStatusCode.BadRequest, "bad-parameter");
        foreach (string member in new[] { "message", "messageEn" })
            Assert.All(named, n => Assert.Contains(n, answer.Json.GetProperty(member).GetString()!, StringComparison.Ordinal));
        Assert.DoesNotContain("“กอง1”", (await Caller.GetAsync("/api/v1/history?unit=kpr")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/discrepancies?year=2500", "discrepancies")]
    [InlineData("/api/v1/discrepancies?indicator=99", "discrepancies")]
    [InlineData("/api/v1/discrepancies?submission=999999", "discrepancies")]
    [InlineData("/api/v1/discrepancies?by=reviewer", "discrepancies")]
    [InlineData("/api/v1/discrepancies?versions=ALL&code=number-unclear", "discrepancies")]
    [InlineData("/api/v1/history?indicator=99", "history")]
    [InlineData("/api/v1/history?since=2569-11-22", "history")]
    public async Task What_may_be_and_is_not_there_is_an_empty_list(string path, string member) =>
        Assert.Empty((await Caller.GetAsync(path)).Json.GetProperty(member).EnumerateArray());

    [Theory]
    [InlineData("2569-11-21")]
    [InlineData("๒๕๖๙-๑๑-๒๑")]
    [InlineData("2026-11-21")]
    public async Task A_day_is_given_in_either_era(string day) =>
        Assert.Equal(20, (await Caller.GetAsync("/api/v1/history?size=20&since=" + day)).Json.GetProperty("history").GetArrayLength());

    [Theory]
    [InlineData("sar 7", "กอง3/SAR 7.docx")]
    [InlineData("SAR ๗", "กอง3/SAR 7.docx")]
    [InlineData("7.docx SAR", "กอง3/SAR 7.docx")]
    [InlineData("ร้อยละ แผนงานที่ ๗", "กอง3/SAR 7.docx")]
    [InlineData("รอยละของแผนงานที่ 7", "กอง3/SAR 7.docx")]
    public async Task A_text_finds_submissions_as_it_finds_findings(string text, string file)
    {
        JsonElement found = (await Caller.GetAsync("/api/v1/submissions?size=20&q=" + Uri.EscapeDataString(text))).Json.GetProperty(
            "submissions"
        );
        Assert.Contains(file, found.EnumerateArray().Select(s => s.GetProperty("file").GetString()));
        Assert.True(found.GetArrayLength() < ListedRecords.Cards);
    }

    [Fact]
    public async Task Every_choice_that_counts_offer_is_a_filter_that_shows_so_many()
    {
        JsonElement counts = (await Caller.GetAsync("/api/v1/counts?state=any")).Json;
        foreach (
            (string facet, string filter) in new[]
            {
                ("units", "unit"),
                ("codes", "code"),
                ("fiscalYears", "year"),
                ("rounds", "round"),
                ("severities", "severity"),
                ("decidedBy", "by"),
                ("assigned", "assigned"),
            }
        )
        {
            foreach (JsonElement choice in counts.GetProperty(facet).EnumerateArray())
            {
                string value = choice.GetProperty("value").GetString()!;
                Assert.NotEqual("", value);
                Assert.Equal(
                    (filter, value, choice.GetProperty("count").GetInt32()),
                    (
                        filter,
                        value,
                        (await Caller.GetAsync($"/api/v1/counts?state=any&{filter}={Uri.EscapeDataString(value)}"))
                            .Json.GetProperty("total")
                            .GetInt32()
                    )
                );
            }
        }
    }

    [Fact]
    public async Task Hostile_text_finds_nothing_and_breaks_nothing()
    {
        string[] texts =
        [
            "' OR 1=1 --",
            "\"; DROP TABLE Submissions; --",
            "%",
            "_",
            "*",
            "<script>",
            "\u202e",
            "\ud83d\ude00",
            new string('ก', 200),
            "a AND b OR",
            "NEAR(",
            "\\",
            "\t",
            "${jndi:ldap://x}",
        ];
        foreach (string text in texts)
        {
            foreach (
                string list in new[]
                {
                    "submissions?q=",
                    "discrepancies?q=",
                    "discrepancies?indicator=",
                    "discrepancies?unit=",
                    "discrepancies?code=",
                    "history?unit=",
                    "counts?by=",
                    "counts?assigned=",
                    "register?unit=",
                }
            )
            {
                ApiAnswer answer = await Caller.GetAsync($"/api/v1/{list}{Uri.EscapeDataString(text)}");
                bool named = !list.EndsWith("q=", StringComparison.Ordinal) && !list.EndsWith("indicator=", StringComparison.Ordinal);
                Assert.True(
                    answer.Status == (named ? HttpStatusCode.BadRequest : HttpStatusCode.OK),
                    string.Create(CultureInfo.InvariantCulture, $"{list}{text}: {(int)answer.Status} {answer.Text}")
                );
            }
        }
    }
}
