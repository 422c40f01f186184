using System.Net;
using System.Text;
using System.Text.Json;
using KpiIngest.Checking.Results;
using KpiIngest.Records;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Jobs;
using KpiIngest.Records.Register;
using KpiIngest.Review.Tests.Register;
using KpiIngest.Review.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Review.Tests.Api;

/// <summary>The register by the API: shown before it is applied, applied only as it was shown.</summary>
public sealed class RegisterCallTests : IAsyncLifetime
{
    private Desk desk = null!;
    private ApiCaller caller = null!;

    public async Task InitializeAsync()
    {
        desk = await Desk.OpenAsync();
        await desk.RecordAsync("กองแผนงาน/a.docx", 1, RegisterPageTests.Card("4"), FileOutcome.Checked);
        caller = await ApiCaller.OpenAsync(desk, AccountRole.Administrator);
    }

    public async Task DisposeAsync()
    {
        caller.Dispose();
        await desk.DisposeAsync();
    }

    [Fact]
    public async Task A_file_is_previewed_applied_by_the_tag_of_the_preview_and_listed()
    {
        ApiAnswer none = await caller.GetAsync("/api/v1/register");
        Assert.Equal((0, 0), (none.Json.GetProperty("version").GetInt32(), none.Json.GetProperty("units").GetArrayLength()));
        ApiAnswer preview = await SendAsync("preview", RegisterPageTests.File);
        Assert.True(preview.Status == HttpStatusCode.OK, preview.Text);
        Assert.Equal(
            (0, 3, 1),
            (
                preview.Json.GetProperty("base").GetInt32(),
                preview.Json.GetProperty("differences").GetArrayLength(),
                preview.Json.GetProperty("submissions").GetInt32()
            )
        );
        Assert.Contains("register-weight", preview.Json.GetProperty("new").EnumerateArray().Select(f => f.GetProperty("code").GetString()));
        Assert.Equal(preview.Headers.ETag!.ToString(), preview.Json.GetProperty("etag").GetString());
        Assert.Equal(0, (await caller.GetAsync("/api/v1/register")).Json.GetProperty("version").GetInt32());

        ApiAnswer applied = await SendAsync("versions", RegisterPageTests.File, preview.Json.GetProperty("etag").GetString());
        Assert.True(applied.Status == HttpStatusCode.Created, applied.Text);
        Assert.Equal(
            (1, "administrator", "/api/v1/register?version=1"),
            (
                applied.Json.GetProperty("version").GetInt32(),
                applied.Json.GetProperty("by").GetString(),
                applied.Headers.Location!.ToString()
            )
        );
        JsonElement unit = (
            await caller.GetAsync("/api/v1/register?unit=" + Uri.EscapeDataString("กองแผนงาน") + "&year=๒๕๖๙")
        ).Json.GetProperty("units")[0];
        JsonElement first = unit.GetProperty("indicators")[0];
        Assert.Equal(
            ("9.2", "3", "2026-04-15", 5),
            (
                first.GetProperty("number").GetString(),
                first.GetProperty("weight").GetString(),
                first.GetProperty("due6").GetString(),
                first.GetProperty("targets").GetArrayLength()
            )
        );
        await using RecordsDbContext db = await desk
            .Services.GetRequiredService<IDbContextFactory<RecordsDbContext>>()
            .CreateDbContextAsync();
        RegisterVersion version = await db.RegisterVersions.SingleAsync();
        Assert.Equal(("คำรับรอง.csv", "administrator"), (version.Source, version.Actor));
        Assert.True(await db.JobWishes.AnyAsync(w => w.Kind == JobWish.Register));
        Assert.Equal(
            "register-changed",
            await db.AuditEntries.OrderByDescending(e => e.Sequence).Select(e => e.Action).FirstAsync(a => a.StartsWith("register"))
        );
    }

    [Fact]
    public async Task Without_a_preview_or_by_another_one_nothing_is_recorded()
    {
        (await SendAsync("versions", RegisterPageTests.File)).IsProblem((HttpStatusCode)428, "version-needed");
        string tag = (await SendAsync("preview", RegisterPageTests.File)).Json.GetProperty("etag").GetString()!;
        foreach (string star in new[] { "*", "W/" + tag })
            (await SendAsync("versions", RegisterPageTests.File, star)).IsProblem((HttpStatusCode)428, "version-needed");
        foreach (string wrong in new[] { "\"0.made up\"", "\"7\"", "no tag", "\"-1.\"", "\"1" + tag[2..] })
            (await SendAsync("versions", RegisterPageTests.File, wrong)).IsProblem(HttpStatusCode.PreconditionFailed, "version-conflict");
        await desk.RecordAsync("กองแผนงาน/b.docx", 2, RegisterPageTests.Card("3"), FileOutcome.Checked);
        (await SendAsync("versions", RegisterPageTests.File, tag)).IsProblem(HttpStatusCode.PreconditionFailed, "version-conflict");
        Assert.Equal(0, (await caller.GetAsync("/api/v1/register")).Json.GetProperty("version").GetInt32());
        string newer = (await SendAsync("preview", RegisterPageTests.File)).Json.GetProperty("etag").GetString()!;
        Assert.Equal(HttpStatusCode.Created, (await SendAsync("versions", RegisterPageTests.File, newer)).Status);
        string same = (await SendAsync("preview", RegisterPageTests.File)).Json.GetProperty("etag").GetString()!;
        (await SendAsync("versions", RegisterPageTests.File, same)).IsProblem(HttpStatusCode.UnprocessableEntity, "nothing-changed");
    }

