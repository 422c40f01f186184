using System.Globalization;
using KpiIngest.Records.Findings;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KpiIngest.Review.Api.Discrepancies;

/// <summary>The version of a finding as an entity tag: it changes with every reading that changes its figures, and with everything that is
/// said of it.</summary>
internal static class FindingTag
{
    private const int FigureCharacters = 16;

    /// <returns>With its quotation marks.</returns>
    public static string Of(FindingLine line) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"\"{line.ReadingId}.{line.Figures[..Math.Min(line.Figures.Length, FigureCharacters)]}.{line.LastId ?? 0}\""
        );

    /// <returns>Whether the call names this version; null where it names none. A weak tag, and the star that means any, name
    /// none.</returns>
    public static bool? IsNamed(HttpRequest request, FindingLine line)
    {
        string tag = Of(line);
        if (request.Headers.IfMatch.Count == 0)
            return null;
        if (!EntityTagHeaderValue.TryParseStrictList([.. request.Headers.IfMatch.OfType<string>()], out IList<EntityTagHeaderValue>? named))
            return false;
        return named.All(t => t.IsWeak || t.Tag == "*") ? null : named.Any(t => !t.IsWeak && t.Tag == tag);
    }
}
