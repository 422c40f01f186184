using System.Text.Json.Serialization;
using KpiIngest.Inbox;
using KpiIngest.Notify;
using KpiIngest.Records;
using KpiIngest.Records.Notifications;
using KpiIngest.Records.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Serve.Health;

/// <summary><c>GET /health</c>: 200 while the service can do its work, else 503 with what keeps it from that.</summary>
/// <param name="Status"><c>ok</c> or <c>failing</c>.</param>
/// <param name="InInbox">Files that lie in the inbox and are to be taken, as of the last scan; null before the first. What is left there
/// for good is in <c>kpi-ingest ledger</c>.</param>
/// <param name="Submissions">Recorded so far.</param>
/// <param name="Unread">Of these, not read yet (those that wait for a tool not counted).</param>
/// <param name="Waiting">Of these, waiting for a tool that is not installed or does not work: <see cref="Tools"/> names it.</param>
/// <param name="Failed">Of these, not read for a reason of ours that did not pass: <c>kpi-ingest retry</c>.</param>
internal sealed record HealthAnswer(string Status, int? InInbox, int Submissions, int Unread, int Waiting, int Failed)
{
    /// <summary>What makes the status <c>failing</c>; empty where it is ok.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Tools that files wait for: everything else goes on without them.</summary>
    public IReadOnlyList<WaitedForTool> Tools { get; init; } = [];

    /// <summary>Messages to people that wait to be sent, and that were given up; null where nobody is told anything. Those given up do not
    /// make the status <c>failing</c>: <c>kpi-ingest notify --again</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MessagesAtHand? Notifications { get; init; }

    /// <summary>How often each background worker was restarted.</summary>
    public IReadOnlyDictionary<string, int> Restarts { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);
}

/// <param name="Waiting">To be sent, or tried again.</param>
/// <param name="Failed">Not tried again by themselves.</param>
internal sealed record MessagesAtHand(int Waiting, int Failed);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HealthAnswer))]
internal sealed partial class HealthJson : JsonSerializerContext;

internal static class HealthPage
{
    public static void MapHealth(this IEndpointRouteBuilder app) => app.MapGet("/health", AnswerAsync).AllowAnonymous();

    private static async Task<IResult> AnswerAsync(
        SubmissionQuery submissions,
        InboxWatch inbox,
        StandingProblems standing,
        Workers workers,
        NotificationSettings notifications,
        NotificationQuery messages,
        ILogger<HealthAnswer> logger,
        CancellationToken cancellationToken
    )
    {
        List<Problem> problems = [.. standing.OfService()];
        MessagesAtHand? atHand = null;
        IReadOnlyDictionary<SubmissionState, int> counts = new Dictionary<SubmissionState, int>();
        IReadOnlyList<WaitedForTool> tools = [];
        try
        {
            counts = await submissions.CountAsync(cancellationToken);
            tools = await submissions.ToolsAsync(cancellationToken);
            problems.AddRange(await standing.RedAsync(cancellationToken));
            if (notifications.On && await messages.CountAsync(cancellationToken) is { } sending)
                atHand = new MessagesAtHand(sending.Of(NotificationState.Waiting), sending.Of(NotificationState.Failed));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogError(e, "ตรวจสุขภาพระบบไม่สำเร็จ (the health check failed)");
            problems.Add(Problem.RecordsFailing(e.Message));
        }

        HealthAnswer answer = new(
            problems.Count == 0 ? "ok" : "failing",
            inbox.LastScan is null ? null : inbox.NotTaken,
            counts.Values.Sum(),
            counts.GetValueOrDefault(SubmissionState.Received),
            counts.GetValueOrDefault(SubmissionState.Waiting),
            counts.GetValueOrDefault(SubmissionState.Failed)
        )
        {
            Problems = problems,
            Tools = tools,
            Notifications = atHand,
            Restarts = workers.Restarts(),
        };
        return Results.Json(
            answer,
            HealthJson.Default.HealthAnswer,
            statusCode: problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable
        );
    }
}
