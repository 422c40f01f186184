using System.Globalization;
using System.Text.RegularExpressions;

namespace KpiIngest.Records.Audit.Checkpoints;

/// <summary>What somebody holds of the trail as it was: a signed checkpoint, or its short form, which anybody can type from a sheet of
/// paper.</summary>
/// <param name="Name">The file or text that it came from.</param>
/// <param name="Size">Entries.</param>
/// <param name="Root">Hexadecimal, whole or the beginning.</param>
public sealed partial record Witness(string Name, long Size, string Root)
{
    public static Witness Of(string name, Checkpoint checkpoint)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        return new Witness(name, checkpoint.Size, Convert.ToHexStringLower(checkpoint.Root));
    }

    /// <returns>Null where it is no short form.</returns>
    public static Witness? OfShort(string text)
    {
        // As people type it from paper: Thai digits, a long dash.
        string typed = string.Concat(
            text.Trim()
                .Select(c =>
                    c is >= '๐' and <= '๙' ? (char)('0' + (c - '๐'))
                    : c is '–' or '—' or '‑' or '−' ? '-'
                    : c
                )
        );
        Match match = Short().Match(typed);
        return match.Success && long.TryParse(match.Groups["size"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out long size)
            ? new Witness(typed, size, match.Groups["root"].Value.ToLowerInvariant())
            : null;
    }

    [GeneratedRegex(
        "^(?<size>[0-9]{1,18})-(?<root>[0-9a-fA-F]{12,64})$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Short();
}
