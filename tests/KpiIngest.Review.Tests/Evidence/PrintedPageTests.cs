using System.Net;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Accounts;
using KpiIngest.Review.Evidence;
using KpiIngest.Review.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Review.Tests.Evidence;

/// <summary>The picture of a page of a Word file, as a browser without script meets it.</summary>
public sealed class PrintedPageTests : IAsyncLifetime
{
    private readonly PrintedOriginals originals = new();
    private Desk desk = null!;
    private SignedInBrowser viewer = null!;

    public async Task InitializeAsync()
    {
        desk = await Desk.OpenAsync(services: services => services.AddSingleton<IOriginals>(originals));
        DiscrepancyResult found = new()
        {
            Code = "weighted-score",
            Severity = Severity.Error,
            Report = 0,
            Message = "คลาดเคลื่อน",
            MessageEn = "wrong",
            Stated = "1.6",
            Expected = "1.5",
            Location = new LocationResult(null, 0, 1, "๑.๖"),
        };
        await desk.RecordAsync("กองคลัง/<b>SAR</b>.docx", 1, found);
        await desk.ScanAsync("กองคลัง/สแกน.pdf", 2);
        viewer = await desk.BrowserAsync(AccountRole.Viewer);
    }

    public async Task DisposeAsync()
    {
        viewer.Dispose();
        await desk.DisposeAsync();
    }

