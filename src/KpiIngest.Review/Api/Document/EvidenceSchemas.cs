using System.Text.Json.Nodes;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;
using Microsoft.OpenApi;

namespace KpiIngest.Review.Api.Document;

/// <summary>The schemas of what converters of its own write; the names are those of docs/evidence.md.</summary>
internal static class EvidenceSchemas
{
    /// <returns>Null for a type that the document understands by itself.</returns>
    public static Action<OpenApiSchema>? Of(Type type) =>
        type switch
        {
            _ when type == typeof(RowAddress) || type == typeof(RowAddress?) => static schema => BecomeRow(schema, type: schema.Type),
            _ when type == typeof(FigureList) => static schema => BecomeList(schema, Figure()),
            _ when type == typeof(OperandList) => static schema => BecomeList(schema, Operand()),
            _ => null,
        };

    private static void BecomeRow(OpenApiSchema schema, JsonSchemaType? type)
    {
        schema.Description = "Index of a row, or `total`.";
        schema.OneOf = [Whole(), new OpenApiSchema { Type = JsonSchemaType.String, Enum = [JsonValue.Create("total")] }];
        schema.Type = type is { } had && had.HasFlag(JsonSchemaType.Null) ? JsonSchemaType.Null : null;
    }

    private static void BecomeList(OpenApiSchema schema, OpenApiSchema entry) =>
        (schema.Type, schema.Items) = (JsonSchemaType.Array, entry);

    private static OpenApiSchema Figure() =>
        Object(
            ("value", Text(orNull: true)),
            ("text", Text()),
            ("at", Site(orNull: false)),
            ("location", Location(orNull: false)),
            ("box", Box(orNull: true)),
            ("furtherBoxes", Boxes())
        );

    private static OpenApiSchema Operand() =>
        Object(
            ("role", Text()),
            ("value", Text(orNull: true)),
            ("text", Text(orNull: true)),
            ("at", Site(orNull: true)),
            ("location", Location(orNull: true)),
            ("box", Box(orNull: true)),
            ("furtherBoxes", Boxes())
        );

    private static OpenApiSchema Site(bool orNull)
    {
        OpenApiSchema row = new();
        BecomeRow(row, null);
        OpenApiSchema site = Object(
            ("table", Whole()),
            ("row", row),
            ("group", Whole()),
            ("conversion", Whole()),
            ("computation", Whole()),
            ("criteria", Whole()),
            ("item", Text(orNull: true)),
            ("level", Text()),
            ("note", new OpenApiSchema { Type = JsonSchemaType.Boolean }),
            ("formula", Whole()),
            ("term", Whole()),
            ("listed", Whole()),
            ("average", Whole()),
            ("column", Text()),
            ("kind", Text()),
            ("assessor", Text(orNull: true)),
            ("period", Text(orNull: true))
        );
        return OrNull(site, orNull);
    }

    private static OpenApiSchema Location(bool orNull) =>
        OrNull(
            Object(
                ("page", Whole(orNull: true)),
                ("table", Whole(orNull: true)),
                ("row", Whole(orNull: true)),
                ("column", Whole(orNull: true)),
                ("text", Text(orNull: true)),
                (
                    "within",
                    new OpenApiSchema
                    {
                        Type = JsonSchemaType.Array,
                        Items = new OpenApiSchema
                        {
                            Type = JsonSchemaType.Array,
                            Items = Whole(),
                            Description = "Table, row and column of a cell around.",
                        },
                    }
                )
            ),
            orNull
        );

    private static OpenApiSchema Box(bool orNull) =>
        OrNull(Object(("left", Points()), ("top", Points()), ("width", Points()), ("height", Points())), orNull);

    private static OpenApiSchema Boxes() =>
        new()
        {
            Type = JsonSchemaType.Array,
            Items = Object(("page", Whole()), ("left", Points()), ("top", Points()), ("width", Points()), ("height", Points())),
        };

    private static OpenApiSchema Object(params (string Name, OpenApiSchema Schema)[] members) =>
        new()
        {
            Type = JsonSchemaType.Object,
            Properties = members.ToDictionary(m => m.Name, m => (IOpenApiSchema)m.Schema, StringComparer.Ordinal),
        };

    private static OpenApiSchema OrNull(OpenApiSchema schema, bool orNull)
    {
        if (orNull)
            schema.Type |= JsonSchemaType.Null;
        return schema;
    }

    private static OpenApiSchema Text(bool orNull = false) => OrNull(new OpenApiSchema { Type = JsonSchemaType.String }, orNull);

    private static OpenApiSchema Whole(bool orNull = false) =>
        OrNull(new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" }, orNull);

    private static OpenApiSchema Points() =>
        new()
        {
            Type = JsonSchemaType.Number,
            Format = "double",
            Description = "Points.",
        };
}
