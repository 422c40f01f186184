using KpiIngest.Review.Api.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace KpiIngest.Review.Api.Document;

/// <summary>What the document says of an operation, beside its types.</summary>
internal static class Operations
{
    /// <summary>What every operation may answer.</summary>
    private static readonly int[] Always =
    [
        StatusCodes.Status401Unauthorized,
        StatusCodes.Status403Forbidden,
        StatusCodes.Status429TooManyRequests,
        StatusCodes.Status503ServiceUnavailable,
    ];

    /// <param name="id">Unique; generated clients name things after it.</param>
    /// <param name="refusals">Statuses beside those of every operation.</param>
    public static RouteHandlerBuilder Described(
        this RouteHandlerBuilder operation,
        string id,
        string tag,
        string summary,
        params int[] refusals
    )
    {
        operation.WithName(id).WithTags(tag).WithSummary(summary);
        foreach (int status in Always.Concat(refusals).Distinct().Order())
            operation.Produces<ApiProblem>(status, ProblemAnswer.MediaType);
        return operation;
    }

    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder operation, params IReadOnlyList<QueryParameter> parameters) =>
        operation
            .WithMetadata(new QueryParameters(parameters))
            .Produces<ApiProblem>(StatusCodes.Status400BadRequest, ProblemAnswer.MediaType);
}
