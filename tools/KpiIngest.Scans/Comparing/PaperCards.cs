using System.Globalization;
using System.Text.Json.Nodes;
using KpiIngest.Reports;
using KpiIngest.Reports.Keyed;

namespace KpiIngest.Scans.Comparing;

/// <summary>The cards of an <c>expected.json</c> as a person would key them who has the paper.</summary>
internal static class PaperCards
{
    private const string RoundUnclear = "round-unclear",
        NumberUnclear = "number-unclear";

    /// <param name="printed">The same reports as the document itself states them.</param>
    public static IReadOnlyList<KeyedCard> Of(JsonNode file, IReadOnlyList<Report> printed)
    {
        List<string> codes = [.. file["discrepancies"]!.AsArray().Select(d => d!["code"]!.ToString())];
        return
        [
            .. file["reports"]!
                .AsArray()
                .Select((report, i) => WithLines(Of(report!, codes.Contains(RoundUnclear), Unclear(file, i)), printed[i])),
        ];
    }

    private static KeyedCard WithLines(KeyedCard card, Report printed) =>
        card with
        {
            Lines = ReportLines.Of(printed),
            Criteria = [.. card.Criteria.Zip(printed.Criteria, (k, p) => k with { Notes = ReportLines.NotesOf(p) })],
        };

    /// <summary>What stands in cells whose figures are none, which the report itself leaves empty: it is typed as it stands.</summary>
    private static Dictionary<(int Table, int Row, string Column), string> Unclear(JsonNode file, int report) =>
        file["discrepancies"]!
            .AsArray()
            .Where(d => d!["code"]!.ToString() == NumberUnclear && d["report"]!.GetValue<int>() == report && d["at"]?["row"] is not null)
            .ToDictionary(
                d => (d!["at"]!["table"]!.GetValue<int>(), d["at"]!["row"]!.GetValue<int>(), d["at"]!["column"]!.ToString()),
                d => d!["location"]!["text"]!.ToString()
            );

    private static KeyedCard Of(
        JsonNode report,
        bool roundUnclear,
        IReadOnlyDictionary<(int Table, int Row, string Column), string> unclear
    ) =>
        new()
        {
            FiscalYear = report["fiscalYear"]?.GetValue<int>(),
            Round = report["round"]?.GetValue<int>(),
            RoundUnclear = roundUnclear,
            Number = Text(report["indicator"]!, "number"),
            Name = Text(report["indicator"]!, "name"),
            Average = Text(report, "statedAverage"),
            Tables =
            [
                .. report["scoringTables"]!
                    .AsArray()
                    .Select((t, i) => TableOf(t!, (row, column) => unclear.GetValueOrDefault((i, row, column)))),
            ],
            Criteria = [.. report["criteria"]!.AsArray().Select(k => CriteriaOf(k!))],
        };

    private static KeyedTable TableOf(JsonNode table, Func<int, string, string?> unclear)
    {
        List<KeyedRow> rows = [];
        Queue<KeyedRow> groups = new(table["groups"]!.AsArray().Select(g => RowOf(g!) with { Group = true }));
        foreach (KeyedRow row in table["rows"]!.AsArray().Select((r, i) => RowOf(r!, column => unclear(i, column))))
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

    private static KeyedRow RowOf(JsonNode row, Func<string, string?>? unclear = null)
    {
        return new KeyedRow
        {
            Number = Text(row, "number"),
            Name = Text(row, "name"),
            Weight = Figure("weight"),
            Result = Figure("result"),
            Score = Figure("score"),
            WeightedScore = Figure("weightedScore"),
        };

        string? Figure(string column) => Text(row, column) ?? unclear?.Invoke(column);
    }

    private static KeyedCriteria CriteriaOf(JsonNode criteria)
    {
        string?[] levels = new string?[KeyedCriteria.MostLevels];
        foreach (JsonNode? level in criteria["levels"]!.AsArray())
        {
            if (
                int.TryParse(
                    Text(level!, "score") ?? Text(level!, "level"),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out int points
                )
                && points >= 1
                && points <= levels.Length
            )
                levels[points - 1] = Text(level!, "condition");
        }

        return new KeyedCriteria(Text(criteria, "item"), levels);
    }

    private static string? Text(JsonNode of, string name) => of[name]?.ToString();
}
