using System.Text.Json;
using KpiIngest.Checking;
using KpiIngest.Checking.Results;
using KpiIngest.Documents;
using KpiIngest.Reports.Recognise;
using KpiIngest.Tools;

namespace KpiIngest.Fuzz;

/// <summary>The way from a document to its findings, with the wording that ships.</summary>
internal static class Reading
{
    private static readonly ReportRecogniser Recogniser = new(ShippedWording.Load());

    /// <exception cref="BrokenInvariantException">A rule failed: the checker goes on without it, and here it counts.</exception>
    public static CheckedReports Of(Document document)
    {
        CheckedReports found = Checker.Check(Recogniser.Recognise(document));
        if (found.Failures.Count > 0)
            throw new BrokenInvariantException($"{found.Failures[0]}");
        Hold(found);
        return found;
    }

    /// <summary>A finding says something of a report that is there, and a report of which nothing was compared says so.</summary>
    private static void Hold(CheckedReports found)
    {
        foreach (DiscrepancyResult finding in found.Discrepancies)
        {
            if (finding.Message.Length == 0 || finding.MessageEn.Length == 0)
                throw new BrokenInvariantException($"{finding.Code} says nothing");
            if (finding.Report < 0 || finding.Report >= found.Reports.Count)
                throw new BrokenInvariantException($"{finding.Code} is of a report that is not there");
        }

        if (found.Reports.Any(r => r.ScoringTables.Count > 0 && r.Checked.Comparisons == 0 && r.NotCheckable.Count == 0))
            throw new BrokenInvariantException("nothing was compared, and the answer does not say so");
    }

    /// <summary>The answer as it is sent, to be compared byte by byte.</summary>
    public static string AnswerOf(CheckedReports found) =>
        JsonSerializer.Serialize(
            new FileResult
            {
                Path = "x",
                Sha256 = "",
                Format = "docx",
                Outcome = FileOutcome.Checked,
                Reports = found.Reports,
                Discrepancies = found.Discrepancies,
            },
            ResultJson.Compact.FileResult
        );
}
