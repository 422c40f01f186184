using KpiIngest.Reports.Thai;
using Microsoft.OpenApi;

namespace KpiIngest.Review.Api.Document;

/// <summary>Descriptions come from doc comments, whose lines end where the source's do: in the document each is one line.</summary>
internal sealed class DescribedInOneLine : OpenApiVisitorBase
{
    public override void Visit(IOpenApiSchema schema)
    {
        if (schema.Description is { } said)
            schema.Description = OneLine(said);
    }

    public override void Visit(IOpenApiReferenceHolder referenceHolder)
    {
        if (referenceHolder is OpenApiSchemaReference { Description: { } said } schema)
            schema.Description = OneLine(said);
    }

    public override void Visit(IOpenApiParameter parameter)
    {
        if (parameter.Description is { } said)
            parameter.Description = OneLine(said);
    }

    public override void Visit(OpenApiOperation operation) =>
        (operation.Summary, operation.Description) = (OneLine(operation.Summary), OneLine(operation.Description));

    private static string? OneLine(string? text) => text is null ? null : ThaiText.Clean(text);
}
