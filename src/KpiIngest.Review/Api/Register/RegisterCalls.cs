using System.Globalization;
using KpiIngest.Checking.Register;
using KpiIngest.Records;
using KpiIngest.Records.Jobs;
using KpiIngest.Records.Queries;
using KpiIngest.Records.Register;
using KpiIngest.Review.Api.Access;
using KpiIngest.Review.Api.Discrepancies;
using KpiIngest.Review.Api.Document;
using KpiIngest.Review.Api.Problems;
using KpiIngest.Review.Api.Submissions;
using KpiIngest.Review.Register.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Review.Api.Register;

/// <summary>The register of agreed indicators: what stands, what has not come, and a file that becomes its next version, shown before it is
/// applied.</summary>
internal static class RegisterCalls
{
    private const string Tag = "register";

    private static readonly QueryParameter Unit = new("unit", "Name of a unit; spaces and digits as anybody types them.")
    {
        Names = ListedName.UnitHoweverTyped,
    };

    private static readonly QueryParameter Version = new("version", "As it stood in this version; the newest where it is not given.")
    {
        Number = true,
    };

    private static readonly QueryParameter All = new("all", "`true` lists also what has come, or is not due yet.")
    {
        Values = ["true", "false"],
    };

    public static void Map(RouteGroupBuilder api)
    {
        Delegate preview = PreviewAsync;
        Delegate apply = ApplyAsync;
        api.MapGet("/register", StandingAsync)
            .Produces<RegisterListing>()
            .Described("getRegister", Tag, "What each unit agreed to.", StatusCodes.Status404NotFound)
            .Takes(Unit, KnownParameters.Year, Version);
        api.MapGet("/register/missing", MissingAsync)
            .Produces<ExpectedListing>()
            .Described("listMissing", Tag, "Reports that have not come although their day has passed.")
            .Takes(Unit, KnownParameters.Year, KnownParameters.Round, All);
        api.MapPost("/register/preview", preview)
            .RequireAuthorization(ApiRights.Administer)
            .Produces<RegisterChange>()
            .WithMetadata(new TakesRegister(), new GivesVersion(), new RequestSizeLimitAttribute(RegisterFileLimits.RequestBytes))
            .Described(
                "previewRegister",
                Tag,
                "What a file would change; nothing is recorded.",
                StatusCodes.Status413PayloadTooLarge,
                StatusCodes.Status415UnsupportedMediaType,
                StatusCodes.Status422UnprocessableEntity
            )
            .Takes();
        api.MapPost("/register/versions", apply)
            .RequireAuthorization(ApiRights.Administer)
            .Produces<RegisterApplied>(StatusCodes.Status201Created)
            .WithMetadata(
                new TakesRegister(),
                new NamesVersion("The `etag` of the preview that was looked at, with its quotation marks."),
                new RequestSizeLimitAttribute(RegisterFileLimits.RequestBytes)
            )
            .Described(
                "applyRegister",
                Tag,
                "Makes a file the next version of the register, as it was previewed.",
                StatusCodes.Status412PreconditionFailed,
                StatusCodes.Status413PayloadTooLarge,
                StatusCodes.Status415UnsupportedMediaType,
                StatusCodes.Status422UnprocessableEntity,
                StatusCodes.Status428PreconditionRequired
            )
            .Takes();
    }

    private static async Task<IResult> StandingAsync(HttpContext context, RegisterLedger ledger, CancellationToken cancellationToken)
    {
        long? version = SubmissionCalls.NumberOf(context, Version.Name);
        RegisterState state = await ledger.StateAsync(cancellationToken, version);
        if (version is not null && version != state.Version)
            return ProblemAnswer.NotFound(context);
        (string? unit, long? year) = (NameOf(context), SubmissionCalls.NumberOf(context, KnownParameters.Year.Name));
        IEnumerable<AgreedYear> shown = unit is null ? state.Standing : state.Of(unit).Where(y => y.Indicators.Count > 0);
        return Results.Ok(
            new RegisterListing(
                state.Version,
                [
                    .. shown
                        .Where(y => year is null || y.FiscalYear == year)
                        .OrderBy(y => y.Unit, StringComparer.Ordinal)
                        .ThenBy(y => y.FiscalYear)
                        .Select(AgreedUnitYear.Of),
                ]
            )
        );
    }

    private static async Task<IResult> MissingAsync(
        HttpContext context,
        IDbContextFactory<RecordsDbContext> records,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        (int? year, int? round) = (
            (int?)SubmissionCalls.NumberOf(context, KnownParameters.Year.Name),
            (int?)SubmissionCalls.NumberOf(context, KnownParameters.Round.Name)
        );
        IReadOnlyList<ExpectedReport> expected = await ExpectedReports.OfAsync(
            records,
            time,
            NameOf(context),
            year,
            round,
            cancellationToken
        );
        bool all = string.Equals(context.Request.Query[All.Name], "true", StringComparison.OrdinalIgnoreCase);
        return Results.Ok(new ExpectedListing([.. expected.Where(e => all || e.IsMissing)]));
    }

    private static async Task<IResult> PreviewAsync(HttpContext context)
    {
        SentRegister sent = await SentRegister.ReadAsync(context);
        if (sent.Refused is { } refused)
            return refused;
        RegisterPreview preview = await RegisterPreview.OfAsync(
            Of<IDbContextFactory<RecordsDbContext>>(context),
            Of<TimeProvider>(context),
            sent.Reading.Years,
            context.RequestAborted
        );
        RegisterChange change = RegisterChange.Of(preview, sent.Reading.Unused);
        context.Response.Headers.ETag = change.Etag;
        return Results.Ok(change);
    }

    /// <summary>Applied only as it was previewed: where the register or the readings that the preview rests on are others now, nothing is
    /// recorded.</summary>
    private static async Task<IResult> ApplyAsync(HttpContext context)
    {
        CancellationToken cancellationToken = context.RequestAborted;
        if (RegisterTag.NamedBy(context.Request) is not { } seen)
            return ProblemAnswer.Of(context, StatusCodes.Status428PreconditionRequired, "version-needed", ProblemWords.PreviewNeeded);
        SentRegister sent = await SentRegister.ReadAsync(context);
        if (sent.Refused is { } refused)
            return refused;
        string actor = context.User.Identity?.Name ?? "";
        RegisterOutcome outcome = await Of<RegisterLedger>(context)
            .ApplyAsync(seen, sent.Reading.Years, actor, sent.Name, sent.Reading.Sha256, cancellationToken);
        if (outcome is RegisterOutcome.Refused { NothingChanged: true })
            return ProblemAnswer.Of(context, StatusCodes.Status422UnprocessableEntity, "nothing-changed", ProblemWords.NothingChanged);
        if (outcome is RegisterOutcome.Refused other)
            return ProblemAnswer.Of(context, StatusCodes.Status412PreconditionFailed, "version-conflict", other.Why);
        RegisterVersion version = ((RegisterOutcome.Applied)outcome).Version;
        await Of<WishLedger>(context).AskAsync(JobWish.Register, actor, cancellationToken);
        return Results.Created(
            string.Create(CultureInfo.InvariantCulture, $"{ApiAddress.Root}/register?version={version.Id}"),
            new RegisterApplied(version.Id, version.At, version.Actor)
        );
    }

    private static T Of<T>(HttpContext context)
        where T : notnull => context.RequestServices.GetRequiredService<T>();

    private static string? NameOf(HttpContext context) =>
        ((string?)context.Request.Query[Unit.Name])?.Trim() is { Length: > 0 } unit ? unit : null;
}
