using System.Text.Json;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;

namespace KpiIngest.Records.Findings;

/// <summary>The answers as they were recorded, in the form of the contract again. What an earlier version did not record yet is
/// empty.</summary>
public static class RecordedAnswer
{
    /// <summary>Stands in every answer with notes on the file: most have none, and are not read for them.</summary>
    private const string SomeNotes = "\"notes\":[{";

    /// <returns>Null where it is none that can be read.</returns>
    public static FileResult? Of(Reading reading)
    {
        try
        {
            return JsonSerializer.Deserialize(reading.ResultJson, ResultJson.Compact.FileResult) is { } result ? Whole(result) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What stands in the file and could not be read: a page that is a scan, a chart.</summary>
    public static IReadOnlyList<NoteResult> NotesOf(Reading reading) =>
        reading.ResultJson.Contains(SomeNotes, StringComparison.Ordinal) ? Of(reading)?.Notes ?? [] : [];

    /// <returns>Without figures where it is none that can be read.</returns>
    public static AcrossFilesFinding Of(RecordedAcross across)
    {
        AcrossFilesFinding none = new(across.Code, across.Severity, [], across.Message, across.MessageEn);
        try
        {
            AcrossFilesFinding? finding = JsonSerializer.Deserialize(across.FindingJson, ResultJson.Compact.AcrossFilesFinding);
            return finding?.Figures is null ? none : finding;
        }
        catch (JsonException)
        {
            return none;
        }
    }

    /// <summary>A member that the recorded text does not have is null, whatever the type says.</summary>
    private static FileResult Whole(FileResult result) =>
        result with
        {
            Reports =
            [
                .. (result.Reports ?? []).Select(r =>
                    r with
                    {
                        Figures = r.Figures ?? FigureList.None,
                        Supervisors = r.Supervisors ?? [],
                        Collectors = r.Collectors ?? [],
                        ScoringTables = [.. (r.ScoringTables ?? []).Select(t => t with { Rows = t.Rows ?? [], Groups = t.Groups ?? [] })],
                    }
                ),
            ],
            Discrepancies =
            [
                .. (result.Discrepancies ?? []).Select(d => d with { Operands = d.Operands ?? OperandList.None, Also = d.Also ?? [] }),
            ],
        };
}
