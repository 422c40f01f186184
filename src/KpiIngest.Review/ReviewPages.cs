using System.Text.Encodings.Web;
using System.Text.Unicode;
using KpiIngest.Records;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Accounts.Tokens;
using KpiIngest.Records.Assignments;
using KpiIngest.Records.Audit.Checkpoints;
using KpiIngest.Records.Findings;
using KpiIngest.Records.History;
using KpiIngest.Records.Keying;
using KpiIngest.Records.Memos;
using KpiIngest.Records.Notifications;
using KpiIngest.Records.Queries;
using KpiIngest.Records.Register;
using KpiIngest.Records.Uploads;
using KpiIngest.Records.Views;
using KpiIngest.Review.Accounts;
using KpiIngest.Review.Api;
using KpiIngest.Review.Api.Problems;
using KpiIngest.Review.Evidence;
using KpiIngest.Review.Export;
using KpiIngest.Review.Frame;
using KpiIngest.Review.Help;
using KpiIngest.Review.Memos;
using KpiIngest.Review.Register;
using KpiIngest.Review.Uploads;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.WebEncoders;

namespace KpiIngest.Review;

/// <summary>Adds the review desk to an application that has the records and a <see cref="SubmissionQuery"/> among its services.</summary>
public static class ReviewPages
{
    /// <summary>Keys of another program are not taken for ours.</summary>
    private const string KeyPurpose = "kpi-ingest";

    public static void AddReviewPages(this IServiceCollection services, DeskSettings settings)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(settings);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.AddAccounts(settings.HashRounds);
        services.AddSingleton<SignInGuard>();
        services.AddSingleton<KnownBrowser>();
        AddKeys(services, settings);
        services.AddWayIn(settings);

        // Its warning asks for a certificate that encrypts the keys; the rights of their folder keep them.
        services.AddLogging(logging =>
            logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error)
        );
        AuthenticationBuilder authentication = services.AddAuthentication(settings.Demo ? DemoSignIn.SchemeName : SessionCookie.Scheme);
        SessionCookie.Add(authentication, settings);
        if (settings.Demo)
            authentication.AddScheme<AuthenticationSchemeOptions, DemoSignIn>(DemoSignIn.SchemeName, null);
        services.AddRights();
        services.AddApi(authentication);
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = settings.Cookie("kpi-ingest-forms");
            forms.Cookie.HttpOnly = true;
            forms.Cookie.SameSite = SameSiteMode.Strict;
            forms.Cookie.SecurePolicy = settings.Secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            forms.Cookie.Path = "/";
            forms.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<KestrelServerOptions>(static server => server.Limits.MaxRequestLineSize = LongAddress.Read);
        services.Configure<CookieTempDataProviderOptions>(kept =>
        {
            kept.Cookie.Name = settings.Cookie("kpi-ingest-once");
            kept.Cookie.HttpOnly = true;
            kept.Cookie.SameSite = SameSiteMode.Strict;
            kept.Cookie.SecurePolicy = settings.Secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            kept.Cookie.Path = "/";
            kept.Cookie.MaxAge = OneShowing.Lasts;
        });
        services.AddHttpContextAccessor();
        services.AddScoped<PageLanguage>();
        AddLedgers(services);
        services.Configure<WebEncoderOptions>(encoders => encoders.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services
            .AddRazorPages()
            .AddMvcOptions(static mvc => mvc.Filters.Add(new OrderedRequests()))
            .AddApplicationPart(typeof(ReviewPages).Assembly);
    }

    /// <summary>What pages and API read and write the records by.</summary>
    private static void AddLedgers(IServiceCollection services)
    {
        services.TryAddSingleton(new ExportLimit());
        services.TryAddSingleton<FindingExport>();
        services.TryAddSingleton<ListedNames>();
        services.TryAddSingleton<UploadLedger>();
        services.TryAddSingleton<SentFiles>();
        services.TryAddSingleton<ApiTokenLedger>();
        services.TryAddSingleton<ApiTokenQuery>();
        services.TryAddSingleton<AssignmentLedger>();
        services.TryAddSingleton<ReviewProgress>();
        services.TryAddSingleton<ViewLedger>();
        services.TryAddSingleton<StandingWork>();
        services.TryAddSingleton<NotificationQuery>();
        services.TryAddSingleton<NotificationLedger>();
        services.TryAddSingleton<KeyingQuery>();
        services.TryAddSingleton<KeyingLedger>();
        services.TryAddSingleton<LiveTree>();
        services.TryAddSingleton(new MemoSettings());
        services.TryAddSingleton<MemoTemplates>();
        services.TryAddSingleton<MemoQuery>();
        services.TryAddSingleton<MemoLedger>();
        services.TryAddSingleton<MemoMaking>();
        services.TryAddSingleton<RecordedStatements>();
        services.TryAddSingleton<UnitHistoryQuery>();
        services.TryAddSingleton<RegisterLedger>();
        services.TryAddSingleton<RegisterRecorder>();
        services.TryAddSingleton<RegisterDrafts>();
    }

    /// <summary>Before anything is mapped: what follows asks who is there, and refuses who is nobody.</summary>
    public static async Task UseReviewDeskAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(app);
        DeskSettings settings = app.Services.GetRequiredService<DeskSettings>();
        if (settings.Demo)
            await DemoSignIn.PrepareAsync(
                app.Services.GetRequiredService<AccountQuery>(),
                app.Services.GetRequiredService<AccountLedger>(),
                cancellationToken
            );
        app.UseSecurityHeaders();
        app.Use(OrderedRequests.RefuseNulAsync);
        app.UseWayIn(settings);
        app.UseExceptionHandler("/problem/503");
        app.UseStatusCodePagesWithReExecute("/problem/{0}");
        app.UseApiProblems();
        app.Use(LongAddress.RefuseAsync);
        app.UseAuthentication();
        app.UseAuthorization();
    }

    public static void MapReviewPages(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapAssets();
        app.MapOriginals();
        app.MapReviewExport();
        app.MapRegisterExport();
        app.MapGuidePictures();
        app.MapRazorPages();
        app.MapApi();
    }

    private static void AddKeys(IServiceCollection services, DeskSettings settings)
    {
        IDataProtectionBuilder protection = services.AddDataProtection().SetApplicationName(KeyPurpose);
        if (settings.Keys is not { } folder)
            protection.UseEphemeralDataProtectionProvider();
        else
            protection.PersistKeysToFileSystem(KeyFolder(folder));
    }

    /// <summary>Whoever reads the keys signs in as anybody: the folder is for the service alone, also where it was there before.</summary>
    private static DirectoryInfo KeyFolder(string folder)
    {
        OwnFolder.Make(folder);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new DirectoryInfo(folder);
    }
}
