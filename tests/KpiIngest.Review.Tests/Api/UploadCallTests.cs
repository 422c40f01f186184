using System.Net;
using System.Text;
using System.Text.Json;
using KpiIngest.Records.Accounts;
using KpiIngest.Review.Tests.Support;

namespace KpiIngest.Review.Tests.Api;

/// <summary>Files that a program sends; through the whole service they go in the tests of the generated client.</summary>
public sealed class UploadCallTests : IAsyncLifetime
{
    private Desk desk = null!;
    private ApiCaller caller = null!;

    public async Task InitializeAsync()
    {
        desk = await Desk.OpenAsync();
        caller = await ApiCaller.OpenAsync(desk, AccountRole.Reviewer);
    }

    public async Task DisposeAsync()
    {
        caller.Dispose();
        await desk.DisposeAsync();
    }

    [Fact]
    public async Task What_is_sent_is_answered_with_the_address_that_tells_what_becomes_of_it()
    {
        ApiAnswer answer = await SendAsync(("unit", "กองคลัง"), [("SAR ๙.๒.docx", "card"), ("refused.docx", "x")]);
        Assert.True(answer.Status == HttpStatusCode.Accepted, answer.Text);
        string status = answer.Json.GetProperty("status").GetString()!;
        Assert.Equal(
            (status, "/api/v1/uploads/" + answer.Json.GetProperty("batch").GetString()),
            (answer.Headers.Location!.ToString(), status)
        );
        Assert.Equal("กองคลัง/SAR ๙.๒.docx", answer.Json.GetProperty("files")[0].GetProperty("file").GetString());
        Assert.Equal(
            ("refused.docx", "not this one"),
            (
                answer.Json.GetProperty("refused")[0].GetProperty("name").GetString(),
                answer.Json.GetProperty("refused")[0].GetProperty("messageEn").GetString()
            )
        );
        JsonElement standing = (await caller.GetAsync(status)).Json;
        Assert.Equal(
            (false, "inInbox", "reviewer"),
            (
                standing.GetProperty("done").GetBoolean(),
                standing.GetProperty("files")[0].GetProperty("step").GetString(),
                standing.GetProperty("files")[0].GetProperty("by").GetString()
            )
        );
        using ApiCaller viewer = await ApiCaller.OpenAsync(desk, AccountRole.Viewer);
        (await viewer.GetAsync(status)).IsProblem(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task Several_calls_of_one_batch_stand_together()
    {
        string batch = Guid.NewGuid().ToString("N");
        foreach (string name in new[] { "a.docx", "b.docx" })
        {
            using MultipartFormDataContent form = new()
            {
                { new StringContent(batch), "batch" },
                { new StringContent("ก"), "unit" },
                { new ByteArrayContent([1]), "files", name },
            };
            Assert.Equal(batch, (await caller.SendAsync(HttpMethod.Post, "/api/v1/uploads", form)).Json.GetProperty("batch").GetString());
        }

        Assert.Equal(
            ["a.docx", "b.docx"],
            (await caller.GetAsync("/api/v1/uploads/" + batch))
                .Json.GetProperty("files")
                .EnumerateArray()
                .Select(f => f.GetProperty("name").GetString())
        );
    }

    [Theory]
    [InlineData("x")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("0123456789abcdef0123456789abcde")]
    [InlineData("0123456789abcdef 0123456789abcdef")]
    public async Task A_batch_that_is_none_is_refused_before_any_file_is_taken(string batch)
    {
        using MultipartFormDataContent form = new()
        {
            { new StringContent(batch), "batch" },
            { new StringContent("ก"), "unit" },
            { new ByteArrayContent([1]), "files", "a.docx" },
        };
        ApiAnswer answer = await caller.SendAsync(HttpMethod.Post, "/api/v1/uploads", form);
        answer.IsProblem(HttpStatusCode.BadRequest, "bad-parameter");
        Assert.False(answer.Json.TryGetProperty("files", out _));
    }

    [Fact]
    public async Task What_is_not_taken_is_a_problem_that_says_why()
    {
        ApiAnswer refused = await SendAsync(("unit", "ก"), [("refused.docx", "x"), ("refused.pdf", "x")]);
        refused.IsProblem(HttpStatusCode.UnprocessableEntity, "files-refused");
        Assert.Equal(
            ["refused.docx", "refused.pdf"],
            refused.Json.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("name").GetString())
        );
        (await SendAsync(("unit", "ก"), [])).IsProblem(HttpStatusCode.BadRequest, "no-file");
        (await SendAsync(("else", "ก"), [("a.docx", "x")])).IsProblem(HttpStatusCode.BadRequest, "unit-refused");
        using StringContent json = new("{}", Encoding.UTF8, "application/json");
        (await caller.SendAsync(HttpMethod.Post, "/api/v1/uploads", json)).IsProblem(HttpStatusCode.UnsupportedMediaType, "media-type");
        using FormUrlEncodedContent plain = new([new("unit", "ก")]);
        (await caller.SendAsync(HttpMethod.Post, "/api/v1/uploads", plain)).IsProblem(HttpStatusCode.UnsupportedMediaType, "media-type");
        using StringContent cut = new(
            "--x\r\nContent-Disposition: form-data; name=\"unit\"\r\n\r\nก\r\n--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.docx\"\r\n\r\nhalf",
            Encoding.UTF8
        );
        cut.Headers.Remove("Content-Type");
        cut.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        (await caller.SendAsync(HttpMethod.Post, "/api/v1/uploads", cut)).IsProblem(HttpStatusCode.BadRequest, "cut-off");
    }

    private async Task<ApiAnswer> SendAsync((string Name, string Value) field, (string Name, string Content)[] files)
    {
        using MultipartFormDataContent form = new() { { new StringContent(field.Value), field.Name } };
        foreach ((string name, string content) in files)
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "files", name);
        return await caller.SendAsync(HttpMethod.Post, "/api/v1/uploads", form);
    }
}
