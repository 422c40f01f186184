using System.Text.Json;
using KpiIngest.Documents;
using KpiIngest.Documents.Word;
using KpiIngest.Reports;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise;

namespace KpiIngest.Checking.Tests.Mutations;

/// <summary>The Word fixtures of the repository as the reader and the recogniser see them.</summary>
internal static class ReadFixtures
{
    private static readonly Lazy<ReportRecogniser> Recogniser = new(() =>
        new ReportRecogniser(
            new FormWording(
                Directory
                    .EnumerateFiles(Path.Combine(Repository.Root, "config", "forms"), "*.json")
                    .Order(StringComparer.Ordinal)
                    .Where(f => !f.EndsWith(".schema.json", StringComparison.Ordinal))
                    .Select(f => FormWordingFile.Parse(f, File.ReadAllBytes(f)).File!)
            )
        )
    );

    private static string Folder => Path.Combine(Repository.Root, "fixtures");

    /// <summary>Names of all fixtures that hold a report.</summary>
    public static IEnumerable<string> All() =>
        Directory
            .EnumerateFiles(Folder, "expected.json", SearchOption.AllDirectories)
            .Where(f => Outcome(f) == "checked")
            .Select(f => Path.GetRelativePath(Folder, Path.GetDirectoryName(f)!))
            .Order(StringComparer.Ordinal);

    /// <summary>Names of those in which no error is expected.</summary>
    public static IEnumerable<string> Clean() =>
        All()
            .Where(name =>
            {
                using JsonDocument expected = Expected(Path.Combine(Folder, name, "expected.json"));
                return expected
                    .RootElement.GetProperty("discrepancies")
                    .EnumerateArray()
                    .All(d => d.GetProperty("severity").GetString() != "error");
            });

    public static Task<IReadOnlyList<Report>> ReadAsync(string name) => ReadFileAsync(Path.Combine(Folder, name, "report.docx"));

    public static async Task<IReadOnlyList<Report>> ReadFileAsync(string path)
    {
        ReadResult read = await new WordReader().ReadAsync(new SourceFile(path, SourceFormat.Docx), CancellationToken.None);
        return read is ReadResult.Success { Document: var document }
            ? Recogniser.Value.Recognise(document)
            : throw new InvalidOperationException($"{path} was not read.");
    }

    private static string? Outcome(string file)
    {
        using JsonDocument expected = Expected(file);
        return expected.RootElement.GetProperty("outcome").GetString();
    }

    private static JsonDocument Expected(string file) => JsonDocument.Parse(File.ReadAllText(file));
}
