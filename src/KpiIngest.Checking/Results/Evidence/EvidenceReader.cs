using System.Text.Json;

namespace KpiIngest.Checking.Results.Evidence;

/// <summary>Reads what <see cref="EvidenceWriter"/> writes.</summary>
internal static class EvidenceReader
{
    public static IReadOnlyList<T> Read<T>(ReadOnlyMemory<byte> array, Func<JsonElement, T> read)
    {
        using JsonDocument json = JsonDocument.Parse(array);
        return [.. json.RootElement.EnumerateArray().Select(read)];
    }

    public static FigureResult Figure(JsonElement figure) =>
        new(
            Text(figure, "value"),
            Text(figure, "text") ?? "",
            At(figure.GetProperty("at")),
            Location(figure) ?? new EvidenceLocation(null, null, null, null)
        );

    public static OperandResult Operand(JsonElement operand)
    {
        JsonElement at = operand.GetProperty("at");
        return new OperandResult(
            Text(operand, "role") ?? "",
            Text(operand, "value"),
            Text(operand, "text"),
            at.ValueKind == JsonValueKind.Null ? null : At(at),
            Location(operand)
        )
        {
            TableRole = Role(at),
        };
    }

    private static TableRoleResult? Role(JsonElement at) =>
        at.ValueKind == JsonValueKind.Object && Text(at, "kind") is { } kind
            ? new TableRoleResult(kind, Text(at, "assessor"), Text(at, "period") is { } period ? new PeriodResult(null, period) : null)
            : null;

    private static FigureSite At(JsonElement at) =>
        new(Text(at, "column") ?? "")
        {
            Table = Number(at, "table"),
            Row =
                !at.TryGetProperty("row", out JsonElement row) ? null
                : row.ValueKind == JsonValueKind.Number ? new RowAddress(row.GetInt32())
                : RowAddress.Total,
            Group = Number(at, "group"),
            Conversion = Number(at, "conversion"),
            Computation = Number(at, "computation"),
            Criteria = Number(at, "criteria"),
            Item = Text(at, "item"),
            Level = Text(at, "level"),
            Note = at.TryGetProperty("note", out JsonElement note) && note.GetBoolean(),
            Formula = Number(at, "formula"),
            Term = Number(at, "term"),
            Listed = Number(at, "listed"),
            Average = Number(at, "average"),
        };

    private static EvidenceLocation? Location(JsonElement of)
    {
        JsonElement location = of.GetProperty("location");
        if (location.ValueKind == JsonValueKind.Null)
            return null;
        int? page = Number(location, "page");
        return new EvidenceLocation(page, Number(location, "table"), Number(location, "row"), Number(location, "column"))
        {
            Within = location.TryGetProperty("within", out JsonElement within)
                ? [.. within.EnumerateArray().Select(c => new CellAddress(c[0].GetInt32(), c[1].GetInt32(), c[2].GetInt32()))]
                : [],
            Boxes =
            [
                .. of.GetProperty("box") is { ValueKind: JsonValueKind.Object } box
                    ? (IEnumerable<PageBoxResult>)[Box(box, page ?? 0)]
                    : [],
                .. of.TryGetProperty("furtherBoxes", out JsonElement further)
                    ? further.EnumerateArray().Select(b => Box(b, Number(b, "page") ?? 0))
                    : [],
            ],
        };
    }

    private static PageBoxResult Box(JsonElement box, int page) =>
        new(
            page,
            box.GetProperty("left").GetDecimal(),
            box.GetProperty("top").GetDecimal(),
            box.GetProperty("width").GetDecimal(),
            box.GetProperty("height").GetDecimal()
        );

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private static int? Number(JsonElement of, string name) =>
        of.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;
}
