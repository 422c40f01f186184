using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.History;

/// <summary>One thing that several files show.</summary>
/// <param name="Files">Indices of files, ascending.</param>
/// <param name="Reports">The reports that are meant, in the order of the files; empty where the files as a whole are.</param>
/// <param name="Figures">What differs, in document order; their values in the order of the files.</param>
public sealed record HistoryFinding(
    RuleIdentity Rule,
    IReadOnlyList<int> Files,
    IReadOnlyList<HistoryReport> Reports,
    IReadOnlyList<DifferingFigure> Figures,
    Bilingual Message
)
{
    public AcrossFilesFinding ToResult() =>
        new(Rule.Code, Rule.Severity, Files, Message.Thai, Message.English)
        {
            Reports = [.. Reports.Select(r => r.Index)],
            Figures = [.. Figures.Select(f => f.ToResult())],
        };
}
