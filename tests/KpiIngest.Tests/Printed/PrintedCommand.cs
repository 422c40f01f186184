using System.Text.RegularExpressions;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Printed;

/// <summary>A command as a document of the repo prints it for its readers: a line of an indented block.</summary>
/// <param name="Source">Path of the document, and the line.</param>
/// <param name="Words">As a shell hands them over; of what is optional everything, of choices the first, for <c>N</c> a number.</param>
public sealed partial record PrintedCommand(string Source, string Text, IReadOnlyList<string> Words)
{
    private static readonly string[] Programs = ["kpi-ingest", "dotnet", "python3"];

    public static IReadOnlyList<PrintedCommand> All { get; } = [.. Documents().SelectMany(InDocument)];

    public static IEnumerable<string> Documents() =>
        Directory
            .EnumerateFiles(Repository.Root, "*.md")
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md"))
            .Order(StringComparer.Ordinal);

    public override string ToString() => $"{Source}: {Text}";

    private static IEnumerable<PrintedCommand> InDocument(string file) =>
        File.ReadAllLines(file)
            .Index()
            .Where(l => l.Item.StartsWith("    ", StringComparison.Ordinal))
            .Select(l => (l.Index, Text: Prompt().Replace(l.Item.Trim(), "")))
            .Where(l => Programs.Any(p => l.Text.StartsWith(p + " ", StringComparison.Ordinal)) || Script().IsMatch(l.Text))
            .Select(l => new PrintedCommand($"{Path.GetRelativePath(Repository.Root, file)}:{l.Index + 1}", l.Text, WordsOf(l.Text)));

    private static string[] WordsOf(string line)
    {
        string bare = Optional().Replace(Remark().Replace(line, ""), " ");
        return
        [
            .. Word()
                .Matches(bare)
                .Select(w => w.Value.Trim('"', '\''))
                .TakeWhile(w => w is not ("<" or ">" or "|" or ";"))
                .Select(w =>
                    Choice().IsMatch(w) ? w[..w.IndexOf('|', StringComparison.Ordinal)]
                    : w == "N" ? "1"
                    : w
                ),
        ];
    }

    [GeneratedRegex(@"^(\$ |sudo -u \S+ )", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Prompt();

    [GeneratedRegex(@"^(\./|scripts/)[\w./-]+\.sh\b", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Script();

    /// <summary>What is said beside a command stands behind two spaces, or a number sign.</summary>
    [GeneratedRegex(@"(\s{2,}|\s#).*$", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Remark();

    [GeneratedRegex(@"[\[\]]|\.\.\.", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Optional();

    [GeneratedRegex("\"[^\"]*\"|'[^']*'|[^\\s;]+|;", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Word();

    [GeneratedRegex(@"^[\w-]+(\|[\w-]+)+$", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Choice();
}
