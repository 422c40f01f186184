using System.Globalization;
using KpiIngest.Scans.Damage;

namespace KpiIngest.Scans.Commands;

/// <summary>
/// Scans the prints of a folder: of <c>NAME/print.pdf</c> are made <c>clean.pdf</c>, a new sheet at 300 pixels an inch, <c>grey-300.pdf</c>
/// and <c>grey-200.pdf</c>, with all damage, <c>fax-300.pdf</c> and <c>fax-200.pdf</c>, with all damage and one bit a pixel.
/// </summary>
internal static class ScanSet
{
    /// <param name="kinds">Which of them to make; none for all.</param>
    /// <exception cref="InvalidOperationException">An outside program is missing or failed.</exception>
    public static int In(string root, IReadOnlyList<string> kinds)
    {
        IEnumerable<string> folders = Directory.GetDirectories(root).Where(f => File.Exists(Path.Combine(f, "print.pdf")));
        foreach (string folder in folders.Order(StringComparer.Ordinal))
        {
            ulong seed = 100 * Number(Path.GetFileName(folder));
            foreach (
                (string name, ScanDamage damage) in Of(seed).Where(k => kinds.Count == 0 || kinds.Contains(k.Name, StringComparer.Ordinal))
            )
            {
                ScanPdf.Write(Path.Combine(folder, "print.pdf"), Path.Combine(folder, name + ".pdf"), damage);
            }
        }

        return 0;
    }

    private static (string Name, ScanDamage Damage)[] Of(ulong seed) =>
        [
            ("clean", ScanDamage.Clean(seed, 300)),
            ("grey-300", ScanDamage.Of(seed, 300, fax: false)),
            ("grey-200", ScanDamage.Of(seed, 200, fax: false)),
            ("fax-300", ScanDamage.Of(seed, 300, fax: true)),
            ("fax-200", ScanDamage.Of(seed, 200, fax: true)),
        ];

    /// <summary>The digits that a folder's name begins with; of another, a number made of its characters.</summary>
    private static ulong Number(string name)
    {
        string digits = new([.. name.TakeWhile(char.IsAsciiDigit)]);
        return digits.Length is > 0 and < 10
            ? ulong.Parse(digits, CultureInfo.InvariantCulture)
            : name.Aggregate(7ul, (number, c) => ((number * 31) + c) % 1_000_003);
    }
}
