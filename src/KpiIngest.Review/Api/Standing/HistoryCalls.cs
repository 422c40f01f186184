using System.Globalization;
using KpiIngest.Records.Queries;
using KpiIngest.Reports.Thai;
using KpiIngest.Review.Api.Document;
using KpiIngest.Review.Api.Problems;
using KpiIngest.Review.Api.Submissions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KpiIngest.Review.Api.Standing;

/// <summary>What every unit sent, clean or not, with versions and duplicates: the rows of the command <c>history</c>.</summary>
internal static class HistoryCalls
{
    private static readonly QueryParameter Since = new(
        "since",
        "Received on that day or later, in Bangkok: `2569-10-01`, or `2026-10-01` with the year of the Christian era."
    );

    private static readonly QueryParameter[] Parameters =
    [
        KnownParameters.Unit,
        KnownParameters.Year,
        KnownParameters.Round,
        KnownParameters.Indicator,
        Since,
        KnownParameters.Submission with
        {
            Description =
                "Number of a submission; that of a ZIP stands for the files in it too; one that is not there answers an empty list.",
        },
        new("versions", "`latest` leaves out what a later submission replaced, and duplicates.") { Values = ["latest", "all"] },
        KnownParameters.Size,
        KnownParameters.Before,
    ];

    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/history", ListAsync)
            .Produces<HistoryPage>()
            .Described("getHistory", "history", "What was sent and what each report stated, the newest submission first, a page at a time.")
            .Takes(Parameters);

    private static async Task<IResult> ListAsync(HttpContext context, HistoryQuery history, CancellationToken cancellationToken)
    {
        DateTimeOffset? since = null;
        if (Text(context, Since.Name) is { } said)
        {
            since = SinceDate.Parse(said);
            if (since is null)
                return ProblemAnswer.Of(
                    context,
                    StatusCodes.Status400BadRequest,
                    "bad-parameter",
                    StatedParameters.Bad(Since.Name, ProblemWords.Day)
                );
        }

        int size = SubmissionCalls.SizeOf(context);
        HistoryFilter filter = new()
        {
            Unit = Text(context, KnownParameters.Unit.Name),
            FiscalYear = (int?)SubmissionCalls.NumberOf(context, KnownParameters.Year.Name),
            Round = (int?)SubmissionCalls.NumberOf(context, KnownParameters.Round.Name),
            Indicator = Text(context, KnownParameters.Indicator.Name) is { } indicator ? ThaiDigits.ToArabic(indicator) : null,
            Since = since,
            Submissions = SubmissionCalls.NumberOf(context, KnownParameters.Submission.Name) is { } one ? [one] : null,
            LatestOnly = string.Equals(context.Request.Query["versions"], "latest", StringComparison.OrdinalIgnoreCase),
            Before = SubmissionCalls.NumberOf(context, KnownParameters.Before.Name),
        };
        (List<HistoryEntry> entries, long? next) = await PageAsync(history, filter, size, cancellationToken);
        return Results.Ok(new HistoryPage(entries, next is { } before ? NextOf(context, before) : null));
    }

    /// <summary>A submission stands on one page with all its reports.</summary>
    private static async Task<(List<HistoryEntry> Entries, long? Next)> PageAsync(
        HistoryQuery history,
        HistoryFilter filter,
        int size,
        CancellationToken cancellationToken
    )
    {
        List<HistoryEntry> entries = [];
        (int submissions, long last) = (0, 0L);
        await foreach (HistoryLine line in history.StreamAsync(filter, cancellationToken, size + 1))
        {
            if (submissions > 0 && line.Submission.Id == last)
            {
                entries.Add(HistoryEntry.Of(line));
                continue;
            }

            if (submissions == size)
                return (entries, last);
            (submissions, last) = (submissions + 1, line.Submission.Id);
            entries.Add(HistoryEntry.Of(line));
        }

        return (entries, null);
    }

    private static string NextOf(HttpContext context, long before)
    {
        QueryString query = QueryString.Empty;
        foreach (QueryParameter parameter in Parameters.Where(p => p != KnownParameters.Before))
            if (Text(context, parameter.Name) is { } value)
                query = query.Add(parameter.Name, value);
        return $"{ApiAddress.Root}/history{query.Add(KnownParameters.Before.Name, before.ToString(CultureInfo.InvariantCulture)).ToUriComponent()}";
    }

    private static string? Text(HttpContext context, string name) =>
        ((string?)context.Request.Query[name])?.Trim() is { Length: > 0 } text ? text : null;
}
