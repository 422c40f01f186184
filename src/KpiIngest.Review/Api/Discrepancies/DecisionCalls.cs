using System.Text.Json;
using System.Text.Json.Serialization;
using KpiIngest.Checking.Language;
using KpiIngest.Records;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Review.Api.Access;
using KpiIngest.Review.Api.Document;
using KpiIngest.Review.Api.Problems;
using KpiIngest.Review.Findings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Review.Api.Discrepancies;

/// <summary>Decides findings, comments on them, agrees as the second person, takes back: made only where the version that the call names
/// still stands.</summary>
internal static class DecisionCalls
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/discrepancies/{finding:long}/decisions", SaidAsync)
            .Produces<SaidDecisions>()
            .WithMetadata(new GivesVersion())
            .Described("listDecisions", DiscrepancyCalls.Tag, "All that was said of a finding, in order.", StatusCodes.Status404NotFound)
            .Takes();
        api.MapPost("/discrepancies/{finding:long}/decisions", DecideAsync)
            .RequireAuthorization(ApiRights.Review)
            .Produces<DecisionMade>(StatusCodes.Status201Created)
            .WithMetadata(new NamesVersion(), new GivesVersion())
            .Described(
                "decide",
                DiscrepancyCalls.Tag,
                "Decides a finding, comments on it, agrees as the second person, or takes back what was decided last.",
                StatusCodes.Status404NotFound,
                StatusCodes.Status412PreconditionFailed,
                StatusCodes.Status415UnsupportedMediaType,
                StatusCodes.Status422UnprocessableEntity,
                StatusCodes.Status428PreconditionRequired
            )
            .Takes();
    }

    private static async Task<IResult> SaidAsync(
        long finding,
        HttpContext context,
        IDbContextFactory<RecordsDbContext> records,
        CancellationToken cancellationToken
    )
    {
        if (await FindingDetail.OfAsync(records, finding, cancellationToken) is not { } detail)
            return ProblemAnswer.NotFound(context);
        context.Response.Headers.ETag = FindingTag.Of(detail.Line);
        return Results.Ok(new SaidDecisions([.. detail.Said.Select(d => SaidDecision.From(d, detail.TakenBack.Contains(d.Id)))]));
    }

    private static async Task<IResult> DecideAsync(
        long finding,
        DecisionOrder order,
        HttpContext context,
        DecisionLedger ledger,
        ICorrectedCheck check,
        IDbContextFactory<RecordsDbContext> records,
        CancellationToken cancellationToken
    )
    {
        if (order.Values is { } values && values.Any(v => v is not { Figure: not null, Value: not null }))
            return ProblemAnswer.Of(context, StatusCodes.Status400BadRequest, "bad-request", ProblemWords.BadRequest);
        if (await FindingDetail.OfAsync(records, finding, cancellationToken) is not { } detail)
            return ProblemAnswer.NotFound(context);
        if (FindingTag.IsNamed(context.Request, detail.Line) is not { } named)
            return ProblemAnswer.Of(context, StatusCodes.Status428PreconditionRequired, "version-needed", ProblemWords.VersionNeeded);
        if (!named)
            return Conflict(context, detail.Line);
        string actor = context.User.Identity?.Name ?? "";
        DecisionOutcome outcome = order.Act switch
        {
            DecisionAct.TakenBack => await ledger.TakeBackAsync(detail.Version, actor, order.Comment, cancellationToken),
            DecisionAct.Seconded => await ledger.SecondAsync(detail.Version, actor, order.Comment, cancellationToken),
            _ => await ledger.DecideAsync(
                new DecisionDraft(detail.Version, order.Act, actor)
                {
                    Reason = order.Reason,
                    Comment = order.Comment,
                    Values = [.. (order.Values ?? []).Select(v => Typed(v, detail.Figures))],
                },
                cancellationToken
            ),
        };
        return outcome switch
        {
            DecisionOutcome.Made made => await MadeAsync(context, made, detail, actor, check, records, cancellationToken),
            DecisionOutcome.Conflict conflict => Conflict(context, conflict.Now),
            DecisionOutcome.Refused refused => ProblemAnswer.Of(
                context,
                StatusCodes.Status422UnprocessableEntity,
                JsonNamingPolicy.KebabCaseLower.ConvertName(refused.Why.ToString()),
                new Bilingual(refused.Thai, refused.English)
            ),
            _ => throw new InvalidOperationException($"One decision came to {outcome.GetType().Name}."),
        };
    }

    /// <summary>Where a figure was corrected, or a correction taken back, the card is checked again before it is answered, and the finding
    /// may be another version, or gone.</summary>
    private static async Task<IResult> MadeAsync(
        HttpContext context,
        DecisionOutcome.Made made,
        FindingDetail detail,
        string actor,
        ICorrectedCheck check,
        IDbContextFactory<RecordsDbContext> records,
        CancellationToken cancellationToken
    )
    {
        bool corrected =
            made.Decision.Act == DecisionAct.Misread
            || (made.Decision.Act == DecisionAct.TakenBack && detail.Said.Any(d => d.Act == DecisionAct.Misread));
        if (corrected)
            await check.AfterCorrectionAsync(detail.Submission.Id, actor, cancellationToken);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        FindingLine? now = await db.FindingLines.AsNoTracking().SingleOrDefaultAsync(l => l.Id == detail.Line.Id, cancellationToken);
        string? tag = now is null ? null : FindingTag.Of(now);
        if (tag is not null)
            context.Response.Headers.ETag = tag;
        return Results.Created(
            ApiAddress.Discrepancy(detail.Line.Id) + "/decisions",
            new DecisionMade(SaidDecision.From(made.Decision, takenBack: false), now?.State, tag)
        );
    }

    private static IResult Conflict(HttpContext context, FindingLine? now) =>
        ProblemAnswer.Of(
            context,
            StatusCodes.Status412PreconditionFailed,
            "version-conflict",
            ProblemWords.VersionConflict,
            problem => problem with { Current = now is null ? null : new StandingVersion(FindingTag.Of(now), now.State, now.DecidedBy) }
        );

    /// <summary>What is no figure of the finding is refused by the ledger, with its reason.</summary>
    private static TypedValue Typed(RightValue value, IReadOnlyList<IdentifiedFigure> figures) =>
        new(
            value.Figure,
            value.Occurrence,
            figures.FirstOrDefault(f => f.Key == value.Figure && f.Occurrence == value.Occurrence)?.Figure.Value,
            value.Value
        );
}

