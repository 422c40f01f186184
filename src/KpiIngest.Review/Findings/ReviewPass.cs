using System.Globalization;
using KpiIngest.Records.Findings;
using Microsoft.AspNetCore.Http;

namespace KpiIngest.Review.Findings;

/// <summary>One way through what a filter shows. What is decided leaves the list, so the address carries how many there were at the
/// beginning, <c>of=91</c>: by it the 12th stays the 12th.</summary>
/// <param name="Count">Findings at the beginning; never less than there are now.</param>
/// <param name="Left">Findings that the filter shows now.</param>
public sealed record ReviewPass(int Count, int Left)
{
    private const string Name = "of";

    public int Decided => Count - Left;

    /// <summary>As the address carries it on.</summary>
    public (string Name, string? Value) Part => (Name, Count.ToString(CultureInfo.InvariantCulture));

    /// <summary>Where a finding stands in it, from 1.</summary>
    public int PositionOf(FindingNeighbours around)
    {
        ArgumentNullException.ThrowIfNull(around);
        return Decided + around.Position;
    }

    /// <summary>As the address names it; one that begins here where it names none.</summary>
    /// <param name="left">Findings that the filter shows now.</param>
    public static ReviewPass Of(IQueryCollection query, int left) => new(Math.Max(Begun(query) ?? 0, left), left);

    /// <returns>Null where the address names none.</returns>
    public static int? Begun(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return int.TryParse(query[Name], NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : null;
    }
}
