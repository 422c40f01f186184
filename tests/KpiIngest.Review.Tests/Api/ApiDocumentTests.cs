using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using KpiIngest.Review.Tests.Support;

namespace KpiIngest.Review.Tests.Api;

/// <summary>The OpenAPI document says everything, and the copies of it in the repository are current.</summary>
public sealed class ApiDocumentTests : IAsyncLifetime
{
    private Desk desk = null!;
    private string text = "";

    private JsonElement Document => JsonDocument.Parse(text).RootElement;

    public async Task InitializeAsync()
    {
        desk = await Desk.OpenAsync();
        using ApiCaller nobody = new(desk.Address, null);
        ApiAnswer answer = await nobody.GetAsync("/api/v1/openapi.json");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        text = answer.Text.ReplaceLineEndings("\n");
    }

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Fact]
    public async Task The_copy_in_the_docs_and_the_client_of_the_tests_are_those_of_this_document()
    {
        string copy = Path.Combine(ApiExampleTests.Root(), "docs", "openapi.json");
        if (Environment.GetEnvironmentVariable("KPI_INGEST_WRITE_OPENAPI") is { Length: > 0 })
            await File.WriteAllTextAsync(copy, text + "\n");
        Assert.True(
            text + "\n" == await File.ReadAllTextAsync(copy),
            "docs/openapi.json is not the document any more: run scripts/api-client.sh"
        );
        string digest = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(copy)));
        Assert.True(
            digest
                == (
                    await File.ReadAllTextAsync(Path.Combine(ApiExampleTests.Root(), "tests", "KpiIngest.ApiClient", "openapi.sha256"))
                ).Trim(),
            "tests/KpiIngest.ApiClient was made from another document: run scripts/api-client.sh"
        );
    }

    [Fact]
    public void Every_operation_has_a_name_a_summary_a_typed_answer_and_typed_refusals()
    {
        int operations = 0;
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach ((string where, JsonElement operation) in Operations())
        {
            operations++;
            Assert.True(names.Add(operation.GetProperty("operationId").GetString()!), where);
            Assert.NotEqual("", operation.GetProperty("summary").GetString());
            List<JsonProperty> responses = [.. operation.GetProperty("responses").EnumerateObject()];
            JsonProperty success = Assert.Single(responses, r => r.Name[0] == '2');
            Assert.True(SchemaOf(success.Value) is { } schema && IsTyped(schema), $"{where} {success.Name}");
            foreach (string status in new[] { "401", "403", "429", "503" })
                Assert.Contains(responses, r => r.Name == status);
            Assert.All(
                responses.Where(r => r.Name[0] != '2'),
                r =>
                    Assert.Equal(
                        (where, "#/components/schemas/ApiProblem"),
                        (
                            where,
                            r.Value.GetProperty("content")
                                .GetProperty("application/problem+json")
                                .GetProperty("schema")
                                .GetProperty("$ref")
                                .GetString()
                        )
                    )
            );
        }

        Assert.Equal(19, operations);
    }

    [Fact]
    public void No_member_of_any_answer_is_left_without_a_type()
    {
        List<string> untyped = [];
        foreach (JsonProperty schema in Document.GetProperty("components").GetProperty("schemas").EnumerateObject())
            Untyped(schema.Value, schema.Name, untyped);
        Assert.Empty(untyped);
    }

    [Fact]
    public void It_asks_for_a_token_and_a_decision_for_its_version()
    {
        Assert.Equal(
            "bearer",
            Document.GetProperty("components").GetProperty("securitySchemes").GetProperty("token").GetProperty("scheme").GetString()
        );
        Assert.Equal(JsonValueKind.Array, Document.GetProperty("security")[0].GetProperty("token").ValueKind);
        JsonElement decide = Operations().Single(o => o.Operation.GetProperty("operationId").GetString() == "decide").Operation;
        JsonElement version = decide
            .GetProperty("parameters")
            .EnumerateArray()
            .Single(p => p.GetProperty("name").GetString() == "If-Match");
        Assert.True(version.GetProperty("required").GetBoolean());
        JsonElement list = Operations().Single(o => o.Operation.GetProperty("operationId").GetString() == "listDiscrepancies").Operation;
        Assert.Equal(
            [
                "unit",
                "year",
                "round",
                "indicator",
                "code",
                "severity",
                "state",
                "by",
                "assigned",
                "second",
                "submission",
                "q",
                "versions",
                "following",
                "sort",
                "size",
                "after",
            ],
            list.GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("name").GetString())
        );
        Assert.DoesNotContain("127.0.0.1", text, StringComparison.Ordinal);
    }

    private IEnumerable<(string Where, JsonElement Operation)> Operations() =>
        Document
            .GetProperty("paths")
            .EnumerateObject()
            .SelectMany(p => p.Value.EnumerateObject().Select(o => ($"{o.Name} {p.Name}", o.Value)));

    private static JsonElement? SchemaOf(JsonElement response) =>
        response.TryGetProperty("content", out JsonElement content)
        && content.EnumerateObject().First().Value.TryGetProperty("schema", out JsonElement schema)
            ? schema
            : null;

    private static bool IsTyped(JsonElement schema) =>
        schema.TryGetProperty("$ref", out _)
        || schema.TryGetProperty("type", out _)
        || schema.TryGetProperty("oneOf", out _)
        || schema.TryGetProperty("allOf", out _)
        || schema.TryGetProperty("anyOf", out _)
        || schema.TryGetProperty("enum", out _);

    private static void Untyped(JsonElement schema, string where, List<string> found)
    {
        if (!IsTyped(schema))
            found.Add(where);
        if (schema.TryGetProperty("properties", out JsonElement members))
            foreach (JsonProperty member in members.EnumerateObject())
                Untyped(member.Value, $"{where}.{member.Name}", found);
        if (schema.TryGetProperty("items", out JsonElement items))
            Untyped(items, where + "[]", found);
    }
}
