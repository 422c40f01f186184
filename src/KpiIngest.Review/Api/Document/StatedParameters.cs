using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Records.Queries;
using KpiIngest.Reports.Thai;
using KpiIngest.Review.Api.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace KpiIngest.Review.Api.Document;

/// <summary>Holds a call to the parameters that its operation has. A page passes over what it does not understand; a program that misspells
/// a filter would take everything for the answer.</summary>
internal sealed class StatedParameters : IEndpointFilter
{
    private const string BadParameter = "bad-parameter";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        HttpContext http = context.HttpContext;
        IReadOnlyList<QueryParameter> known = http.GetEndpoint()?.Metadata.GetMetadata<QueryParameters>()?.All ?? [];
        if (Wrong(http.Request.Query, known) is var (code, message))
            return ProblemAnswer.Of(http, StatusCodes.Status400BadRequest, code, message);
        return await UnlistedAsync(http, known) is { } unlisted
            ? ProblemAnswer.Of(http, StatusCodes.Status400BadRequest, BadParameter, unlisted)
            : await next(context);
    }

    private static (string Code, Bilingual Message)? Wrong(IQueryCollection query, IReadOnlyList<QueryParameter> known)
    {
        foreach ((string name, StringValues values) in query)
        {
            if (known.FirstOrDefault(k => k.Name == name) is not { } parameter)
                return (
                    "unknown-parameter",
                    CountedText.Fill(
                        ProblemWords.UnknownParameter,
                        name,
                        known.Count == 0 ? "-" : string.Join(", ", known.Select(k => k.Name))
                    )
                );
            if (values.Count > 1 && !parameter.Several)
                return (BadParameter, Bad(name, ProblemWords.Once));
            if (
                values.OfType<string>().Where(v => v.Length > 0).Select(v => WrongIn(parameter, v)).FirstOrDefault(w => w is not null) is
                { } why
            )
                return (BadParameter, Bad(name, why));
        }

        return null;
    }

    /// <returns>Null where the value is right by itself.</returns>
    private static Bilingual? WrongIn(QueryParameter parameter, string value)
    {
        string plain = parameter.Number ? ThaiDigits.ToArabic(value) : value;
        if (parameter.Number && !int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return ProblemWords.WholeNumber;
        if (
            parameter.Range is var (least, most)
            && int.Parse(plain, CultureInfo.InvariantCulture) is var number
            && (number < least || number > most)
        )
            return CountedText.Fill(ProblemWords.Within, least, most);
        if (parameter.Longest is { } longest && value.Trim().Length > longest)
            return CountedText.Fill(ProblemWords.TooLong, longest);
        return parameter.Values.Count > 0 && !parameter.Values.Contains(plain, StringComparer.OrdinalIgnoreCase)
            ? CountedText.Fill(ProblemWords.OneOf, string.Join(", ", parameter.Values))
            : null;
    }

    /// <returns>Null where all that is named is there.</returns>
    private static async Task<Bilingual?> UnlistedAsync(HttpContext http, IReadOnlyList<QueryParameter> known)
    {
        foreach (QueryParameter parameter in known.Where(k => k.Names is not null))
        {
            foreach (
                string name in http
                    .Request.Query[parameter.Name]
                    .OfType<string>()
                    .Where(v => v.Length > 0 && !parameter.Besides.Contains(v, StringComparer.Ordinal))
                    .Distinct(StringComparer.Ordinal)
            )
            {
                ListedNames names = http.RequestServices.GetRequiredService<ListedNames>();
                if (await names.UnlistedAsync(parameter.Names!.Value, name, http.RequestAborted) is { } unlisted)
                    return Bad(parameter.Name, Says(name, unlisted));
            }
        }

        return null;
    }

    private static Bilingual Says(string name, UnlistedName unlisted)
    {
        Bilingual says = CountedText.Fill(ProblemWords.Unlisted, name);
        if (unlisted.Nearest is { } nearest)
            says = Joined(says, CountedText.Fill(ProblemWords.Nearest, nearest));
        return unlisted.All.Count > 0 ? Joined(says, CountedText.Fill(ProblemWords.ThereAre, string.Join(", ", unlisted.All))) : says;
    }

    private static Bilingual Joined(Bilingual one, Bilingual other) => new(one.Thai + other.Thai, one.English + other.English);

    internal static Bilingual Bad(string name, Bilingual why) =>
        new(
            CountedText.Fill(ProblemWords.BadParameter.Thai, name, why.Thai),
            CountedText.Fill(ProblemWords.BadParameter.English, name, why.English)
        );
}
