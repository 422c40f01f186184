using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KpiIngest.Records;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Audit;
using KpiIngest.Records.Queries;
using KpiIngest.Tests.Jobs;
using KpiIngest.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Tests.Inbox;

/// <summary>Files that are sent by the page, through the whole service.</summary>
[Trait("Lane", "Whole")]
public sealed class UploadTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeChecker checker = new();
    private RunningService service = null!;

    public async Task InitializeAsync() =>
        service = await RunningService.StartAsync(folder.Path, checker, settingsJson: """, "maxFileMiB": 1""");

    public async Task DisposeAsync() => await service.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Files_of_a_plain_form_are_taken_read_and_shown_with_what_became_of_them_and_who_sent_them()
    {
        using SignedInBrowser browser = await service.BrowserAsync(AccountRole.Reviewer);
        using HttpResponseMessage answer = await SendAsync(
            browser,
            "กองแผนงาน",
            ("SAR ๙.๒.docx", Bytes("card 9.2")),
            ("ประกอบ.pdf", Bytes("none"))
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        string result = answer.Headers.Location!.ToString();
        Assert.Matches("^/upload/[0-9a-f]{32}$", result);
        IReadOnlyList<SubmissionView> told = await service.ToldAsync(2);
        Assert.Equal(
            ["กองแผนงาน/SAR ๙.๒.docx", "กองแผนงาน/ประกอบ.pdf"],
            told.Select(v => v.Submission.InboxPath).Order(StringComparer.Ordinal)
        );
        string page = WebUtility.HtmlDecode(await browser.ReadAsync(result));
        foreach (SubmissionView view in told)
            Assert.Contains($"href=\"/submissions/{view.Submission.Id}\"", page, StringComparison.Ordinal);
        Assert.Contains("ไม่พบข้อคลาดเคลื่อนในส่วนที่อ่านได้", page, StringComparison.Ordinal);
        Assert.Contains("เอกสารประกอบ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-awaits", page, StringComparison.Ordinal);

        AuditEntry entry = (await UploadedAsync())[0];
        JsonElement detail = JsonDocument.Parse(entry.Detail).RootElement;
        Assert.Equal("reviewer", entry.Actor);
        Assert.Equal("upload:" + result["/upload/".Length..], entry.Subject);
        Assert.Equal(
            ("SAR ๙.๒.docx", "กองแผนงาน", "กองแผนงาน/SAR ๙.๒.docx", 8L),
            (Text("name"), Text("unit"), Text("path"), detail.GetProperty("size").GetInt64())
        );
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Bytes("card 9.2"))), Text("sha256"));
        await using RecordsDbContext db = await service.Get<IDbContextFactory<RecordsDbContext>>().CreateDbContextAsync();
        Assert.Null(await AuditTrail.FirstBreakAsync(db, CancellationToken.None));

        string? Text(string name) => detail.GetProperty(name).GetString();
    }

    [Theory]
    [InlineData("../../evil.docx", "evil.docx")]
    [InlineData("..\\..\\evil.docx", "evil.docx")]
    [InlineData("/etc/cron.d/evil", "evil")]
    [InlineData("a\u202Excod.docx", "axcod.docx")]
    [InlineData("<img src=x onerror=alert(1)>.docx", "_img src=x onerror=alert(1)_.docx")]
    public async Task A_hostile_name_lands_in_the_folder_of_its_unit_and_nowhere_else(string name, string kept)
    {
        using SignedInBrowser browser = await service.BrowserAsync(AccountRole.Reviewer);
        string[] before = Outside();
        using HttpResponseMessage answer = await SendAsync(browser, "ก", (name, Bytes("card 1")));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("ก/" + kept, (await service.ToldAsync(1)).Single().Submission.InboxPath);
        Assert.DoesNotContain("<img", await browser.ReadAsync(answer.Headers.Location!.ToString()), StringComparison.Ordinal);
        Assert.Equal(before, Outside());

        string[] Outside() => [.. Directory.EnumerateFileSystemEntries(folder.Path).Order(StringComparer.Ordinal)];
    }

    [Theory]
    [InlineData("../outbox")]
    [InlineData("..")]
    [InlineData(".kpi-taking")]
    [InlineData("")]
    public async Task A_unit_that_is_no_folder_of_its_own_is_refused_and_nothing_is_written(string unit)
    {
        using SignedInBrowser browser = await service.BrowserAsync(AccountRole.Reviewer);
        using HttpResponseMessage answer = await SendAsync(browser, unit, ("a.docx", Bytes("card 1")));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("หน่วยงาน", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(service.Settings.Inbox));
        Assert.Empty(await UploadedAsync());
    }

    [Fact]
    public async Task What_is_not_taken_says_why_beside_what_is_taken()
    {
        using SignedInBrowser browser = await service.BrowserAsync(AccountRole.Reviewer);
        using HttpResponseMessage answer = await SendAsync(
            browser,
            "ก",
            ("~$SAR.docx", Bytes("x")),
            ("ว่าง.docx", []),
            ("ใหญ่.pdf", new byte[(1 << 20) + 1]),
            ("พอดี.pdf", [.. Bytes("card 1 "), .. new byte[(1 << 20) - 7]]),
            (".hidden.docx", Bytes("x"))
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        string page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        foreach (string said in new[] { "เข้ากล่องรับไฟล์ 1 ไฟล์ · ไม่รับ 4 ไฟล์", "ไฟล์ล็อก", "ไฟล์ว่าง", "ใหญ่เกิน 1 MiB" })
            Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Equal("ก/พอดี.pdf", (await service.ToldAsync(1)).Single().Submission.InboxPath);
        Assert.DoesNotContain(
            Directory.EnumerateFiles(
                service.Settings.Inbox,
                "*",
                new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }
            ),
            f => f.Contains(".kpi-upload-", StringComparison.Ordinal)
        );
        Assert.Single(await UploadedAsync());
    }

    [Fact]
    public async Task What_a_service_that_was_cut_off_left_half_written_is_removed_and_never_taken()
    {
        string unit = Directory.CreateDirectory(Path.Combine(service.Settings.Inbox, "ก")).FullName;
        string[] left = [Path.Combine(unit, ".kpi-upload-old"), Path.Combine(unit, ".kpi-upload-new")];
        foreach (string file in left)
            await File.WriteAllTextAsync(file, "card 1");
        File.SetLastWriteTimeUtc(left[0], DateTime.UtcNow.AddDays(-2));
        using SignedInBrowser browser = await service.BrowserAsync(AccountRole.Reviewer);
        using HttpResponseMessage answer = await SendAsync(browser, "ก", ("a.docx", Bytes("card 1")));
        Assert.Equal("ก/a.docx", (await service.ToldAsync(1)).Single().Submission.InboxPath);
        Assert.Equal([false, true], left.Select(File.Exists));
        Assert.DoesNotContain(".kpi-upload", await browser.ReadAsync("/system/jobs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_stands_in_the_inbox_is_never_replaced()
    {
        Directory.CreateDirectory(Path.Combine(service.Settings.Inbox, "ก", "a.docx"));
        using SignedInBrowser browser = await service.BrowserAsync(AccountRole.Reviewer);
        using HttpResponseMessage answer = await SendAsync(browser, "ก", ("a.docx", Bytes("card 1")));
        Assert.Equal("ก/a (2).docx", (await service.ToldAsync(1)).Single().Submission.InboxPath);
        Assert.Contains(
            "มีชื่อนี้อยู่แล้ว จึงใช้ชื่อ a (2).docx",
            WebUtility.HtmlDecode(await browser.ReadAsync(answer.Headers.Location!.ToString())),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_folder_of_a_unit_that_is_a_link_is_not_followed()
    {
        string elsewhere = Directory.CreateDirectory(Path.Combine(folder.Path, "elsewhere")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(service.Settings.Inbox, "ลิงก์"), elsewhere);
        using SignedInBrowser browser = await service.BrowserAsync(AccountRole.Reviewer);
        using HttpResponseMessage answer = await SendAsync(browser, "ลิงก์", ("a.docx", Bytes("card 1")));
        Assert.Contains(
            "เขียนลงกล่องรับไฟล์ไม่ได้",
            WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()),
            StringComparison.Ordinal
        );
        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere));
    }

    [Fact]
    public async Task The_script_gets_answers_it_can_read()
    {
        using SignedInBrowser browser = await service.BrowserAsync(AccountRole.Reviewer);
        string batch = Guid.NewGuid().ToString("N");
        string token = SignedInBrowser.TokenOf(await browser.ReadAsync("/upload"));
        foreach ((string name, bool taken) in new[] { ("a.docx", true), ("b.tmp", false) })
        {
            using MultipartFormDataContent form = new()
            {
                { new StringContent(batch), "batch" },
                { new StringContent("ก"), "unit" },
                { new ByteArrayContent(Bytes("card 1")), "files", name },
            };
            using HttpRequestMessage request = new(HttpMethod.Post, "/upload") { Content = form };
            request.Headers.Accept.ParseAdd("application/json");
            request.Headers.Add("RequestVerificationToken", token);
            using HttpResponseMessage answer = await browser.Client.SendAsync(request);
            JsonElement file = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("files")[0];
            Assert.Equal(
                (name, taken),
                (file.GetProperty("name").GetString(), file.GetProperty("refused").ValueKind == JsonValueKind.Null)
            );
        }

        Assert.Equal("upload:" + batch, Assert.Single(await UploadedAsync()).Subject);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("made up")]
    public async Task Without_the_token_of_a_page_no_file_is_looked_at(string? token)
    {
        using SignedInBrowser browser = await service.BrowserAsync();
        using HttpResponseMessage answer = await SendWithAsync(browser, token, "ก", ("a.docx", Bytes("card 1")));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("เปิดค้างไว้นานเกินไป", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(service.Settings.Inbox));
    }

    [Fact]
    public async Task Viewers_send_nothing_and_see_no_button()
    {
        using SignedInBrowser viewer = await service.BrowserAsync(AccountRole.Viewer);
        Assert.Equal(HttpStatusCode.Forbidden, await viewer.StatusAsync("/upload"));
        string page = await viewer.ReadAsync("/submissions");
        Assert.DoesNotContain("href=\"/upload\"", page, StringComparison.Ordinal);
        using HttpResponseMessage answer = await SendWithAsync(viewer, SignedInBrowser.TokenOf(page), "ก", ("a.docx", Bytes("card 1")));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(service.Settings.Inbox));
        using SignedInBrowser reviewer = await service.BrowserAsync(AccountRole.Reviewer);
        Assert.Contains("href=\"/upload\"", await reviewer.ReadAsync("/submissions"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_announces_too_much_is_refused_before_its_body_comes()
    {
        using SignedInBrowser browser = await service.BrowserAsync(AccountRole.Reviewer);
        string cookies = string.Join("; ", browser.Cookies.GetAllCookies().Select(c => $"{c.Name}={c.Value}"));
        using TcpClient client = new();
        await client.ConnectAsync(service.Address.Host, service.Address.Port);
        await using NetworkStream stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /upload HTTP/1.1\r\nHost: {service.Address.Authority}\r\nCookie: {cookies}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 5000000000\r\n\r\n--x\r\n"
            )
        );
        using StreamReader answer = new(stream);
        Assert.Equal("HTTP/1.1 413 Payload Too Large", await answer.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2)));
        string rest = await answer.ReadToEndAsync().WaitAsync(TimeSpan.FromMinutes(2));
        Assert.Contains("แบ่งส่งหลายครั้ง", WebUtility.HtmlDecode(rest), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(service.Settings.Inbox));
    }

    [Fact]
    public async Task Of_a_request_that_is_cut_off_the_half_file_is_never_taken()
    {
        using SignedInBrowser browser = await service.BrowserAsync(AccountRole.Reviewer);
        string token = SignedInBrowser.TokenOf(await browser.ReadAsync("/upload"));
        string cookies = string.Join("; ", browser.Cookies.GetAllCookies().Select(c => $"{c.Name}={c.Value}"));
        string unit = Path.Combine(service.Settings.Inbox, "u");
        using (TcpClient client = new())
        {
            await client.ConnectAsync(service.Address.Host, service.Address.Port);
            NetworkStream stream = client.GetStream();
            await stream.WriteAsync(
                Encoding.ASCII.GetBytes(
                    $"POST /upload HTTP/1.1\r\nHost: {service.Address.Authority}\r\nCookie: {cookies}\r\nRequestVerificationToken: {token}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 100000\r\n\r\n"
                        + "--x\r\nContent-Disposition: form-data; name=\"unit\"\r\n\r\nu\r\n--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"whole.docx\"\r\n\r\ncard 1\r\n"
                        + "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"half.docx\"\r\n\r\n"
                        + new string('x', 20_000)
                )
            );
            // The first file is recorded, and the second has begun.
            for (DateTime end = DateTime.UtcNow.AddSeconds(60); (await UploadedAsync()).Count == 0 || !Hidden().Any(); await Task.Delay(20))
                Assert.True(DateTime.UtcNow < end);
        }

        for (DateTime end = DateTime.UtcNow.AddSeconds(60); Hidden().Any(); await Task.Delay(20))
            Assert.True(DateTime.UtcNow < end);
        Assert.Equal("u/whole.docx", (await service.ToldAsync(1)).Single().Submission.InboxPath);
        Assert.Single(await UploadedAsync());

        IEnumerable<string> Hidden() =>
            Directory.Exists(unit)
                ? Directory.EnumerateFiles(unit, ".kpi-upload-*", new EnumerationOptions { AttributesToSkip = FileAttributes.None })
                : [];
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static async Task<HttpResponseMessage> SendAsync(
        SignedInBrowser browser,
        string unit,
        params (string Name, byte[] Bytes)[] files
    ) => await SendWithAsync(browser, SignedInBrowser.TokenOf(await browser.ReadAsync("/upload")), unit, files);

    /// <summary>As a browser without script sends it: fields in the order of the page, names of files as UTF-8 between quotation
    /// marks.</summary>
    private static async Task<HttpResponseMessage> SendWithAsync(
        SignedInBrowser browser,
        string? token,
        string unit,
        params (string Name, byte[] Bytes)[] files
    )
    {
        const string Boundary = "----boundary";
        using MemoryStream body = new();
        if (token is not null)
            Field("__RequestVerificationToken", token);
        Field("unit", unit);
        foreach ((string name, byte[] bytes) in files)
        {
            Write(
                $"--{Boundary}\r\nContent-Disposition: form-data; name=\"files\"; filename=\"{name.Replace("\"", "%22", StringComparison.Ordinal)}\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            );
            body.Write(bytes);
            Write("\r\n");
        }

        Write($"--{Boundary}--\r\n");
        using ByteArrayContent content = new(body.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=" + Boundary);
        return await browser.Client.PostAsync("/upload", content);

        void Field(string name, string value) =>
            Write($"--{Boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");

        void Write(string text) => body.Write(Bytes(text));
    }

    private async Task<List<AuditEntry>> UploadedAsync()
    {
        await using RecordsDbContext db = await service.Get<IDbContextFactory<RecordsDbContext>>().CreateDbContextAsync();
        return await db.AuditEntries.AsNoTracking().Where(e => e.Action == AuditActions.Uploaded).OrderBy(e => e.Sequence).ToListAsync();
    }
}
