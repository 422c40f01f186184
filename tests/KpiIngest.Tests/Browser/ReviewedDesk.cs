using KpiIngest.Isolation;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Queries;
using KpiIngest.Review.Tests.Browser;
using KpiIngest.Tests.Jobs;
using KpiIngest.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.Playwright;

namespace KpiIngest.Tests.Browser;

/// <summary>One service with the real reader, one browser, and reports of several units that came in by the inbox.</summary>
public sealed class ReviewedDesk : IAsyncLifetime, IDisposable
{
    /// <summary>Units of the walks, each with what its own test decides.</summary>
    private static readonly (string Unit, string[] Reports)[] Units =
    [
        ("กองแผนงาน", ["layout-a/several-faults/report.lo.pdf", "layout-b/weighted-score/report.lo.pdf"]),
        ("กองคลัง", ["layout-a/several-faults/report.docx", "layout-b/weighted-score/report.docx"]),
        ("กองกลาง", ["layout-a/several-faults/report.lo.pdf", "layout-b/weighted-score/report.lo.pdf"]),
        ("สำนักเลขานุการ", ["layout-a/several-faults/report.docx", "layout-b/weighted-score/report.docx"]),
        ("กองช่าง", ["layout-a/weighted-total/report.lo.pdf", "layout-a/detail-score/report.docx"]),
        ("กองวิจัย", ["layout-a/weighted-total/report.docx", "layout-a/convention/report.docx"]),
        ("กองนิติการ", ["layout-a/formula-figure/report.docx"]),
    ];

    /// <summary>A file that lies in no unit's folder.</summary>
    internal const string Loose = "ไม่มีโฟลเดอร์.docx";

    private readonly TemporaryFolder folder = new();
    private readonly Chromium chromium = new();
    private string session = "";

    internal RunningService Service { get; private set; } = null!;

    internal IReadOnlyList<SubmissionView> Submissions { get; private set; } = [];

    /// <summary>Inbox path and the file that was dropped there.</summary>
    public IReadOnlyDictionary<string, string> Files { get; private set; } = new Dictionary<string, string>();

    public async Task InitializeAsync()
    {
        Dictionary<string, string> files = new(StringComparer.Ordinal);
        foreach ((string unit, string[] reports) in Units)
        foreach (string report in reports)
            files[$"{unit}/{report.Split('/')[1]}{Path.GetExtension(report)}"] = Path.Combine(Repository.Fixtures, report);
        files[Loose] = Path.Combine(Repository.Fixtures, "layout-a/formula-swapped/report.docx");
        int number = 0;
        foreach (string file in await FramedPrints.FilesAsync(folder))
            files[$"หน่วยที่ {++number}/report{Path.GetExtension(file)}"] = file;
        Files = files;
        Task browser = chromium.InitializeAsync();
        Service = await RunningService.StartAsync(folder.Path, new InProcess());
        foreach ((string path, string file) in files)
        {
            string target = Path.Combine(Service.Settings.Inbox, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        await SignedInBrowser.AddAsync(Service.Get<IServiceProvider>(), "somsri", AccountRole.Reviewer);
        await browser;
        IPage page = await OpenAsync();
        await page.GotoAsync("/sign-in");
        await page.Locator("#name").FillAsync("somsri");
        await page.Locator("#password").FillAsync(SignedInBrowser.Password);
        await page.Locator("button.primary").ClickAsync();
        await page.ArrivedAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        session = await page.Context.StorageStateAsync();
        Submissions = await Service.ToldAsync(files.Count, seconds: 180);
    }

    public async Task DisposeAsync()
    {
        await chromium.DisposeAsync();
        await Service.DisposeAsync();
    }

    public void Dispose() => folder.Dispose();

    /// <summary>A new window of the reviewer who is signed in.</summary>
    public async Task<IPage> OpenAsync(string language = "th", ColorScheme colours = ColorScheme.Light, bool script = true)
    {
        IBrowserContext context = await chromium.Browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = Service.Address.ToString(),
                ColorScheme = colours,
                JavaScriptEnabled = script,
                ReducedMotion = ReducedMotion.Reduce,
                StorageState = session.Length > 0 ? session : null,
                ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
            }
        );
        await context.AddCookiesAsync([
            new Cookie
            {
                Name = "kpi-ingest-language",
                Value = language,
                Url = Service.Address.ToString(),
            },
        ]);
        context.SetDefaultTimeout(60_000);
        return await context.NewPageAsync();
    }

    public static string ListOf(string unit) => "/review?unit=" + Uri.EscapeDataString(unit);

    /// <summary>What the list shows of a submission, in its order.</summary>
    internal async Task<IReadOnlyList<FindingItem>> FindingsAsync(long submission) =>
        (
            await Service
                .Get<FindingQueue>()
                .PageAsync(
                    new FindingFilter { Submission = submission },
                    FindingSort.Card,
                    null,
                    backwards: false,
                    100,
                    CancellationToken.None
                )
        ).Items;

    internal long SubmissionOf(string path) => Submissions.Single(s => s.Submission.InboxPath == path).Submission.Id;

    /// <summary>The real reader without a process of its own.</summary>
    private sealed class InProcess : IReaderWork
    {
        private readonly FileChecker checker = new(StandardPipeline.Create());

        public Task<Checking.Results.FileResult> CheckAsync(string file, string shownPath, CancellationToken cancellationToken) =>
            checker.CheckAsync(file, shownPath, cancellationToken);

        public Task<Checking.Results.FileResult> CheckTypedAsync(
            string file,
            string shownPath,
            Checking.Typed.TypedValues typed,
            CancellationToken cancellationToken
        ) => checker.CheckTypedAsync(file, shownPath, typed, cancellationToken);

        public Task<Review.Evidence.ShownOriginal> ShowAsync(string file, string shownPath, CancellationToken cancellationToken) =>
            checker.ShowAsync(file, shownPath, cancellationToken);
    }
}

[CollectionDefinition(Name)]
public sealed class ReviewedDeskCollection : ICollectionFixture<ReviewedDesk>
{
    public const string Name = "one service and one browser";
}
