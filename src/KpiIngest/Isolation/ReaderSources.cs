using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using KpiIngest.Checking;
using KpiIngest.Documents;
using KpiIngest.Reports;

namespace KpiIngest.Isolation;

/// <summary>What decides a reading: sources and packages as they were listed at the build (src/reader-sources.targets), and the wording of
/// the forms as it lies there now.</summary>
internal static class ReaderSources
{
    private const string List = "reader-sources.txt";
    private const int DigestCharacters = 12;

    private static readonly Lazy<IReadOnlyList<string>> Built = new(() =>
        [
            .. new[] { typeof(Document), typeof(Report), typeof(Checker), typeof(FileChecker) }
                .SelectMany(t => Lines(t.Assembly))
                .Distinct(StringComparer.Ordinal),
        ]
    );

    /// <returns>The first 12 hexadecimal digits of the SHA-256 over all of it.</returns>
    public static string Digest(string wordings) => Digest(Built.Value, wordings);

    /// <param name="built">Lines <c>source NAME DIGEST</c> and <c>package NAME VERSION</c>, in any order.</param>
    internal static string Digest(IEnumerable<string> built, string wordings) =>
        Sha256(string.Concat(built.Concat(Wordings(wordings)).Order(StringComparer.Ordinal).Select(l => l + "\n")))[..DigestCharacters];

    private static IEnumerable<string> Lines(Assembly assembly)
    {
        using Stream stream =
            assembly.GetManifestResourceStream(List)
            ?? throw new InvalidOperationException($"{assembly.GetName().Name} was built without {List}.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0)
                yield return line;
    }

    /// <summary>None where the folder cannot be read: then nothing is read with it either.</summary>
    private static IEnumerable<string> Wordings(string folder) =>
        FormWordings
            .FilesOf(folder)
            .Select(file => $"wording {Path.GetFileName(file)} {Sha256(File.ReadAllText(file).ReplaceLineEndings("\n"))}");

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
