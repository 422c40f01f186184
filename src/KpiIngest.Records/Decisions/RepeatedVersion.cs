using System.Globalization;
using System.Text.RegularExpressions;

namespace KpiIngest.Records.Decisions;

/// <summary>The version of a reading that is not the first of its version: with <c>.n2</c>, <c>.n3</c> ... behind it.</summary>
public static partial class RepeatedVersion
{
    private const string TimesMark = ".n";

    /// <returns>The version that a reading bears which is one more by it.</returns>
    /// <param name="before">How many readings of the file it has made.</param>
    public static string Again(string version, int before) =>
        before == 0 ? version : string.Create(CultureInfo.InvariantCulture, $"{version}{TimesMark}{before + 1}");

    /// <returns>The version without how often it has read the file.</returns>
    public static string OnceOf(string recorded) => Times().Replace(recorded, "");

    [GeneratedRegex(@"\.n[0-9]+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Times();
}