    [Fact]
    public async Task What_is_wrong_in_a_file_is_said_by_its_line()
    {
        ApiAnswer wrong = await SendAsync(
            "preview",
            "หน่วยงาน,ปีงบประมาณ,เลขตัวชี้วัด,ชื่อตัวชี้วัด,น้ำหนัก\nก,2569,1,ชื่อ,มาก\nก,ปีนี้,๒,ชื่อ,3\n"
        );
        wrong.IsProblem(HttpStatusCode.UnprocessableEntity, "file-refused");
        Assert.Equal([2, 3], wrong.Json.GetProperty("lines").EnumerateArray().Select(l => l.GetProperty("line").GetInt32()));
        (await SendAsync("preview", "")).IsProblem(HttpStatusCode.BadRequest, "no-file");
        (await SendAsync("preview", "เลขตัวชี้วัด,ชื่อตัวชี้วัด\n1,ก\n")).IsProblem(HttpStatusCode.UnprocessableEntity, "file-refused");
        Assert.Equal(
            HttpStatusCode.OK,
            (await SendAsync("preview", "เลขตัวชี้วัด,ชื่อตัวชี้วัด\n1,ก\n", null, ("unit", "กองพัสดุ"), ("year", "๒๕๖๙"))).Status
        );
        (await SendAsync("preview", "เลขตัวชี้วัด,ชื่อตัวชี้วัด\n1,ก\n", null, ("unit", "กองพัสดุ"), ("year", "ปีนี้"))).IsProblem(
            HttpStatusCode.BadRequest,
            "bad-parameter"
        );
        (
            await caller.SendAsync(HttpMethod.Post, "/api/v1/register/preview", new StringContent("{}", Encoding.UTF8, "application/json"))
        ).IsProblem(HttpStatusCode.UnsupportedMediaType, "media-type");
    }

    [Fact]
    public async Task Reports_that_have_not_come_are_listed_and_a_reviewer_changes_nothing()
    {
        string tag = (await SendAsync("preview", RegisterPageTests.File)).Json.GetProperty("etag").GetString()!;
        await SendAsync("versions", RegisterPageTests.File, tag);
        ApiAnswer missing = await caller.GetAsync("/api/v1/register/missing?all=true&round=6");
        Assert.Equal(3, missing.Json.GetProperty("reports").GetArrayLength());
        Assert.Equal(0, (await caller.GetAsync("/api/v1/register/missing?all=true&round=12")).Json.GetProperty("reports").GetArrayLength());
        (await caller.GetAsync("/api/v1/register?version=9")).IsProblem(HttpStatusCode.NotFound, "not-found");
        (await caller.GetAsync("/api/v1/register?units=ก")).IsProblem(HttpStatusCode.BadRequest, "unknown-parameter");
        using ApiCaller reviewer = await ApiCaller.OpenAsync(desk, AccountRole.Reviewer);
        Assert.Equal(HttpStatusCode.OK, (await reviewer.GetAsync("/api/v1/register")).Status);
        foreach (string call in new[] { "preview", "versions" })
            (await SendAsync(call, RegisterPageTests.File, tag, by: reviewer)).IsProblem(HttpStatusCode.Forbidden, "forbidden");
    }

    private Task<ApiAnswer> SendAsync(string call, string file, string? tag = null, params (string Name, string Value)[] fields) =>
        SendAsync(call, file, tag, caller, fields);

    private static Task<ApiAnswer> SendAsync(
        string call,
        string file,
        string? tag,
        ApiCaller by,
        params (string Name, string Value)[] fields
    )
    {
        MultipartFormDataContent form = [];
        foreach ((string name, string value) in fields)
            form.Add(new StringContent(value), name);
        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "file", "คำรับรอง.csv");
        HttpRequestMessage request = new(HttpMethod.Post, "/api/v1/register/" + call) { Content = form };
        if (tag is not null)
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        return by.SendAsync(request);
    }
}
