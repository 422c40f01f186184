using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using KpiIngest.Records.Identity;

namespace KpiIngest.Records.Decisions;

/// <summary>The version of a reading that was checked with corrections laid over it: that of the reading below, and a digest of the
/// corrections and of what people said that its reports are: <c>0.2.0+r3f9c21d07be4.c5d03aa1f</c>.</summary>
public static partial class CorrectedVersion
{
    internal const string Mark = ".c";
    private const int Digits = 8;

    /// <param name="uncorrected">Of the reading that the corrections are laid over.</param>
    /// <param name="identities">What people said that the reports are, as far as it is not what was read.</param>
    public static string Of(string uncorrected, IEnumerable<Correction> corrections, IEnumerable<Confirmation> identities)
    {
        ArgumentNullException.ThrowIfNull(corrections);
        string ids = string.Join(
            ' ',
            corrections
                .Select(c => c.Id.ToString(CultureInfo.InvariantCulture))
                .Concat(identities.Select(i => "i" + i.Id.ToString(CultureInfo.InvariantCulture)))
        );
        return uncorrected + Mark + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ids)))[..Digits];
    }

    public static bool Is(string version) => Behind().IsMatch(version);

    /// <returns>The version of the reading below; of one without corrections its own.</returns>
    public static string UncorrectedOf(string version) => Behind().Replace(version, "");

    [GeneratedRegex(@"\.c[0-9a-f]{8}(\.n[0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Behind();
}
