using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;

namespace KpiIngest.Review.Keying.Scans;

/// <summary>What a machine read of a scan, as the fields of the form, each figure with its picture. Nothing of it counts until a person has
/// confirmed it.</summary>
/// <param name="Fields">By path; empty where a figure stands that could not be read.</param>
/// <param name="Cuts">Pictures of figures by path.</param>
/// <param name="Rows">By the path of a row (<c>c0.t0.r1</c>, <c>c0.t0.total</c>); rows without any figure are not among them.</param>
public sealed record ScanProposal(
    IReadOnlyDictionary<string, string> Fields,
    IReadOnlyDictionary<string, ScanCut> Cuts,
    IReadOnlyDictionary<string, ScannedState> Rows
)
{
    /// <summary>Before the path of a row in the form and in drafts: a person has held the row against its picture.</summary>
    public const string Seen = "seen:";

    public static ScanProposal None { get; } =
        new(
            new Dictionary<string, string>(StringComparer.Ordinal),
            new Dictionary<string, ScanCut>(StringComparer.Ordinal),
            new Dictionary<string, ScannedState>(StringComparer.Ordinal)
        );

    /// <summary>Degrees by which pages are turned clockwise to stand upright; by number from 1.</summary>
    public IReadOnlyDictionary<int, int> Turned { get; private init; } = new Dictionary<int, int>();

    public bool IsEmpty => Rows.Count == 0;

    /// <summary>Paths of the fields of several lines that are filled in: nothing proves them but a person's eyes.</summary>
    public IReadOnlyList<string> Lines { get; } =
    [.. Fields.Where(f => Reports.Keyed.KeyedFields.HasLines(f.Key) && f.Value.Length > 0).Select(f => f.Key)];

    public int Closed => Rows.Values.Count(r => r == ScannedState.Closed);

    /// <summary>Of all reports of a scan.</summary>
    /// <returns><see cref="None"/> where the answer is not one of a scan.</returns>
    public static ScanProposal Of(FileResult answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (answer.Scan is null)
            return None;
        ScanFields fields = new(answer.Scan);
        int card = 0;
        foreach (ReportResult report in answer.Reports.Where(r => r.ScoringTables.Any(t => t.Certainty == ScoringTableResult.Scan)))
            fields.Add(card++, report);
        return new ScanProposal(fields.Fields, fields.Cuts, fields.Rows) { Turned = ScanSight.TurnedOf(answer.Scan) };
    }

    /// <summary>The path of the row that a field stands in; null for a field of the card.</summary>
    public static string? RowOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        int end = path.LastIndexOf('.');
        return end > 0 && Reports.Keyed.KeyedFields.PathOf(path) is { Table: not null } at && (at.Row is not null || at.Total)
            ? path[..end]
            : null;
    }
}
