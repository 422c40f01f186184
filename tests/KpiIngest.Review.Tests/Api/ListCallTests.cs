using System.Net;
using System.Text;
using System.Text.Json;
using KpiIngest.Checking.Results;
using KpiIngest.Records;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Findings;
using KpiIngest.Review.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Review.Tests.Api;

/// <summary>Records that the tests of a class only look at.</summary>
public sealed class ListedRecords : IAsyncLifetime
{
    internal const int Cards = 30;

    internal Desk Desk { get; private set; } = null!;

    internal ApiCaller Caller { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Desk = await Desk.OpenAsync();
        for (int i = 1; i <= Cards; i++)
        {
            ReportResult report = new()
            {
                Indicator = new IndicatorResult($"{(i % 5) + 1}.{i}", $"ร้อยละของแผนงานที่ {i}"),
                FiscalYear = 2568 + (i % 2),
                Round = i % 3 == 0 ? 6 : 12,
                StatedAverage = "3.1000",
                Recomputed = new RecomputedResult("5", "15.5", "3.1"),
            };
            DiscrepancyResult cause = new()
            {
                Code = i % 2 == 0 ? "weighted-total" : "score-range",
                Severity = i % 2 == 0 ? Severity.Error : Severity.Warning,
                Report = 0,
                Message = $"ผลรวมของบัตรที่ {i}",
                MessageEn = $"total of card {i}",
                Stated = "2.0000",
                Expected = "2.5",
                Arithmetic = "0.5 × 5 = 2.5; stated 2.0000 (-0.5)",
                At = new FigureAddress(0, 0, "weightedScore"),
                Location = new LocationResult(3, 5, 1, "๒.๐๐๐๐"),
            };
            DiscrepancyResult follows = cause with
            {
                Code = "formula",
                ConsequenceOf = 0,
                At = new FigureAddress(0, RowAddress.Total, "average"),
            };
            await Desk.RecordAsync($"กอง{i % 4}/SAR {i}.docx", i, report, FileOutcome.Checked, cause, follows);
        }

        Caller = await ApiCaller.OpenAsync(Desk, AccountRole.Reviewer);
    }

    public async Task DisposeAsync()
    {
        Caller.Dispose();
        await Desk.DisposeAsync();
    }
}

[CollectionDefinition(nameof(ListedRecords))]
public sealed class ListedRecordsAreShared : ICollectionFixture<ListedRecords>;

/// <summary>The lists of the API: what they hold is what the pages hold, page by page.</summary>
[Collection(nameof(ListedRecords))]
public sealed class ListCallTests(ListedRecords records)
{
    private ApiCaller Caller => records.Caller;