    [Fact]
    public async Task The_drawn_table_is_the_first_evidence_and_the_page_a_link_away()
    {
        string page = await viewer.ReadAsync("/review/1");
        Assert.True(
            page.IndexOf("class=\"disputed", StringComparison.Ordinal) is > 0 and var table
                && table < page.IndexOf("/submissions/1/printed?at=0.1.1", StringComparison.Ordinal)
        );
        string printed = await ReadAsync("/submissions/1/printed?at=0.1.1");
        Assert.Contains("class=\"frame disputed\"", printed, StringComparison.Ordinal);
        Assert.Contains("src=\"/originals/1/printed/2.jpg\"", printed, StringComparison.Ordinal);
        Assert.Contains("หน้า 2 จาก 2", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>SAR</b>", await viewer.ReadAsync("/submissions/1/printed?at=0.1.1"), StringComparison.Ordinal);
        Assert.Contains("href=\"/submissions/1/printed\"", await viewer.ReadAsync("/submissions/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_the_evidence_of_a_finding_the_page_comes_without_its_frame()
    {
        string part = await viewer.ReadAsync("/submissions/1/printed?at=0.1.1&part=true");
        Assert.DoesNotContain("<html", part, StringComparison.Ordinal);
        Assert.Contains("data-zoomable", part, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("at=0.0.1", "หาตำแหน่งของตัวเลขในภาพหน้าได้ไม่แน่ชัด")]
    [InlineData("at=9.9.9", "หาตำแหน่งของตัวเลขในภาพหน้าได้ไม่แน่ชัด")]
    [InlineData("at=0.1.1&number=1", "ตัวเลขที่คลาดเคลื่อนอยู่หน้าอื่น")]
    public async Task A_place_that_is_not_certain_or_on_another_page_is_said_and_not_framed(string query, string said)
    {
        string page = await ReadAsync("/submissions/1/printed?" + query);
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"frame", page, StringComparison.Ordinal);
        Assert.Contains("/originals/1/printed/", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("at=x&at=<script>&number=-4")]
    public async Task Without_a_place_a_page_is_shown_and_nothing_is_said_of_a_frame(string query)
    {
        string page = await ReadAsync("/submissions/1/printed?" + query);
        Assert.Contains("/originals/1/printed/1.jpg", page, StringComparison.Ordinal);
        Assert.DoesNotContain("printed-note", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page.Split("printed-pages")[1].Split("</section>")[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tool-missing", "กรุณาให้ผู้ดูแลระบบติดตั้ง")]
    [InlineData("time-limit", "ไม่เสร็จในเวลาที่กำหนด")]
    [InlineData("reader-stopped", "หยุดทำงาน")]
    public async Task Where_there_is_no_print_it_is_said_why_and_the_card_with_its_evidence_stays(string code, string said)
    {
        originals.Fault = new OriginalFault(code, said, "why");
        string page = await ReadAsync("/submissions/1/printed?at=0.1.1");
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page.Split("evidence-view")[1].Split("</section>")[0], StringComparison.Ordinal);
        Assert.Contains("class=\"disputed", await viewer.ReadAsync("/review/1"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await viewer.StatusAsync("/submissions/1"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await viewer.StatusAsync("/originals/1/printed/1.jpg"));
    }

    [Fact]
    public async Task A_file_with_pages_of_its_own_has_no_such_page()
    {
        originals.Pages = true;
        Assert.Equal(HttpStatusCode.NotFound, await viewer.StatusAsync("/submissions/2/printed"));
        Assert.DoesNotContain("/printed", await viewer.ReadAsync("/submissions/2"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await viewer.StatusAsync("/submissions/99/printed"));
    }

    private async Task<string> ReadAsync(string path) => WebUtility.HtmlDecode(await viewer.ReadAsync(path));

    /// <summary>A table whose heading the print repeats, on two pages.</summary>
    private sealed class PrintedOriginals : IOriginals
    {
        public OriginalFault? Fault { get; set; }

        /// <summary>True for a file that has pages of its own.</summary>
        public bool Pages { get; set; }

        public Task<OriginalAnswer<ShownOriginal>> LayoutAsync(string sha256, CancellationToken cancellationToken) =>
            Task.FromResult(
                new OriginalAnswer<ShownOriginal>(
                    Pages
                        ? new ShownOriginal("pdf", [new ShownPage(595, 842)], [])
                        : new ShownOriginal(
                            "docx",
                            [],
                            [new ShownBlock(null, new ShownTable(0, 2, [Row(0, null, "ประเด็น", "คะแนน"), Row(1, null, "๑ แผน", "๑.๖")]))]
                        ),
                    null
                )
            );

        public Task<OriginalAnswer<ShownOriginal>> PrintedLayoutAsync(string sha256, CancellationToken cancellationToken) =>
            Task.FromResult(
                Fault is not null
                    ? new OriginalAnswer<ShownOriginal>(null, Fault)
                    : new OriginalAnswer<ShownOriginal>(
                        new ShownOriginal(
                            "pdf",
                            [new ShownPage(595, 842), new ShownPage(595, 842)],
                            [
                                new ShownBlock(
                                    null,
                                    new ShownTable(
                                        0,
                                        2,
                                        [Row(0, 1, "ประเด็น", "คะแนน"), Row(1, 2, "ประเด็น", "คะแนน"), Row(2, 2, "๑ แผน", "๑.๖")]
                                    )
                                ),
                            ]
                        ),
                        null
                    )
            );

        public Task<OriginalAnswer<string>> PictureAsync(
            string sha256,
            int page,
            PictureDetail detail,
            CancellationToken cancellationToken
        ) => Task.FromResult<OriginalAnswer<string>>(new OriginalFault("page-missing", "ไม่มี", "none"));

        public Task<OriginalAnswer<string>> PrintedPictureAsync(
            string sha256,
            int page,
            PictureDetail detail,
            CancellationToken cancellationToken
        ) => Task.FromResult<OriginalAnswer<string>>(Fault ?? new OriginalFault("page-missing", "ไม่มี", "none"));

        public Task<OriginalAnswer<string>> BytesAsync(string sha256, CancellationToken cancellationToken) =>
            Task.FromResult<OriginalAnswer<string>>(new OriginalFault("original-missing", "ไม่พบ", "missing"));

        private static ShownRow Row(int index, int? page, params string[] cells) =>
            new(
                index,
                [
                    .. cells.Select(
                        (t, c) =>
                            new ShownCell(
                                c,
                                1,
                                1,
                                page,
                                page is null ? null : [100 + (c * 100), 100 + (index * 30), 200 + (c * 100), 130 + (index * 30)],
                                [new ShownBlock(t, null)]
                            )
                    ),
                ]
            );
    }
}
