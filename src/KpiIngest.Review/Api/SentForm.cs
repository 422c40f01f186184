using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KpiIngest.Review.Api;

/// <summary>The only form that carries files.</summary>
internal static class SentForm
{
    private const string MediaType = "multipart/form-data";

    public static bool Is(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
        && type.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase);
}
