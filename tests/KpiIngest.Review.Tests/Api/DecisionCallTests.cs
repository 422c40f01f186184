using System.Net;
using System.Text;
using System.Text.Json;
using KpiIngest.Checking.Results;
using KpiIngest.Records;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Decisions;
using KpiIngest.Review.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Review.Tests.Api;

/// <summary>Decisions by the API: the rules of the desk, and only on the version that was looked at.</summary>
public sealed class DecisionCallTests : IAsyncLifetime
{
    private Desk desk = null!;
    private ApiCaller caller = null!;

    public async Task InitializeAsync()
    {
        desk = await Desk.OpenAsync(services: services => services.AddSingleton(new DecisionRules { AcceptedNeedsSecond = true }));
        await desk.RecordAsync(
            "ก/a.docx",
            1,
            new DiscrepancyResult
            {
                Code = "weighted-total",
                Severity = Severity.Error,
                Report = 0,
                Message = "ข้อความ",
                MessageEn = "message",
                Stated = "2",
                Expected = "3",
            }
        );
        caller = await ApiCaller.OpenAsync(desk, AccountRole.Reviewer);
    }

    public async Task DisposeAsync()
    {
        caller.Dispose();
        await desk.DisposeAsync();
    }

    [Fact]
    public async Task A_decision_names_the_version_that_was_looked_at_and_makes_the_next_one()
    {
        string first = await TagAsync();
        ApiAnswer made = await caller.DecideAsync(1, first, new { act = "confirmed", comment = "แจ้งหน่วยงานแล้ว" });
        Assert.True(made.Status == HttpStatusCode.Created, made.Text);
        string second = made.Json.GetProperty("etag").GetString()!;
        Assert.Equal(
            ("confirmed", second, true),
            (made.Json.GetProperty("state").GetString(), made.Headers.ETag!.ToString(), second != first)
        );
        Assert.Equal(second, await TagAsync());
        JsonElement said = made.Json.GetProperty("decision");
        Assert.Equal(
            ("confirmed", "reviewer", "แจ้งหน่วยงานแล้ว"),
            (said.GetProperty("act").GetString(), said.GetProperty("by").GetString(), said.GetProperty("comment").GetString())
        );
        await using RecordsDbContext db = await desk
            .Services.GetRequiredService<IDbContextFactory<RecordsDbContext>>()
            .CreateDbContextAsync();
        Assert.Equal(
            ("finding-decided", "reviewer"),
            await db
                .AuditEntries.OrderByDescending(e => e.Sequence)
                .Select(e => new ValueTuple<string, string>(e.Action, e.Actor))
                .FirstAsync()
        );
        Assert.Contains("แจ้งหน่วยงานแล้ว", (await caller.GetAsync("/api/v1/history")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_version_nothing_is_decided_and_on_another_one_neither()
    {
        string first = await TagAsync();
        foreach (string? none in new[] { null, "*", "W/" + first })
            (await caller.DecideAsync(1, none, new { act = "confirmed" })).IsProblem((HttpStatusCode)428, "version-needed");
        Assert.Equal(HttpStatusCode.Created, (await caller.DecideAsync(1, first, new { act = "sentBack" })).Status);
        foreach (string wrong in new[] { first, "\"made up\"", "no tag", "\"a\", \"b\"", "\"\"" })
        {
            ApiAnswer answer = await caller.DecideAsync(1, wrong, new { act = "confirmed" });
            answer.IsProblem(HttpStatusCode.PreconditionFailed, "version-conflict");
            JsonElement current = answer.Json.GetProperty("current");
            Assert.Equal(
                (await TagAsync(), "sentBack", "reviewer"),
                (
                    current.GetProperty("etag").GetString(),
                    current.GetProperty("state").GetString(),
                    current.GetProperty("decidedBy").GetString()
                )
            );
        }

        Assert.Single((await caller.GetAsync("/api/v1/discrepancies/1/decisions")).Json.GetProperty("decisions").EnumerateArray());
        Assert.Equal(
            HttpStatusCode.Created,
            (await caller.DecideAsync(1, $"{first}, {await TagAsync()}", new { act = "confirmed" })).Status
        );
    }

    [Fact]
    public async Task Of_two_at_the_same_moment_one_decides_and_the_other_is_told()
    {
        string tag = await TagAsync();
        ApiAnswer[] answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(i => caller.DecideAsync(1, tag, new { act = i % 2 == 0 ? "confirmed" : "sentBack" }))
        );
        Assert.Single(answers, a => a.Status == HttpStatusCode.Created);
        Assert.All(
            answers.Where(a => a.Status != HttpStatusCode.Created),
            a => a.IsProblem(HttpStatusCode.PreconditionFailed, "version-conflict")
        );
    }

    [Fact]
    public async Task An_acceptance_waits_for_another_person_is_seconded_and_taken_back_step_by_step()
    {
        (await caller.DecideAsync(1, await TagAsync(), new { act = "accepted" })).IsProblem(
            HttpStatusCode.UnprocessableEntity,
            "no-reason"
        );
        ApiAnswer accepted = await caller.DecideAsync(1, await TagAsync(), new { act = "accepted", reason = "หนังสืออนุมัติ" });
        Assert.Equal("proposed", accepted.Json.GetProperty("state").GetString());
        (await caller.DecideAsync(1, await TagAsync(), new { act = "seconded" })).IsProblem(
            HttpStatusCode.UnprocessableEntity,
            "same-person"
        );
        using ApiCaller second = await ApiCaller.OpenAsync(desk, AccountRole.Administrator);
        Assert.Equal(1, (await second.GetAsync("/api/v1/counts?second=me")).Json.GetProperty("total").GetInt32());
        Assert.Equal(
            "accepted",
            (await second.DecideAsync(1, await TagAsync(), new { act = "seconded" })).Json.GetProperty("state").GetString()
        );
        JsonElement standing = (await caller.GetAsync("/api/v1/discrepancies/1")).Json.GetProperty("finding").GetProperty("decision");
        Assert.Equal(
            ("reviewer", "administrator", "หนังสืออนุมัติ"),
            (
                standing.GetProperty("by").GetString(),
                standing.GetProperty("secondedBy").GetString(),
                standing.GetProperty("reason").GetString()
            )
        );
        Assert.Equal(
            "proposed",
            (await caller.DecideAsync(1, await TagAsync(), new { act = "takenBack" })).Json.GetProperty("state").GetString()
        );
        Assert.Equal(
            "open",
            (await caller.DecideAsync(1, await TagAsync(), new { act = "takenBack" })).Json.GetProperty("state").GetString()
        );
        (await caller.DecideAsync(1, await TagAsync(), new { act = "takenBack" })).IsProblem(
            HttpStatusCode.UnprocessableEntity,
            "nothing-to-take-back"
        );
        Assert.Equal(
            [true, true, false, false],
            (await caller.GetAsync("/api/v1/discrepancies/1/decisions"))
                .Json.GetProperty("decisions")
                .EnumerateArray()
                .Select(d => d.GetProperty("takenBack").GetBoolean())
        );
    }

    [Theory]
    [InlineData("", "bad-request")]
    [InlineData("{", "bad-request")]
    [InlineData("null", "bad-request")]
    [InlineData("[]", "bad-request")]
    [InlineData("{}", "bad-request")]
    [InlineData("{\"act\":0}", "bad-request")]
    [InlineData("{\"act\":\"destroyed\"}", "bad-request")]
    [InlineData("{\"act\":\"confirmed\",\"actor\":\"somebody\"}", "bad-request")]
    [InlineData("{\"act\":\"confirmed\",\"comment\":5}", "bad-request")]
    [InlineData("{\"act\":\"confirmed\",\"comment\":\"\\ud800\"}", "bad-request")]
    [InlineData("{\"act\":\"misread\",\"values\":[null]}", "bad-request")]
    [InlineData("{\"act\":\"misread\",\"values\":[{\"figure\":null,\"occurrence\":0,\"value\":\"3\"}]}", "bad-request")]
    [InlineData("{\"act\":\"misread\",\"values\":[{\"figure\":\"x\",\"occurrence\":0,\"value\":\"3\",\"read\":\"2\"}]}", "bad-request")]
    [InlineData("{\"act\":\"misread\"}", "no-value")]
    [InlineData("{\"act\":\"misread\",\"values\":[{\"figure\":\"x\",\"occurrence\":0,\"value\":\"3\"}]}", "unknown-figure")]
    [InlineData("{\"act\":\"confirmed\",\"values\":[{\"figure\":\"x\",\"occurrence\":0,\"value\":\"3\"}]}", "not-possible")]
    public async Task What_cannot_be_decided_so_is_refused_with_its_reason_and_changes_nothing(string json, string code)
    {
        string tag = await TagAsync();
        ApiAnswer answer = await caller.DecideAsync(1, tag, json);
        answer.IsProblem(code == "bad-request" ? HttpStatusCode.BadRequest : HttpStatusCode.UnprocessableEntity, code);
        Assert.Equal(tag, await TagAsync());
    }

    [Fact]
    public async Task What_is_too_long_or_of_another_type_is_refused()
    {
        string tag = await TagAsync();
        (await caller.DecideAsync(1, tag, new { act = "commented", comment = new string('ก', 60_000) })).IsProblem(
            HttpStatusCode.RequestEntityTooLarge,
            "too-large"
        );
        (await caller.DecideAsync(1, tag, new { act = "commented", comment = new string('ก', 20_000) })).IsProblem(
            HttpStatusCode.UnprocessableEntity,
            "too-long"
        );
        using HttpRequestMessage form = new(HttpMethod.Post, "/api/v1/discrepancies/1/decisions")
        {
            Content = new StringContent("act=confirmed", Encoding.UTF8, "application/x-www-form-urlencoded"),
        };
        form.Headers.TryAddWithoutValidation("If-Match", tag);
        (await caller.SendAsync(form)).IsProblem(HttpStatusCode.UnsupportedMediaType, "media-type");
        ApiAnswer kept = await caller.DecideAsync(1, tag, "{\"act\":\"commented\",\"comment\":\"ก\\u0000<b>\"}");
        Assert.Equal("ก\ufffd<b>", kept.Json.GetProperty("decision").GetProperty("comment").GetString());
    }

    private async Task<string> TagAsync() => (await caller.GetAsync("/api/v1/discrepancies/1")).Headers.ETag!.ToString();
}
