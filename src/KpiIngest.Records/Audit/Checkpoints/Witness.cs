using System.Globalization;
using System.Text.RegularExpressions;

namespace KpiIngest.Records.Audit.Checkpoints;

/// <summary>What somebody holds of the trail as it was: a signed checkpoint, or its short form, which anybody can type from a sheet of paper.</summary>
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
        Match match = Short().Match(text.Trim());
        return match.Success && long.TryParse(match.Groups["size"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out long size)
            ? new Witness(text.Trim(), size, match.Groups["root"].Value.ToLowerInvariant())
            : null;
    }

    [GeneratedRegex("^(?<size>[0-9]{1,18})-(?<root>[0-9a-fA-F]{12,64})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Short();
}
