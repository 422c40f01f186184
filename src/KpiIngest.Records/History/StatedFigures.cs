using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;

namespace KpiIngest.Records.History;

/// <summary>Tells how the figures of a report stand: what is null in the answer may be absent or unread, which its findings say.</summary>
internal sealed class StatedFigures
{
    /// <summary>Codes of findings by which a figure that is there has no value in the answer.</summary>
    private static readonly string[] Unread = ["number-unclear", "hidden-text", "tracked-changes"];

    private readonly Dictionary<int, DiscrepancyResult> found;
    private readonly ILookup<FigureAddress, int> at;

    private StatedFigures(Dictionary<int, DiscrepancyResult> found)
    {
        this.found = found;
        at = found.Where(f => f.Value.At is not null).ToLookup(f => f.Value.At!, f => f.Key);
        Found = found.ToDictionary(
            f => f.Key,
            f => new StatementFinding(f.Value.Code, f.Value.Severity, new Bilingual(f.Value.Message, f.Value.MessageEn), f.Value.At)
        );
    }

    public IReadOnlyDictionary<int, StatementFinding> Found { get; }

    /// <param name="report">Index in the file.</param>
    public static StatedFigures Of(FileResult answer, int report) =>
        new(
            answer
                .Discrepancies.Select((d, i) => (Found: d, Index: i))
                .Where(d => d.Found.Report == report)
                .ToDictionary(d => d.Index, d => d.Found)
        );

    /// <param name="value">As the answer has it.</param>
    public ReportedFigure Of(string? value, FigureAddress address, bool notAssessed) => Of(value, address, notAssessed, [.. at[address]]);

    /// <summary>The average may be stated in the total row, in a line or after a formula: findings about it name the table, not always the
    /// row.</summary>
    public ReportedFigure OfAverage(string? value, int table) =>
        Of(
            value,
            new FigureAddress(table, RowAddress.Total, FigureName.Average),
            false,
            [.. found.Where(f => f.Value.At?.Column == FigureName.Average).Select(f => f.Key)]
        );

    private ReportedFigure Of(string? value, FigureAddress address, bool notAssessed, List<int> about)
    {
        int? unread = value is null ? about.Where(f => Unread.Contains(found[f].Code)).Cast<int?>().FirstOrDefault() : null;
        FigureStanding standing =
            value is not null ? FigureStanding.Stated
            : unread is not null ? FigureStanding.Unread
            : notAssessed ? FigureStanding.NotAssessed
            : FigureStanding.NotStated;
        int? worst = about
            .Where(f => found[f].Severity != Severity.Note)
            .OrderBy(f => ProvenCodes.Contains(found[f].Code) ? 0 : 1)
            .ThenByDescending(f => found[f].Severity)
            .Cast<int?>()
            .FirstOrDefault();
        return new ReportedFigure(standing, value, address)
        {
            Written = unread is { } u ? found[u].Location?.Text : null,
            Found = worst,
            Differs = worst is { } w && ProvenCodes.Contains(found[w].Code),
            Expected = worst is { } e ? found[e].Expected : null,
        };
    }
}
