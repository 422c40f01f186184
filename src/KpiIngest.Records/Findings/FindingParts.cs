using System.Globalization;

namespace KpiIngest.Records.Findings;

/// <summary>The parts of an identity (<see cref="FindingIdentity"/>) that lists show.</summary>
/// <param name="Report">Year, round and indicator.</param>
/// <param name="Item">Empty where none is meant.</param>
internal sealed record FindingParts((string Year, string Round, string Indicator) Report, string Item, string Code)
{
    private const int Least = 6;

    public static FindingParts Of(string finding)
    {
        string[] parts = finding.Split(FindingIdentity.Separator);
        if (parts.Length < Least)
            return new FindingParts(("", "", ""), "", finding);
        bool bound = parts[^1].StartsWith('#');
        return new FindingParts((parts[1], parts[2], parts[3]), parts[4], bound ? parts[^2] : parts[^1]);
    }

    /// <summary>Of a report as recorded.</summary>
    public static (string Year, string Round, string Indicator) ReportOf(int? year, int? round, string? indicator) =>
        (Text(year), Text(round), string.IsNullOrWhiteSpace(indicator) ? "" : FindingText.Squeezed(indicator));

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
