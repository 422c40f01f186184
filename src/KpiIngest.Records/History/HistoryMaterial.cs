using KpiIngest.Checking.Results;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Identity;

namespace KpiIngest.Records.History;

/// <summary>What entries of a history are made of.</summary>
/// <param name="Statements">By reading.</param>
/// <param name="Signatures">By reading, of those that are held against each other.</param>
/// <param name="Corrections">By submission.</param>
internal sealed record HistoryMaterial(
    IReadOnlyDictionary<long, IReadOnlyList<ReportStatement>> Statements,
    IReadOnlyDictionary<long, IReadOnlyList<string?>> Signatures,
    RoundFindings Findings,
    GivenIdentities Given,
    ILookup<long, AppliedCorrection> Corrections
)
{
    private static readonly ReportStatement Unreadable = new(new IndicatorStatement(null, null), []);

    /// <summary>A statement without figures where the recorded answer cannot be read.</summary>
    public ReportStatement Of(UnitReport report) =>
        Statements.GetValueOrDefault(report.ReadingId) is { } reports && report.Ordinal < reports.Count
            ? reports[report.Ordinal]
            : Unreadable;

    /// <summary>Null where its figures cannot be held against others.</summary>
    public string? SignatureOf(UnitReport report) =>
        Signatures.GetValueOrDefault(report.ReadingId) is { } reports && report.Ordinal < reports.Count ? reports[report.Ordinal] : null;

    /// <param name="row">Of an agency's summary, the indicator that is meant; null for the report as a whole.</param>
    public HistoryEntry EntryOf(UnitReport report, HistoryRound round, IndicatorStatement? row)
    {
        ReportStatement statement = Of(report);
        return new HistoryEntry(
            round,
            report.SubmissionId,
            report.Ordinal,
            row ?? statement.Whole with { Number = statement.Whole.Number ?? report.Number, Name = statement.Whole.Name ?? report.Name }
        )
        {
            InSummary = row is not null,
            Items = row is null ? statement.Rows : [],
            FileName = report.FileName,
            Sha256 = report.Sha256,
            ReceivedAt = report.ReceivedAt,
            ReaderVersion = report.ReaderVersion,
            Keyed = statement.Keyed,
            Comparisons = statement.Comparisons,
            NotCheckable = row is null
                ? statement.NotCheckable
                : [.. statement.NotCheckable.Where(g => g.Item is not null && g.Item == row.Number)],
            Corrected = CorrectedOf(report),
            IdentityGivenBy = Given.TextOf(report.SubmissionId, report.Ordinal),
            Flags = Findings.Of(report.Id, statement, row),
        };
    }

    private Dictionary<FigureAddress, Correction> CorrectedOf(UnitReport report)
    {
        Dictionary<FigureAddress, Correction> corrected = [];
        foreach (AppliedCorrection one in Corrections[report.SubmissionId].Where(c => c.Figure.Report == report.Ordinal))
            if (one.Figure.Figure.At is { Table: { } table, Conversion: null, Computation: null } at)
                corrected[new FigureAddress(table, at.Row, at.Column) { Group = at.Group }] = one.Correction;
        return corrected;
    }
}