/// <summary>What is to be recorded of a finding. A member that it does not have is refused: it would not be recorded.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record DecisionOrder
{
    /// <summary><c>confirmed</c>, <c>accepted</c>, <c>sentBack</c>, <c>misread</c>, <c>commented</c>, <c>seconded</c> or
    /// <c>takenBack</c>.</summary>
    public required DecisionAct Act { get; init; }

    /// <summary>Needed to accept.</summary>
    public string? Reason { get; init; }

    public string? Comment { get; init; }

    /// <summary>The right values of what was misread; needed for that, and for that alone.</summary>
    public IReadOnlyList<RightValue>? Values { get; init; }
}

/// <summary>The right value of a figure, as the document has it.</summary>
/// <param name="Figure">As <c>figures</c> of the finding names it.</param>
/// <param name="Occurrence">Which of those that share the name, from 0.</param>
/// <param name="Value">Thai or Arabic digits.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RightValue(string Figure, int Occurrence, string Value);

/// <summary>What was recorded.</summary>
/// <param name="State">Where the finding stands now; null where the card was checked again and does not show it any more.</param>
/// <param name="Etag">Its version from now on; null where it is gone.</param>
public sealed record DecisionMade(SaidDecision Decision, FindingState? State, string? Etag);

public sealed record SaidDecisions(IReadOnlyList<SaidDecision> Decisions);

/// <summary>Marks an operation that needs <c>If-Match</c>.</summary>
/// <param name="Description">What the header names.</param>
internal sealed record NamesVersion(
    string Description = "The version that was looked at: `etag` of the finding, with its quotation marks."
);

/// <summary>Marks an operation that answers with an <c>ETag</c>.</summary>
internal sealed class GivesVersion;
