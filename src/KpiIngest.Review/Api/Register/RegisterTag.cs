using System.Globalization;
using KpiIngest.Records.Register;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KpiIngest.Review.Api.Register;

/// <summary>A preview as an entity tag: the version that it would follow, and the readings that it rests on.</summary>
internal static class RegisterTag
{
    /// <returns>With its quotation marks.</returns>
    public static string Of(RegisterPreview preview) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{preview.Base}.{preview.Readings}\"");

    /// <returns>Null where the call names none. One of another making stands for a version that never was.</returns>
    public static RegisterSeen? NamedBy(HttpRequest request)
    {
        if (request.Headers.IfMatch.Count == 0)
            return null;
        if (!EntityTagHeaderValue.TryParseStrictList([.. request.Headers.IfMatch.OfType<string>()], out IList<EntityTagHeaderValue>? named))
            return Never;
        if (named.FirstOrDefault(t => !t.IsWeak && t.Tag != "*") is not { } tag)
            return null;
        string[] parts = tag.Tag.ToString().Trim('"').Split('.', 2);
        return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out long version)
            ? new RegisterSeen(version, parts[1])
            : Never;
    }

    private static RegisterSeen Never => new(-1, "");
}