    [Theory]
    [InlineData("/api/v1/submissions?size=20", "submissions", ListedRecords.Cards)]
    [InlineData("/api/v1/submissions?size=20&q=กอง1", "submissions", 8)]
    [InlineData("/api/v1/discrepancies?size=20", "discrepancies", ListedRecords.Cards)]
    [InlineData("/api/v1/discrepancies?size=20&sort=newest", "discrepancies", ListedRecords.Cards)]
    [InlineData("/api/v1/discrepancies?size=20&sort=code&following=all", "discrepancies", 2 * ListedRecords.Cards)]
    [InlineData("/api/v1/discrepancies?size=20&state=any&following=all", "discrepancies", 2 * ListedRecords.Cards)]
    [InlineData("/api/v1/history?size=20", "history", ListedRecords.Cards)]
    [InlineData("/api/v1/history?size=20&versions=latest", "history", ListedRecords.Cards)]
    [InlineData("/api/v1/history?size=20&year=2568", "history", 15)]
    public async Task Following_next_to_the_end_meets_everything_once(string first, string member, int all)
    {
        List<string> met = [];
        string? next = first;
        int pages = 0;
        while (next is not null)
        {
            ApiAnswer answer = await Caller.GetAsync(next);
            Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
            List<string> page =
            [
                .. answer
                    .Json.GetProperty(member)
                    .EnumerateArray()
                    .Select(e =>
                        e.TryGetProperty("finding", out JsonElement finding) ? finding.ToString() : e.GetProperty("submission").ToString()
                    ),
            ];
            Assert.InRange(page.Count, 1, 20);
            met.AddRange(page);
            next = answer.Json.GetProperty("next").GetString();
            Assert.True(++pages < 10);
        }

        Assert.Equal((all, all), (met.Count, met.Distinct(StringComparer.Ordinal).Count()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?unit=กอง1&unit=กอง2")]
    [InlineData("?year=๒๕๖๘&round=12")]
    [InlineData("?code=score-range&severity=warning")]
    [InlineData("?state=confirmed")]
    [InlineData("?q=แผนงานที่")]
    [InlineData("?indicator=๒.๑")]
    [InlineData("?submission=7&following=all")]
    [InlineData("?sort=newest&unit=กอง3")]
    [InlineData("?assigned=nobody")]
    [InlineData("?assigned=me")]
    public async Task A_filter_shows_what_the_review_list_shows(string query)
    {
        FindingQueue queue = records.Desk.Services.GetRequiredService<FindingQueue>();
        Review.Findings.ReviewFilter filter = Review.Findings.ReviewFilter.Of(
            new Microsoft.AspNetCore.Http.QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query)),
            "reviewer"
        );
        FindingPage page = await queue.PageAsync(filter.Finding, filter.Sort, null, backwards: false, 50, CancellationToken.None);
        ApiAnswer answer = await Caller.GetAsync("/api/v1/discrepancies" + query);
        Assert.Equal(
            page.Items.Select(i => i.Line.Id),
            answer.Json.GetProperty("discrepancies").EnumerateArray().Select(d => d.GetProperty("finding").GetInt64())
        );
        ApiAnswer counts = await Caller.GetAsync("/api/v1/counts" + query.Replace("sort=newest&", "", StringComparison.Ordinal));
        Assert.Equal(page.Items.Count, counts.Json.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_finding_has_the_names_of_the_contract_in_the_list_and_by_itself()
    {
        JsonElement listed = (await Caller.GetAsync("/api/v1/discrepancies?submission=2")).Json.GetProperty("discrepancies")[0];
        Assert.Equal(
            ("กอง2", "กอง2/SAR 2.docx", "3.2", "ร้อยละของแผนงานที่ 2", 2568, 12, "checked", "open", 1),
            (
                Text("unit"),
                Text("file"),
                listed.GetProperty("indicator").GetProperty("number").GetString(),
                listed.GetProperty("indicator").GetProperty("name").GetString(),
                listed.GetProperty("fiscalYear").GetInt32(),
                listed.GetProperty("round").GetInt32(),
                Text("outcome"),
                Text("state"),
                listed.GetProperty("following").GetInt32()
            )
        );
        JsonElement said = listed.GetProperty("discrepancy");
        Assert.Equal(
            ("weighted-total", "error", "2.0000", "2.5"),
            (
                said.GetProperty("code").GetString(),
                said.GetProperty("severity").GetString(),
                said.GetProperty("stated").GetString(),
                said.GetProperty("expected").GetString()
            )
        );
        Assert.Equal(
            ("๒.๐๐๐๐", 3),
            (said.GetProperty("location").GetProperty("text").GetString(), said.GetProperty("location").GetProperty("page").GetInt32())
        );

        ApiAnswer one = await Caller.GetAsync($"/api/v1/discrepancies/{listed.GetProperty("finding").GetInt64()}");
        Assert.Equal(Text("etag"), one.Headers.ETag!.ToString());
        Assert.Equal(listed.GetRawText(), one.Json.GetProperty("finding").GetRawText());
        JsonElement whole = one.Json.GetProperty("discrepancy");
        Assert.Equal(
            ("weightedScore", 0),
            (whole.GetProperty("at").GetProperty("column").GetString(), whole.GetProperty("at").GetProperty("row").GetInt32())
        );
        JsonElement consequence = (
            await Caller.GetAsync($"/api/v1/discrepancies/{one.Json.GetProperty("consequences")[0].GetInt64()}")
        ).Json;
        Assert.Equal(
            ("formula", "total"),
            (
                consequence.GetProperty("discrepancy").GetProperty("code").GetString(),
                consequence.GetProperty("discrepancy").GetProperty("at").GetProperty("row").GetString()
            )
        );

        string? Text(string name) => listed.GetProperty(name).GetString();
    }

    [Fact]
    public async Task A_submission_tells_what_became_of_it_and_what_was_read_as_check_writes_it()
    {
        JsonElement whole = (await Caller.GetAsync("/api/v1/submissions/2")).Json;
        JsonElement submission = whole.GetProperty("submission");
        Assert.Equal(
            ("read", "checked", 2, 0),
            (
                submission.GetProperty("state").GetString(),
                submission.GetProperty("outcome").GetString(),
                submission.GetProperty("errors").GetInt32(),
                submission.GetProperty("warnings").GetInt32()
            )
        );
        Assert.Equal("submission-received", whole.GetProperty("trail")[0].GetProperty("action").GetString());
        JsonElement file = (await Caller.GetAsync("/api/v1/submissions/2/reports")).Json;
        Assert.Equal(
            ("กอง2/SAR 2.docx", "3.1000", "15.5"),
            (
                file.GetProperty("path").GetString(),
                file.GetProperty("reports")[0].GetProperty("statedAverage").GetString(),
                file.GetProperty("reports")[0].GetProperty("recomputed").GetProperty("weightedScore").GetString()
            )
        );
        (await Caller.GetAsync("/api/v1/submissions/2/original")).IsProblem(HttpStatusCode.NotFound, "original-missing");
        JsonElement history = (await Caller.GetAsync("/api/v1/history?submission=2")).Json.GetProperty("history")[0];
        Assert.Equal(
            ("3.2", "3.1000", true),
            (
                history.GetProperty("indicator").GetString(),
                history.GetProperty("average").GetString(),
                history.GetProperty("latest").GetBoolean()
            )
        );
    }

    [Fact]
    public async Task The_overview_counts_as_the_page_does_and_a_round_of_which_nothing_came_is_not_there()
    {
        JsonElement all = (await Caller.GetAsync("/api/v1/overview?year=2568&round=12")).Json;
        Assert.Equal(
            (2568, 12, 10),
            (
                all.GetProperty("fiscalYear").GetInt32(),
                all.GetProperty("round").GetInt32(),
                all.GetProperty("units").EnumerateArray().Sum(u => u.GetProperty("cards").GetInt32())
            )
        );
        Assert.Equal(2569, (await Caller.GetAsync("/api/v1/overview")).Json.GetProperty("fiscalYear").GetInt32());
        (await Caller.GetAsync("/api/v1/overview?year=2550")).IsProblem(HttpStatusCode.NotFound, "not-found");
        Assert.Equal(0, (await Caller.GetAsync("/api/v1/jobs")).Json.GetProperty("failed").GetProperty("count").GetInt32());
    }

    [Theory]
    [InlineData("/api/v1/submissions/999999")]
    [InlineData("/api/v1/submissions/0/reports")]
    [InlineData("/api/v1/submissions/99999999999999999999")]
    [InlineData("/api/v1/submissions/../../system")]
    [InlineData("/api/v1/discrepancies/%2e%2e")]
    [InlineData("/api/v1/discrepancies/999999/decisions")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api/v1/uploads/ABC")]
    public async Task What_is_not_there_is_a_problem_and_never_a_page(string path)
    {
        ApiAnswer answer = await Caller.GetAsync(path);
        if (path.Contains("..", StringComparison.Ordinal))
            Assert.NotEqual(HttpStatusCode.OK, answer.Status);
        else
            answer.IsProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task The_text_of_a_problem_follows_the_language_that_is_asked_for()
    {
        foreach (
            (string? asked, string member) in new[]
            {
                (null, "message"),
                ("th", "message"),
                ("en-GB, th;q=0.5", "messageEn"),
                ("de, th;q=0.9, en;q=0.8", "message"),
                ("fr", "message"),
            }
        )
        {
            using HttpRequestMessage request = new(HttpMethod.Get, "/api/v1/submissions/999999");
            if (asked is not null)
                request.Headers.AcceptLanguage.ParseAdd(asked);
            JsonElement problem = (await Caller.SendAsync(request)).Json;
            Assert.Equal(problem.GetProperty(member).GetString(), problem.GetProperty("detail").GetString());
        }
    }

    [Fact]
    public async Task Thai_stands_in_the_answer_as_it_is_written_and_figures_are_strings()
    {
        ApiAnswer answer = await Caller.GetAsync("/api/v1/discrepancies?submission=2");
        Assert.Contains("\"message\":\"ผลรวมของบัตรที่ 2\"", answer.Text, StringComparison.Ordinal);
        Assert.Contains("\"stated\":\"2.0000\"", answer.Text, StringComparison.Ordinal);
        Assert.Contains(",\"size\":1,", (await Caller.GetAsync("/api/v1/submissions/2")).Text, StringComparison.Ordinal);
        Assert.True(Encoding.UTF8.GetByteCount(answer.Text) > 0 && answer.MediaType == "application/json");
    }
}
