using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Register;

/// <summary>Runs every rule of the register. Pure: no input or output, same answer each time.</summary>
public static class RegisterChecker
{
    /// <returns>By report, then code, then number. Their files are 0, the file itself.</returns>
    public static IReadOnlyList<AcrossFilesFinding> Check(RegisterComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return
        [
            .. RegisterRules
                .All.SelectMany(r => r.Check(comparison))
                .OrderBy(f => f.Report ?? int.MaxValue)
                .ThenBy(f => f.Rule.Code, StringComparer.Ordinal)
                .ThenBy(f => f.About.Round)
                .ThenBy(f => f.About.Number is null)
                .ThenBy(f => f.About.Number ?? "", ItemNumbers.Order)
                .Select(f => f.ToResult()),
        ];
    }
}
