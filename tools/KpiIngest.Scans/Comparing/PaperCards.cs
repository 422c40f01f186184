using System.Globalization;
using System.Text.Json.Nodes;
using KpiIngest.Reports;
using KpiIngest.Reports.Keyed;

namespace KpiIngest.Scans.Comparing;

/// <summary>The cards of an <c>expected.json</c> as a person would key them who has the paper.</summary>
internal static class PaperCards
{
    private const string RoundUnclear = "round-unclear";

    public static IReadOnlyList<KeyedCard> Of(JsonNode file)
    {
        List<string> codes = [.. file["discrepancies"]!.AsArray().Select(d => d!["code"]!.ToString())];
        return [.. file["reports"]!.AsArray().Select(report => Of(report!, codes.Contains(RoundUnclear)))];
    }

    private static KeyedCard Of(JsonNode report, bool roundUnclear) =>
        new()
        {
            FiscalYear = report["fiscalYear"]?.GetValue<int>(),
            Round = report["round"]?.GetValue<int>(),
            RoundUnclear = roundUnclear,
            Number = Text(report["indicator"]!, "number"),
            Name = Text(report["indicator"]!, "name"),
            Average = Text(report, "statedAverage"),
            Tables = [.. report["scoringTables"]!.AsArray().Select(t => TableOf(t!))],
            Criteria = [.. report["criteria"]!.AsArray().Select(k => CriteriaOf(k!))],
        };

    private static KeyedTable TableOf(JsonNode table)
    {
        List<KeyedRow> rows = [];
        Queue<KeyedRow> groups = new(table["groups"]!.AsArray().Select(g => RowOf(g!) with { Group = true }));
        foreach (KeyedRow row in table["rows"]!.AsArray().Select(r => RowOf(r!)))
        {
            while (groups.TryPeek(out KeyedRow? group) && row.Number?.StartsWith(group.Number + ".", StringComparison.Ordinal) == true)
                rows.Add(groups.Dequeue());
            rows.Add(row);
        }

        return new KeyedTable
        {
            Kind = table["kind"]!.ToString() == "detail" ? ScoringTableKind.Detail : ScoringTableKind.Summary,
            Rows = rows,
            Total = RowOf(table["total"]!),
        };
    }

    private static KeyedRow RowOf(JsonNode row) =>
        new()
        {
            Number = Text(row, "number"),
            Name = Text(row, "name"),
            Weight = Text(row, "weight"),
            Result = Text(row, "result"),
            Score = Text(row, "score"),
            WeightedScore = Text(row, "weightedScore"),
        };

    private static KeyedCriteria CriteriaOf(JsonNode criteria)
    {
        string?[] levels = new string?[KeyedCriteria.MostLevels];
        foreach (JsonNode? level in criteria["levels"]!.AsArray())
        {
            if (
                int.TryParse(Text(level!, "level"), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                && number >= 1
                && number <= levels.Length
            )
                levels[number - 1] = Text(level!, "condition");
        }

        return new KeyedCriteria(Text(criteria, "item"), levels);
    }

    private static string? Text(JsonNode of, string name) => of[name]?.ToString();
}
