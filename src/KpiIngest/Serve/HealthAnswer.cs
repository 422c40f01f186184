using System.Text.Json.Serialization;
using KpiIngest.Inbox;
using KpiIngest.Records;
using KpiIngest.Records.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Quartz;

namespace KpiIngest.Serve;

/// <summary><c>GET /health</c>: 200 while the service can do its work, else 503.</summary>
/// <param name="Status"><c>ok</c> or <c>failing</c>.</param>
/// <param name="InInbox">Files that lie in the inbox and are not taken yet, as of the last scan; null before the first.</param>
/// <param name="Submissions">Recorded so far.</param>
/// <param name="Unread">Of these, not read yet (those that wait for a tool not counted).</param>
/// <param name="Waiting">Of these, waiting for a tool that is not installed: <c>kpi-ingest doctor</c> names it.</param>
internal sealed record HealthAnswer(string Status, int? InInbox, int Submissions, int Unread, int Waiting)
{
    public static HealthAnswer Failing { get; } = new("failing", null, 0, 0, 0);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HealthAnswer))]
internal sealed partial class HealthJson : JsonSerializerContext;

internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app) => app.MapGet("/health", AnswerAsync);

    private static async Task<IResult> AnswerAsync(
        SubmissionQuery submissions, InboxWatch inbox, ISchedulerFactory schedulers, ILogger<HealthAnswer> logger, CancellationToken cancellationToken)
    {
        try
        {
            IReadOnlyDictionary<SubmissionState, int> counts = await submissions.CountAsync(cancellationToken);
            IScheduler scheduler = await schedulers.GetScheduler(cancellationToken);
            bool working = scheduler.Status == SchedulerStatus.Running;
            HealthAnswer answer = new(
                working ? "ok" : "failing",
                inbox.LastScan is null ? null : inbox.NotTaken,
                counts.Values.Sum(),
                counts.GetValueOrDefault(SubmissionState.Received),
                counts.GetValueOrDefault(SubmissionState.Waiting));
            return Json(answer, working ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogError(e, "ตรวจสุขภาพระบบไม่สำเร็จ (the health check failed)");
            return Json(HealthAnswer.Failing, StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static IResult Json(HealthAnswer answer, int status) => Results.Json(answer, HealthJson.Default.HealthAnswer, statusCode: status);
}
