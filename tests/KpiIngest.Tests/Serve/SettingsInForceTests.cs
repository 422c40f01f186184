using System.Text.Json;
using KpiIngest.Records.Audit.Checkpoints;
using KpiIngest.Serve;
using KpiIngest.Serve.Settings;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Serve;

/// <summary>Every setting is among those that go on record, and no secret is.</summary>
[Trait("Lane", "Whole")]
public sealed class SettingsInForceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_member_of_the_configuration_is_there_with_its_default()
    {
        SortedDictionary<string, string?> inForce = Of("{}");
        IEnumerable<string> members = JsonSerializer
            .SerializeToElement(new ServiceSettings(), ServiceSettingsJson.Default.ServiceSettings)
            .EnumerateObject()
            .Select(m => m.Name)
            .Except(["$schema", "jobsDatabase"]);
        Assert.All(members, name => Assert.Contains(name, inForce.Keys));
        Assert.Equal(
            ("2", "200", "http://127.0.0.1:5080", null, "", "false"),
            (inForce["readers"], inForce["maxFileMiB"], inForce["listen"], inForce["backup"], inForce["hosts"], inForce["demo"])
        );
        Assert.Equal(folder["inbox"], inForce["inbox"]);
        Assert.Equal(folder["data/kpi-ingest.db"], inForce["database"]);
        Assert.NotNull(inForce["node"]);
        Assert.Equal("0.1.0+r1", inForce["reader"]);
    }

    [Theory]
    [InlineData("""{ "settleSeconds": 2.0 }""")]
    [InlineData("""{ "settleSeconds": 2, "readers": 2, "hosts": [] }""")]
    [InlineData("""{ "inbox": "./inbox", "backup": null }""")]
    public void The_same_settings_written_otherwise_are_the_same(string json) => Assert.Equal(Of("{}"), Of(json));

    [Theory]
    [InlineData("""{ "settleSeconds": 2.5 }""", "settleSeconds", "2.5")]
    [InlineData("""{ "hosts": ["kpi.example.go.th", "kpi"] }""", "hosts", "kpi.example.go.th, kpi")]
    [InlineData("""{ "node": "two" }""", "node", "two")]
    [InlineData("""{ "verifyPercent": 0 }""", "verifyPercent", "0")]
    public void Another_setting_is_another_value(string json, string name, string value)
    {
        (SortedDictionary<string, string?> usual, SortedDictionary<string, string?> other) = (Of("{}"), Of(json));
        Assert.Equal(value, other[name]);
        Assert.Equal([name], other.Keys.Where(k => other[k] != usual[k]));
    }

    [Theory]
    [InlineData("postgresql://kpi:{0}@db.example/kpi?sslmode=require")]
    [InlineData("Host=db.example;Database=kpi;Username=kpi;Password={0};SSL Mode=Require")]
    [InlineData("postgresql://kpi@db.example/kpi?sslmode=require&sslpassword={0}")]
    public void A_password_is_a_digest_that_changes_with_it_and_needs_the_key(string address)
    {
        SortedDictionary<string, string?> one = Database(address, "S3cret-passw0rd");
        Assert.DoesNotContain(one.Values, v => v?.Contains("S3cret", StringComparison.Ordinal) ?? false);
        Assert.Matches("^digest [0-9a-f]{12}$", one["database.password"]);
        Assert.Equal("postgresql://kpi@db.example/kpi", one["database"]);
        Assert.Contains("Require", one["database.options"], StringComparison.OrdinalIgnoreCase);

        Assert.Equal(one, Database(address, "S3cret-passw0rd"));
        SortedDictionary<string, string?> other = Database(address, "another");
        Assert.Equal(["database.password"], other.Keys.Where(k => other[k] != one[k]));
        Assert.NotEqual(
            one["database.password"],
            Of($$"""{ "database": "{{address.Replace("{0}", "S3cret-passw0rd", StringComparison.Ordinal)}}" }""", keys: "other-key")[
                "database.password"
            ]
        );
    }

    [Fact]
    public void Without_a_password_there_is_no_digest() =>
        Assert.Null(Of("""{ "database": "postgresql://kpi@db.example/kpi" }""")["database.password"]);

    [Fact]
    public void Each_wording_file_is_there_by_its_digest_and_a_changed_one_is_another()
    {
        folder.Write("forms/a.json", "{}");
        folder.Write("forms/form.schema.json", "{}");
        string before = Of("{}")["forms/a.json"]!;
        Assert.Matches("^sha256 [0-9a-f]{64}$", before);
        Assert.DoesNotContain("forms/form.schema.json", Of("{}").Keys);
        folder.Write("forms/a.json", "{ }");
        Assert.NotEqual(before, Of("{}")["forms/a.json"]);
    }

    private SortedDictionary<string, string?> Database(string address, string password) =>
        Of($$"""{ "database": "{{address.Replace("{0}", password, StringComparison.Ordinal)}}" }""");

    private SortedDictionary<string, string?> Of(string json, string keys = "audit-key")
    {
        Directory.CreateDirectory(folder[keys]);
        using LogKey key = LogKey.Of(folder[keys]);
        return SettingsInForce.Of(
            SettingsFile.Load(folder.Write("kpi-ingest.json", json), mayCreate: false),
            demo: false,
            key,
            folder["forms"],
            "0.1.0+r1"
        );
    }
}
