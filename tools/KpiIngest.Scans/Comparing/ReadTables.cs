using System.Text.Json.Nodes;

namespace KpiIngest.Scans.Comparing;

/// <summary>The figures of one line of a scoring table.</summary>
/// <param name="Number">Of the item; null where none was read.</param>
/// <param name="Cells">As <see cref="ReadTable.Columns"/> names them; null where nothing is stated, or nothing was read.</param>
/// <param name="Closed">True where the answer says that the row proves itself.</param>
/// <param name="Texts">What stands in cells whose figure was not read, as far as it was seen, for the eye.</param>
internal sealed record ReadRow(string? Number, IReadOnlyList<string?> Cells, bool Closed, IReadOnlyList<string?> Texts);

/// <summary>A scoring table of an answer of <c>check --format json</c>, or of what is expected of one.</summary>
internal sealed record ReadTable(string Kind, IReadOnlyList<ReadRow> Rows, IReadOnlyList<ReadRow> Groups, ReadRow Total)
{
    public static readonly IReadOnlyList<string> Columns = ["weight", "result", "score", "weightedScore"];

    /// <param name="file">Of one file: <c>reports</c> and what stands in them.</param>
    public static IReadOnlyList<ReadTable> Of(JsonNode file) =>
        [
            .. file["reports"]!
                .AsArray()
                .SelectMany(report =>
                {
                    ILookup<(int?, string?, int?), JsonNode> seen = (report!["figures"]?.AsArray() ?? [])
                        .Where(f => f!["at"] is not null)
                        .ToLookup(f => (Whole(f!["at"]!["table"]), f["at"]!["row"]?.ToString(), Whole(f["at"]!["group"])), f => f!);
                    return report["scoringTables"]!.AsArray().Select((table, i) => Table(table!, i, seen));
                }),
        ];

    private static ReadTable Table(JsonNode table, int number, ILookup<(int?, string?, int?), JsonNode> seen)
    {
        string[] states = table["scannedRows"]?.AsArray().Select(s => s!.ToString()).ToArray() ?? [];
        return new ReadTable(
            table["kind"]!.ToString(),
            [
                .. table["rows"]!
                    .AsArray()
                    .Select((r, i) => Row(r!, i < states.Length && states[i] == "closed", seen[(number, $"{i}", null)])),
            ],
            [.. table["groups"]!.AsArray().Select((g, i) => Row(g!, false, seen[(number, null, i)]))],
            Row(table["total"]!, false, seen[(number, "total", null)])
        );
    }

    private static ReadRow Row(JsonNode row, bool closed, IEnumerable<JsonNode> seen) =>
        new(
            row["number"]?.ToString(),
            [.. Columns.Select(c => row[c]?.ToString())],
            closed,
            [.. Columns.Select(c => seen.FirstOrDefault(f => f["at"]!["column"]?.ToString() == c)?["text"]?.ToString())]
        );

    private static int? Whole(JsonNode? number) => number?.GetValue<int>();
}
