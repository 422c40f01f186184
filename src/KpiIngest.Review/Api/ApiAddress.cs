using System.Globalization;

namespace KpiIngest.Review.Api;

/// <summary>The addresses of the API's first version; a later one that cannot keep its promises is <c>/api/v2</c>.</summary>
internal static class ApiAddress
{
    public const string Root = "/api/v1";

    public const string Document = Root + "/openapi.json";

    public static string Discrepancy(long id) => string.Create(CultureInfo.InvariantCulture, $"{Root}/discrepancies/{id}");

    public static string Upload(string batch) => $"{Root}/uploads/{batch}";
}
