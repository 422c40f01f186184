using System.Globalization;

namespace KpiIngest.Records;

/// <summary>What one comparison across submissions may cost. Time and memory are limits of the process that compares.</summary>
public sealed record AcrossLimits
{
    /// <summary>Reports in one file. Real files hold some tens; a file over this is compared with nothing.</summary>
    public int ReportsInFile { get; init; } = 300;

    /// <summary>Reports in all files of a comparison: rules meet each of them with its versions, its rounds and its summaries.</summary>
    public int Reports { get; init; } = 4_000;

    /// <summary>Characters of the recorded results of all files of a comparison.</summary>
    public long ResultCharacters { get; init; } = 128 << 20;

    /// <summary>Findings that one submission can be given.</summary>
    public int Findings { get; init; } = 1_000;

    internal static ComparisonResult.OverLimit Over(string what, string whatEn, long found, long limit) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"{what} {found:N0} (ไม่เกิน {limit:N0})"),
            string.Create(CultureInfo.InvariantCulture, $"{whatEn} {found:N0} (at most {limit:N0})")
        );
}
