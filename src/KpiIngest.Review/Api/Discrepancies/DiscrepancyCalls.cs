using KpiIngest.Records;
using KpiIngest.Records.Findings;
using KpiIngest.Review.Accounts;
using KpiIngest.Review.Api.Document;
using KpiIngest.Review.Api.Problems;
using KpiIngest.Review.Findings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Review.Api.Discrepancies;

/// <summary>The list of findings by the filters of the review list, one finding, and the counts beside the filters.</summary>
internal static class DiscrepancyCalls
{
    internal const string Tag = "discrepancies";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/discrepancies", ListAsync)
            .Produces<FindingListPage>()
            .Described("listDiscrepancies", Tag, "Findings, by the filters of the review list, a page at a time.")
            .Takes([.. KnownParameters.OfFindings, KnownParameters.Sort, KnownParameters.Size, KnownParameters.After]);
        api.MapGet("/discrepancies/{finding:long}", OneAsync)
            .Produces<FindingWhole>()
            .WithMetadata(new GivesVersion())
            .Described(
                "getDiscrepancy",
                Tag,
                "One finding with its evidence and all that was said of it. ETag is the version that a decision names.",
                StatusCodes.Status404NotFound
            )
            .Takes();
        api.MapGet("/counts", CountsAsync)
            .Produces<CountedFindings>()
            .Described("countDiscrepancies", Tag, "How many findings each further choice of a filter would show.")
            .Takes(KnownParameters.OfFindings);
    }

    private static async Task<IResult> ListAsync(HttpContext context, FindingExport findings, CancellationToken cancellationToken)
    {
        ReviewFilter filter = ReviewFilter.Of(context.Request.Query, context.User.Identity?.Name);
        string? after = context.Request.Query[KnownParameters.After.Name];
        if (!string.IsNullOrEmpty(after) && !FindingQueue.IsKey(after, filter.Sort))
            return ProblemAnswer.Of(
                context,
                StatusCodes.Status400BadRequest,
                "bad-parameter",
                StatedParameters.Bad(KnownParameters.After.Name, ProblemWords.Key)
            );
        (IReadOnlyList<ExportedFinding> page, string? next) = await findings.PageAsync(
            filter.Finding,
            filter.Sort,
            after,
            filter.Size,
            cancellationToken
        );
        return Results.Ok(
            new FindingListPage(
                [.. page.Select(ListedFinding.Of)],
                next is null ? null : $"{ApiAddress.Root}/discrepancies{filter.ToQuery((KnownParameters.After.Name, next))}"
            )
        );
    }

    private static async Task<IResult> OneAsync(
        long finding,
        HttpContext context,
        FindingExport findings,
        IDbContextFactory<RecordsDbContext> records,
        CancellationToken cancellationToken
    )
    {
        if (await FindingDetail.OfAsync(records, finding, cancellationToken) is not { } detail)
            return ProblemAnswer.NotFound(context);
        context.Response.Headers.ETag = FindingTag.Of(detail.Line);
        return Results.Ok(FindingWhole.Of(detail, await findings.OneAsync(detail.Line, cancellationToken)));
    }

    private static async Task<IResult> CountsAsync(
        HttpContext context,
        IDbContextFactory<RecordsDbContext> records,
        CancellationToken cancellationToken
    )
    {
        ReviewFilter filter = ReviewFilter.Of(context.Request.Query, context.User.Identity?.Name);
        return Results.Ok(
            CountedFindings.Of(
                await FindingCounts.OfAsync(
                    records,
                    filter.Finding,
                    cancellationToken,
                    context.User.MayReview() ? context.User.Identity?.Name : null
                )
            )
        );
    }
}
