using System.Text.Json;
using System.Text.Json.Nodes;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;
using KpiIngest.Reports.Forms;

namespace KpiIngest.Scans.Comparing;

/// <summary>What is found in a scan, beside what is wrong on the paper: codes, each as often as it is found.</summary>
/// <param name="OnPaper">Of the document that was printed; errors and warnings, no notes.</param>
/// <param name="Unconfirmed">Of the scan as it was received, without the finding that nobody has confirmed it.</param>
/// <param name="Confirmed">Once a person has confirmed it, and typed what was not read.</param>
/// <param name="Errors">Findings of the unconfirmed scan that call themselves errors: there may be none.</param>
internal sealed record ScanFindings(
    IReadOnlyList<string> OnPaper,
    IReadOnlyList<string> Unconfirmed,
    IReadOnlyList<string> Confirmed,
    int Errors
)
{
    private const string NotConfirmed = "scan-unconfirmed";

    public static ScanFindings Of(JsonNode answer, JsonNode paper, IReadOnlyList<Report> printed, FormWording wording)
    {
        FileResult read = answer.Deserialize(ResultJson.Compact.FileResult)!;
        return new(
            Codes(paper["discrepancies"]!.AsArray().Where(d => d!["severity"]!.ToString() != "note").Select(d => d!["code"]!.ToString())),
            Codes(Of(read.Discrepancies)),
            Codes(Of(ConfirmedScan.Check(read, paper, printed, wording).Discrepancies)),
            read.Discrepancies.Count(d => d.Severity == Severity.Error)
        );
    }

    /// <summary>Found, and not on the paper.</summary>
    public static IReadOnlyList<string> False(IReadOnlyList<string> found, IReadOnlyList<string> onPaper) => Without(found, onPaper);

    /// <summary>On the paper, and not found.</summary>
    public static IReadOnlyList<string> Missed(IReadOnlyList<string> found, IReadOnlyList<string> onPaper) => Without(onPaper, found);

    private static List<string> Without(IReadOnlyList<string> codes, IReadOnlyList<string> others)
    {
        List<string> left = [.. codes];
        foreach (string code in others)
            left.Remove(code);
        return left;
    }

    private static IEnumerable<string> Of(IEnumerable<DiscrepancyResult> found) =>
        found.Where(d => d.Severity != Severity.Note && d.Code != NotConfirmed).Select(d => d.Code);

    private static List<string> Codes(IEnumerable<string> codes) => [.. codes.Order(StringComparer.Ordinal)];
}
