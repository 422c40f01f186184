using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Reports.Thai;
using KpiIngest.Review.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace KpiIngest.Review.Api.Document;

/// <summary>Holds a call to the parameters that its operation has. A page passes over what it does not understand; a program that misspells a filter would take everything for the answer.</summary>
internal sealed class StatedParameters : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        HttpContext http = context.HttpContext;
        IReadOnlyList<QueryParameter> known = http.GetEndpoint()?.Metadata.GetMetadata<QueryParameters>()?.All ?? [];
        return Wrong(http.Request.Query, known) is var (code, message) ? ValueTask.FromResult<object?>(ProblemAnswer.Of(http, StatusCodes.Status400BadRequest, code, message)) : next(context);
    }

    private static (string Code, Bilingual Message)? Wrong(IQueryCollection query, IReadOnlyList<QueryParameter> known)
    {
        foreach ((string name, Microsoft.Extensions.Primitives.StringValues values) in query)
        {
            if (known.FirstOrDefault(k => k.Name == name) is not { } parameter) return ("unknown-parameter", Filled(ProblemWords.UnknownParameter, name, known.Count == 0 ? "-" : string.Join(", ", known.Select(k => k.Name))));
            if (values.Count > 1 && !parameter.Several) return ("bad-parameter", Bad(name, ProblemWords.Once));
            foreach (string value in values.OfType<string>().Where(v => v.Length > 0))
            {
                if (parameter.Number && !int.TryParse(ThaiDigits.ToArabic(value), NumberStyles.None, CultureInfo.InvariantCulture, out _)) return ("bad-parameter", Bad(name, ProblemWords.WholeNumber));
                if (parameter.Values.Count > 0 && !parameter.Values.Contains(value, StringComparer.OrdinalIgnoreCase)) return ("bad-parameter", Bad(name, Filled(ProblemWords.OneOf, string.Join(", ", parameter.Values))));
            }
        }

        return null;
    }

    internal static Bilingual Bad(string name, Bilingual why) => new(
        string.Format(CultureInfo.InvariantCulture, ProblemWords.BadParameter.Thai, name, why.Thai), string.Format(CultureInfo.InvariantCulture, ProblemWords.BadParameter.English, name, why.English));

    private static Bilingual Filled(Bilingual text, params object[] values) => new(string.Format(CultureInfo.InvariantCulture, text.Thai, values), string.Format(CultureInfo.InvariantCulture, text.English, values));
}
