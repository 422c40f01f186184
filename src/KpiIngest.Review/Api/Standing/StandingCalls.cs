using System.Security.Claims;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Keying;
using KpiIngest.Records.Queries;
using KpiIngest.Review.Accounts;
using KpiIngest.Review.Api.Document;
using KpiIngest.Review.Api.Problems;
using KpiIngest.Review.Api.Submissions;
using KpiIngest.Review.Frame;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KpiIngest.Review.Api.Standing;

/// <summary>How things stand: the round by unit, the work of the service, whose token it is.</summary>
internal static class StandingCalls
{
    private const string Tag = "standing";

    /// <summary>Submissions that need care, at most.</summary>
    private const int MostCare = 100;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/overview", OverviewAsync)
            .Produces<RoundOverview>()
            .Described(
                "getOverview",
                Tag,
                "A round unit by unit, the latest where none is named, and what needs care.",
                StatusCodes.Status404NotFound
            )
            .Takes(KnownParameters.Year, KnownParameters.Round);
        api.MapGet("/jobs", JobsAsync)
            .Produces<JobsState>()
            .Described("getJobs", Tag, "What waits, what runs, what failed and why, what stands in the inbox.")
            .Takes();
        api.MapGet("/account", Account).Produces<OwnAccount>().Described("getAccount", Tag, "The account of the token.").Takes();
    }

    private static async Task<IResult> OverviewAsync(
        HttpContext context,
        OverviewQuery overview,
        KeyingQuery keying,
        CancellationToken cancellationToken
    )
    {
        (long? year, long? months) = (
            SubmissionCalls.NumberOf(context, KnownParameters.Year.Name),
            SubmissionCalls.NumberOf(context, KnownParameters.Round.Name)
        );
        IReadOnlyList<(OverviewRound Round, int Cards)> rounds = await overview.CardsAsync(cancellationToken);
        OverviewRound? round = rounds
            .Select(r => r.Round)
            .FirstOrDefault(r => (year is null || r.FiscalYear == year) && (months is null || r.Round == months));
        if (round is null && (year ?? months) is not null)
            return ProblemAnswer.NotFound(context);
        IReadOnlyList<UnitOverview> units = round is null ? [] : await overview.OfAsync(round.FiscalYear, round.Round, cancellationToken);
        return Results.Ok(
            new RoundOverview(
                [.. rounds.Select(r => new ReceivedRound(r.Round.FiscalYear, r.Round.Round, r.Cards))],
                round?.FiscalYear,
                round?.Round,
                [.. units.OrderBy(u => u.Unit, ThaiOrder.Names).Select(UnitInRound.Of)],
                [.. (await overview.NeedingCareAsync(MostCare, cancellationToken)).Select(StandingSubmission.Of)],
                await keying.CountAsync(cancellationToken)
            )
        );
    }

    private static async Task<IResult> JobsAsync(StandingWork work, CancellationToken cancellationToken) =>
        Results.Ok(JobsState.Of(await work.NowAsync(cancellationToken)));

    private static IResult Account(ClaimsPrincipal user) =>
        Results.Ok(
            new OwnAccount(user.Identity?.Name ?? "", user.ShownName(), Enum.Parse<AccountRole>(user.FindFirstValue(ClaimTypes.Role)!))
        );
}

/// <param name="Account">Its name.</param>
/// <param name="Shown">As others see it.</param>
public sealed record OwnAccount(string Account, string Shown, AccountRole Role);
