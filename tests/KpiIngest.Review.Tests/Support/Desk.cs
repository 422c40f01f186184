using KpiIngest.Checking.Results;
using KpiIngest.Records;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Audit.Verify;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Identity;
using KpiIngest.Records.Jobs;
using KpiIngest.Records.Queries;
using KpiIngest.Review.Accounts;
using KpiIngest.Review.Evidence;
using KpiIngest.Review.Findings;
using KpiIngest.Review.Uploads;
using KpiIngest.TestSupport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Review.Tests.Support;

/// <summary>The review desk by itself, on records of its own.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kpi-desk-").FullName;

    private WebApplication app = null!;

    /// <param name="records">Null for a file of its own.</param>
    private Desk(RecordsDatabase? records = null) => Records = records ?? RecordsDatabase.ForWriting(Path.Combine(folder, "records.db"));

    public RecordsDatabase Records { get; }

    public Uri Address { get; private set; } = null!;

    public IServiceProvider Services => app.Services;

    public VerificationFile Verification => new(folder);

    public static async Task<Desk> OpenAsync(
        Func<DeskSettings, DeskSettings>? settings = null,
        TimeProvider? time = null,
        Action<IServiceCollection>? services = null
    )
    {
        Desk desk = new();
        EmptyRecords.Put(desk.Records.File!);
        await desk.Records.EnsureReachableAsync(CancellationToken.None);
        await desk.StartAsync(settings, time, services: services);
        return desk;
    }

    /// <summary>On records that are there.</summary>
    public static async Task<Desk> OpenOnAsync(RecordsDatabase records)
    {
        Desk desk = new(records);
        await desk.StartAsync(null, null);
        return desk;
    }

    /// <summary>The same records and keys under a service that was started anew.</summary>
    public async Task RestartAsync(Func<DeskSettings, DeskSettings>? settings = null)
    {
        await app.DisposeAsync();
        await StartAsync(settings, null, Address.ToString());
    }

    public Task<SignedInBrowser> BrowserAsync(AccountRole role = AccountRole.Administrator) =>
        SignedInBrowser.OpenAsync(Address, Services, role);

    public Task RecordAsync(string inboxPath, int number, params DiscrepancyResult[] found) =>
        RecordAsync(
            inboxPath,
            number,
            new ReportResult { Indicator = new IndicatorResult("9.2", "ชื่อ"), Recomputed = new RecomputedResult(null, null, null) },
            FileOutcome.Checked,
            found
        );

    public Task RecordAsync(string inboxPath, int number, ReportResult report, FileOutcome outcome, params DiscrepancyResult[] found) =>
        RecordAsync(inboxPath, number, report, outcome, null, found);

    /// <param name="mendings">What is left once a finding is mended; null where the answer does not say.</param>
    public async Task RecordAsync(
        string inboxPath,
        int number,
        ReportResult report,
        FileOutcome outcome,
        IReadOnlyList<MendingResult>? mendings,
        DiscrepancyResult[] found
    )
    {
        string sha256 = number.ToString("x64", System.Globalization.CultureInfo.InvariantCulture);
        Submission submission = await new SubmissionLedger(Records, new FixedTime()).ReceiveAsync(
            new ReceivedFile($"t{number}", sha256, Path.GetFileName(inboxPath), inboxPath.Split('/')[0], inboxPath, 1),
            CancellationToken.None
        );
        FileResult result = new()
        {
            Path = inboxPath,
            Sha256 = sha256,
            Format = "docx",
            Outcome = outcome,
            Reports = [report],
            Discrepancies = found,
            Mendings = mendings,
        };
        await new ReadingRecorder(Records, new FixedTime()).RecordAsync(submission.Id, "1", result, CancellationToken.None);
    }

    /// <summary>A scan, which is refused as one.</summary>
    public Task ScanAsync(string inboxPath, int number) =>
        ScanAsync(
            inboxPath,
            number,
            r => r with { Outcome = FileOutcome.Unreadable, Error = new FileError("scanned", "ไฟล์เป็นภาพสแกน", "The file is a scan.") }
        );

    /// <param name="read">What came of it.</param>
    public async Task ScanAsync(string inboxPath, int number, Func<FileResult, FileResult> read)
    {
        string sha256 = number.ToString("x64", System.Globalization.CultureInfo.InvariantCulture);
        Submission submission = await new SubmissionLedger(Records, new FixedTime()).ReceiveAsync(
            new ReceivedFile($"t{number}", sha256, Path.GetFileName(inboxPath), inboxPath.Split('/')[0], inboxPath, 1),
            CancellationToken.None
        );
        FileResult result = read(
            new()
            {
                Path = inboxPath,
                Sha256 = sha256,
                Format = "pdf",
                Outcome = FileOutcome.Checked,
            }
        );
        await new ReadingRecorder(Records, new FixedTime()).RecordAsync(submission.Id, "1", result, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private async Task StartAsync(
        Func<DeskSettings, DeskSettings>? settings,
        TimeProvider? time,
        string address = "http://127.0.0.1:0",
        Action<IServiceCollection>? services = null
    )
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address);
        builder.Logging.ClearProviders();
        if (time is not null)
            builder.Services.AddSingleton(time);
        builder.Services.AddSingleton<IDbContextFactory<RecordsDbContext>>(Records);
        builder.Services.AddSingleton<SubmissionQuery>();
        builder.Services.AddSingleton<FindingQueue>();
        builder.Services.AddSingleton<OverviewQuery>();
        builder.Services.AddSingleton<DecisionLedger>();
        builder.Services.AddSingleton<BatchLedger>();
        builder.Services.AddSingleton<CorrectionLedger>();
        builder.Services.AddSingleton<ConfirmationLedger>();
        builder.Services.AddSingleton<IOriginals, NoOriginals>();
        builder.Services.AddSingleton<IUploads, RecordedUploads>();
        builder.Services.AddSingleton<ICorrectedCheck, NoCheck>();
        builder.Services.AddSingleton(provider => new WishLedger(Records, TimeProvider.System));
        builder.Services.AddSingleton(Verification);
        builder.Services.AddSingleton<VerificationAsked>(static () => { });
        DeskSettings usual = new() { Keys = Path.Combine(folder, "keys"), HashRounds = SignedInBrowser.HashRounds };
        services?.Invoke(builder.Services);
        builder.Services.AddReviewPages(settings?.Invoke(usual) ?? usual);
        app = builder.Build();
        await app.UseReviewDeskAsync(CancellationToken.None);
        app.MapReviewPages();
        await app.StartAsync();
        Address = new Uri(app.Urls.Single());
    }

    /// <summary>None is kept: these tests are not of what is drawn.</summary>
    private sealed class NoOriginals : IOriginals
    {
        private static readonly OriginalFault Missing = new("original-missing", "ไม่พบต้นฉบับ", "the original is not there");

        public Task<OriginalAnswer<ShownOriginal>> LayoutAsync(string sha256, CancellationToken cancellationToken) =>
            Task.FromResult(new OriginalAnswer<ShownOriginal>(null, Missing));

        public Task<OriginalAnswer<string>> PictureAsync(
            string sha256,
            int page,
            PictureDetail detail,
            CancellationToken cancellationToken
        ) => Task.FromResult(new OriginalAnswer<string>(null, Missing));

        public Task<OriginalAnswer<string>> BytesAsync(string sha256, CancellationToken cancellationToken) =>
            Task.FromResult(new OriginalAnswer<string>(null, Missing));
    }

    /// <summary>Nothing is read again here.</summary>
    private sealed class NoCheck : ICorrectedCheck
    {
        public Task AfterCorrectionAsync(long submission, string actor, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    internal sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 6, 30, 0, TimeSpan.Zero);
    }
}
