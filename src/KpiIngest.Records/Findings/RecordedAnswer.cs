using System.Text.Json;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;

namespace KpiIngest.Records.Findings;

/// <summary>The answers as they were recorded, in the form of the contract again. What an earlier version did not record yet is
/// empty.</summary>
public static class RecordedAnswer
{
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
