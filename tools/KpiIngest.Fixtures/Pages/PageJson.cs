using System.Text.Json.Nodes;

namespace KpiIngest.Fixtures.Pages;

/// <summary>Blocks as JSON, for writers in other languages. Unit: points.</summary>
internal sealed class PageJson
{
    private const decimal Twentieth = 1 / 20m;

    private readonly ListNumbers numbers = new();

    public JsonArray Of(IEnumerable<Block> blocks) => new([.. blocks.Select(b => b is Grid grid ? Table(grid) : Paragraph((Para)b))]);

    private JsonObject Paragraph(Para para) =>
        new()
        {
            ["kind"] = "para",
            ["look"] = para.Look.ToString().ToLowerInvariant(),
            ["label"] = para.List is { } list ? numbers.Next(list) : null,
            ["breakBefore"] = para.PageBreakBefore,
            ["inlines"] = new JsonArray([.. para.Inlines.Where(i => i is not Words { Hidden: true }).Select(Inline)]),
        };

    private static JsonObject Inline(Inline inline) =>
        inline switch
        {
            Words words => new() { ["text"] = words.Text, ["bold"] = words.Bold },
            LineBreak => new() { ["kind"] = "break" },
            TabStop => new() { ["kind"] = "tab" },
            Tick tick => new() { ["kind"] = "tick", ["ticked"] = tick.Ticked },
            Picture picture => new()
            {
                ["kind"] = "picture",
                ["width"] = picture.Width * Twentieth,
                ["height"] = picture.Height * Twentieth,
            },
            Equation equation => new() { ["kind"] = "equation", ["root"] = Math(equation.Root) },
            _ => throw new NotSupportedException(inline.GetType().Name),
        };

    private static JsonObject Math(MathNode node) =>
        node switch
        {
            MathRow row => new() { ["kind"] = "row", ["parts"] = new JsonArray([.. row.Parts.Select(Math)]) },
            MathText text => new() { ["kind"] = "text", ["text"] = text.Characters },
            MathFraction fraction => new()
            {
                ["kind"] = "fraction",
                ["numerator"] = Math(fraction.Numerator),
                ["denominator"] = Math(fraction.Denominator),
            },
            MathSub sub => new()
            {
                ["kind"] = "sub",
                ["symbol"] = sub.Symbol,
                ["index"] = sub.Index,
            },
            MathBrackets brackets => new() { ["kind"] = "brackets", ["body"] = Math(brackets.Body) },
            MathSum sum => new() { ["kind"] = "sum", ["body"] = Math(sum.Body) },
            _ => throw new NotSupportedException(node.GetType().Name),
        };

    private JsonObject Table(Grid grid)
    {
        GridPlaces places = new(grid);
        return new()
        {
            ["kind"] = "table",
            ["ruled"] = grid.Ruled,
            ["widths"] = new JsonArray([.. grid.Widths.Select(w => JsonValue.Create(w * Twentieth))]),
            ["rows"] = new JsonArray([
                .. grid.Rows.Select(
                    (row, r) =>
                        new JsonObject
                        {
                            ["heading"] = row.Heading,
                            ["cells"] = new JsonArray([
                                .. Enumerable
                                    .Range(0, grid.Widths.Count)
                                    .Select(c => places[r, c] is { } placed && placed.Row == r && placed.Column == c ? Cell(placed) : null)
                                    .OfType<JsonNode>(),
                            ]),
                        }
                ),
            ]),
        };
    }

    private JsonObject Cell(PlacedCell placed) =>
        new()
        {
            ["column"] = placed.Column,
            ["columns"] = placed.Cell.ColumnSpan,
            ["rows"] = placed.Cell.RowSpan,
            ["blocks"] = Of(placed.Cell.Blocks),
        };
}
