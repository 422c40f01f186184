using KpiIngest.Checking.Language;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace KpiIngest.Review.Api.Problems;

/// <summary>Answers with a problem.</summary>
internal static class ProblemAnswer
{
    public const string MediaType = "application/problem+json";

    private const string TypePrefix = "urn:kpi-ingest:problem:";

    public static IResult Of(HttpContext context, int status, string code, Bilingual message, Func<ApiProblem, ApiProblem>? with = null)
    {
        ApiProblem problem = new()
        {
            Type = TypePrefix + code,
            Title = ReasonPhrases.GetReasonPhrase(status),
            Status = status,
            Detail = IsEnglish(context.Request) ? message.English : message.Thai,
            Code = code,
            Message = message.Thai,
            MessageEn = message.English,
        };
        return Results.Json(with?.Invoke(problem) ?? problem, contentType: MediaType, statusCode: status);
    }

    public static IResult NotFound(HttpContext context) => Of(context, StatusCodes.Status404NotFound, "not-found", ProblemWords.NotFound);

    private static bool IsEnglish(HttpRequest request) =>
        request
            .GetTypedHeaders()
            .AcceptLanguage.OrderByDescending(l => l.Quality ?? 1)
            .Select(l => l.Value.ToString())
            .FirstOrDefault(l => Is(l, "th") || Is(l, "en"))
            is { } first
        && Is(first, "en");

    private static bool Is(string tag, string language) =>
        tag.Equals(language, StringComparison.OrdinalIgnoreCase) || tag.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase);
}
