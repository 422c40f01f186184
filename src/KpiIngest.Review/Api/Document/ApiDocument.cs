using System.Globalization;
using System.Text.Json.Nodes;
using KpiIngest.Review.Api.Discrepancies;
using KpiIngest.Review.Api.Register;
using KpiIngest.Review.Api.Submissions;
using KpiIngest.Review.Api.Uploads;
using KpiIngest.Review.Uploads;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace KpiIngest.Review.Api.Document;

/// <summary>The OpenAPI document: made from the operations and their types, with what these cannot say by themselves.</summary>
internal static class ApiDocument
{
    /// <summary>Of the document; its version is that of the addresses.</summary>
    public const string Name = "v1";

    private const string Scheme = "token";

    public static void AddApiDocument(this IServiceCollection services) =>
        services.AddOpenApi(
            Name,
            options =>
            {
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_0;
                options.ShouldInclude = description =>
                    description.HttpMethod != HttpMethods.Head
                    && ("/" + description.RelativePath).StartsWith(ApiAddress.Root + "/", StringComparison.Ordinal);
                options.AddDocumentTransformer(
                    static (document, _, _) =>
                    {
                        Head(document);
                        new OpenApiWalker(new DescribedInOneLine()).Walk(document);
                        return Task.CompletedTask;
                    }
                );
                options.AddOperationTransformer(
                    static (operation, context, _) =>
                    {
                        IList<object> metadata = context.Description.ActionDescriptor.EndpointMetadata;
                        Parameters(operation, metadata.OfType<QueryParameters>().LastOrDefault()?.All ?? []);
                        if (metadata.OfType<NamesVersion>().LastOrDefault() is { } named)
                            Version(operation, named.Description);
                        if (metadata.OfType<TakesFiles>().Any())
                            Files(operation);
                        if (metadata.OfType<TakesRegister>().Any())
                            Register(operation);
                        if (metadata.OfType<GivesFile>().Any())
                            Bytes(operation);
                        if (metadata.OfType<GivesVersion>().Any())
                            Header(operation, "ETag", "The version that a decision names.", "200", "201");
                        if (metadata.OfType<TakesFiles>().Any())
                            Header(operation, "Location", "The address that says what becomes of the files.", "202");
                        Header(operation, "Retry-After", "Seconds to wait.", "429");
                        return Task.CompletedTask;
                    }
                );
                options.AddSchemaTransformer(
                    static (schema, context, _) =>
                    {
                        if (EvidenceSchemas.Of(context.JsonTypeInfo.Type) is { } known)
                            known(schema);
                        return Task.CompletedTask;
                    }
                );
            }
        );

    private static void Head(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "KpiIngest",
            Version = Name,
            Description =
                "Submissions, findings and decisions of the audit desk, for programs. docs/api.md has examples. Figures are decimal strings in Arabic digits that keep the stated decimal places.",
            License = new OpenApiLicense { Name = "MIT" },
        };
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [Scheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "A token of an account, made on the page /tokens or by `kpi-ingest users token`.",
            },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] }];
    }

    private static void Version(OpenApiOperation operation, string description)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(
            new OpenApiParameter
            {
                Name = "If-Match",
                In = ParameterLocation.Header,
                Required = true,
                Description = description,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            }
        );
    }

    private static void Files(OpenApiOperation operation) =>
        Form(
            operation,
            [UploadRequest.UnitField, TakesFiles.Field],
            (
                UploadRequest.UnitField,
                new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Description = "The unit that sends the reports; it stands before the files.",
                }
            ),
            (
                UploadRequest.BatchField,
                new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Description =
                        "32 lower-case hexadecimal digits, for files that are sent together in several calls; made up where it is not given.",
                }
            ),
            (
                TakesFiles.Field,
                new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Format = "binary",
                    Description = "A file; the part may come up to 100 times.",
                }
            )
        );

    private static void Register(OpenApiOperation operation) =>
        Form(
            operation,
            [SentRegister.FileField],
            (
                SentRegister.FileField,
                new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Format = "binary",
                    Description = "The register as .csv or .xlsx; docs/register.md has its columns.",
                }
            ),
            (
                SentRegister.UnitField,
                new OpenApiSchema { Type = JsonSchemaType.String, Description = "Whose it is, where the file has no column of units." }
            ),
            (
                SentRegister.YearField,
                new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Description = "Its fiscal year, Buddhist era, where the file has no column of years.",
                }
            )
        );

    private static void Form(
        OpenApiOperation operation,
        IEnumerable<string> required,
        params IReadOnlyList<(string Name, OpenApiSchema Schema)> fields
    ) =>
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["multipart/form-data"] = new OpenApiMediaType
                {
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Required = required.ToHashSet(StringComparer.Ordinal),
                        Properties = fields.ToDictionary(f => f.Name, f => (IOpenApiSchema)f.Schema, StringComparer.Ordinal),
                    },
                },
            },
        };

    private static void Header(OpenApiOperation operation, string name, string description, params string[] statuses)
    {
        foreach (OpenApiResponse answer in statuses.Select(s => operation.Responses?.GetValueOrDefault(s)).OfType<OpenApiResponse>())
        {
            answer.Headers ??= new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal);
            answer.Headers[name] = new OpenApiHeader
            {
                Description = description,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            };
        }
    }

    private static void Bytes(OpenApiOperation operation)
    {
        if (operation.Responses?["200"] is OpenApiResponse answer)
            answer.Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/octet-stream"] = new OpenApiMediaType
                {
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
                },
            };
    }

    private static void Parameters(OpenApiOperation operation, IReadOnlyList<QueryParameter> parameters)
    {
        if (parameters.Count == 0)
            return;
        operation.Parameters ??= [];
        foreach (QueryParameter parameter in parameters)
        {
            OpenApiSchema schema = parameter.Number
                ? new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" }
                : new OpenApiSchema { Type = JsonSchemaType.String };
            if (parameter is { Values.Count: > 0, Number: false })
                schema.Enum = [.. parameter.Values.Select(v => (JsonNode)JsonValue.Create(v))];
            if (parameter.Range is var (least, most))
                (schema.Minimum, schema.Maximum) = (
                    least.ToString(CultureInfo.InvariantCulture),
                    most.ToString(CultureInfo.InvariantCulture)
                );
            if (parameter.Longest is { } longest)
                schema.MaxLength = longest;
            operation.Parameters.Add(
                new OpenApiParameter
                {
                    Name = parameter.Name,
                    In = ParameterLocation.Query,
                    Description = parameter.Description,
                    Schema = parameter.Several ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = schema } : schema,
                }
            );
        }
    }
}
