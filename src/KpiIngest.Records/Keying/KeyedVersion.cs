using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace KpiIngest.Records.Keying;

/// <summary>The version of a reading that was checked with what people keyed: that of the reader, and a digest of the entry that counts:
/// <c>0.2.0+r3f9c21d07be4.k1b7e0c55</c>. Corrections may be laid over it (<see cref="Decisions.CorrectedVersion"/>).</summary>
public static partial class KeyedVersion
{
    private const string Mark = ".k";
    private const int Digits = 8;

    /// <param name="reader">Version of the reader.</param>
    /// <param name="entry">What counts; null where nothing does.</param>
    public static string Of(string reader, KeyedEntry? entry) => reader + MarkOf(entry);

    public static bool Is(string version) => Behind().IsMatch(version);

    /// <returns>The version of the reader; of one that nobody keyed its own.</returns>
    public static string UnkeyedOf(string version) => Behind().Replace(version, "");

    /// <returns>True where the reading was made with just what counts now, or nobody keyed either.</returns>
    /// <param name="version">Without the mark of corrections.</param>
    public static bool IsWith(string version, KeyedEntry? counting)
    {
        Match match = Behind().Match(version);
        return string.Equals(match.Success ? match.Groups["mark"].Value : "", MarkOf(counting), StringComparison.Ordinal);
    }

    private static string MarkOf(KeyedEntry? entry) =>
        entry is null
            ? ""
            : Mark
                + Convert.ToHexStringLower(
                    SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"keyed {entry.Id}")))
                )[..Digits];

    [GeneratedRegex(@"(?<mark>\.k[0-9a-f]{8})(\.n[0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Behind();
}
