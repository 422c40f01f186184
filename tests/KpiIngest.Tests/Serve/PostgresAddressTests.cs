using KpiIngest.Serve;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Serve;

[Trait("Lane", "Whole")]
public sealed class PostgresAddressTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("postgresql://kpi:S3cret@db.example.go.th/records", "postgresql://kpi@db.example.go.th/records")]
    [InlineData("Host=db;Username=kpi;Password=S3cret;Database=records", "postgresql://kpi@db/records")]
    public void An_address_of_PostgreSQL_is_no_path_and_no_printed_settings_show_its_password(string database, string shown)
    {
        ServiceSettings settings = Load(database);
        Assert.Equal((database, null, shown), (settings.Database, settings.RecordsAddress().File, settings.RecordsAddress().Shown));
        Assert.DoesNotContain("S3cret", settings.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgresql://kpi:S3cret@db")]
    [InlineData("postgresql://kpi:S3cret@db/records?sslmode=S3cret")]
    [InlineData("Host=db;Database=records;Password=x;S3cret=1")]
    public void A_wrong_address_is_refused_with_the_name_of_the_setting_and_without_its_password(string database)
    {
        SettingsException refused = Assert.Throws<SettingsException>(() => Load(database));
        Assert.Contains("database:", refused.Message, StringComparison.Ordinal);
        Assert.Contains("PostgreSQL", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("S3cret", refused.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("ledger")]
    [InlineData("discrepancies")]
    public async Task Where_no_server_answers_the_program_says_so_and_ends(string verb)
    {
        string config = folder.Write(
            "kpi-ingest.json",
            """{ "database": "postgresql://kpi:S3cret@127.0.0.1:1/records", "listen": "http://127.0.0.1:0" }"""
        );
        (int exit, string output, string error) = await BuiltProgram.RunAsync(verb, "--config", config);
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("postgresql://kpi@127.0.0.1:1/records", error, StringComparison.Ordinal);
        Assert.Contains("ติดต่อฐานข้อมูล", error, StringComparison.Ordinal);
        Assert.Contains("cannot be reached", error, StringComparison.Ordinal);
        Assert.DoesNotContain("S3cret", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private ServiceSettings Load(string database) =>
        SettingsFile.Load(folder.Write("kpi-ingest.json", $$"""{ "database": "{{database}}" }"""), mayCreate: false);
}
