using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KpiIngest.Checking.Language;
using KpiIngest.Records.Queries;
using KpiIngest.Review.Api.Access;
using KpiIngest.Review.Api.Discrepancies;
using KpiIngest.Review.Api.Document;
using KpiIngest.Review.Api.Problems;
using KpiIngest.Review.Api.Register;
using KpiIngest.Review.Api.Standing;
using KpiIngest.Review.Api.Submissions;
using KpiIngest.Review.Api.Uploads;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KpiIngest.Review.Api;

/// <summary>The API for programs: the same filters, rights and rules as the pages, by tokens. docs/api.md tells it to those who use
/// it.</summary>
internal static class ApiEndpoints
{
    /// <summary>Of a call that carries no file.</summary>
    private const long BodyBytes = 256 << 10;

    public static void AddApi(this IServiceCollection services, AuthenticationBuilder authentication)
    {
        services.AddApiRights(authentication);
        services.AddApiDocument();
        services.TryAddSingleton<HistoryQuery>();
        services.ConfigureHttpJsonOptions(json =>
        {
            // Thai as it is written; figures are strings, and a count is no string.
            json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        });
    }

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi(ApiAddress.Document).AllowAnonymous().Finally(AddressMethods.AddHead);
        RouteGroupBuilder api = app.MapGroup(ApiAddress.Root)
            .RequireAuthorization(ApiRights.Look)
            .WithMetadata(new RequestSizeLimitAttribute(BodyBytes));
        api.AddEndpointFilter(new ChangesLog()).AddEndpointFilter(new StatedParameters());
        ((IEndpointConventionBuilder)api).Finally(AddressMethods.AddHead);
        SubmissionCalls.Map(api);
        DiscrepancyCalls.Map(api);
        DecisionCalls.Map(api);
        UploadCalls.Map(api);
        StandingCalls.Map(api);
        HistoryCalls.Map(api);
        RegisterCalls.Map(api);

        // Whatever else stands under these addresses is answered here, and never by the sign-in page.
        app.Map(ApiAddress.Root + "/{**rest}", static (HttpContext context) => NothingHere(context))
            .RequireAuthorization(ApiRights.Look)
            .ExcludeFromDescription();
    }

    /// <summary>An operation is passed over by the routing where another method is used, or something else is sent than it takes.</summary>
    private static IResult NothingHere(HttpContext context)
    {
        IReadOnlyList<string> methods = AddressMethods.Of(context);
        if (methods.Count == 0)
            return ProblemAnswer.NotFound(context);
        if (methods.Contains(context.Request.Method, StringComparer.OrdinalIgnoreCase))
            return ProblemAnswer.Of(context, StatusCodes.Status415UnsupportedMediaType, "media-type", ProblemWords.MediaType);
        string allowed = string.Join(", ", methods);
        context.Response.Headers.Allow = allowed;
        return ProblemAnswer.Of(
            context,
            StatusCodes.Status405MethodNotAllowed,
            "method-not-allowed",
            CountedText.Fill(ProblemWords.MethodNotAllowed, context.Request.Method, allowed)
        );
    }
}
