using KpiIngest.Serve;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Serve;

public sealed class SettingsFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Paths_are_relative_to_the_file_and_what_is_missing_has_its_default()
    {
        ServiceSettings settings = Load("""{ "inbox": "in", "archive": "/srv/archive" }""");
        Assert.Equal(folder["in"], settings.Inbox);
        Assert.Equal("/srv/archive", settings.Archive);
        Assert.Equal(folder["outbox"], settings.Outbox);
        Assert.Equal(folder["data/kpi-ingest.db"], settings.Database);
        Assert.Equal(("http://127.0.0.1:5080", 2m, 2), (settings.Listen, settings.SettleSeconds, settings.Readers));
    }

    [Fact]
    public void The_sample_says_what_the_defaults_are()
    {
        File.Copy(Path.Combine(AppContext.BaseDirectory, "config", "kpi-ingest.json"), folder["kpi-ingest.json"]);
        ServiceSettings sample = SettingsFile.Load(folder["kpi-ingest.json"], mayCreate: false);
        Assert.Empty(sample.Hosts);
        Assert.Empty(sample.Proxies);
        Assert.Empty(sample.MailTo);
        Assert.Empty(sample.MailUnits);
        Assert.Equal(Load("{}").Notify, sample.Notify);
        Assert.Equal(
            Load("{}") with
            {
                Hosts = sample.Hosts,
                Proxies = sample.Proxies,
                MailTo = sample.MailTo,
                MailUnits = sample.MailUnits,
                Notify = sample.Notify,
            },
            sample
        );
    }

    [Theory]
    [InlineData("{\n\"inbix\": \"in\" }", "inbix")]
    [InlineData("{\n\"readers\": \"two\" }", "บรรทัด 2")]
    [InlineData("{\n\n  broken", "บรรทัด 3")]
    [InlineData("{ \"readers\": 0 }", "readers")]
    [InlineData("{ \"settleSeconds\": 0 }", "settleSeconds")]
    [InlineData("{ \"listen\": \"nowhere\" }", "listen")]
    [InlineData("null", "null")]
    public void A_wrong_file_is_refused_with_its_place(string json, string named) =>
        Assert.Contains(named, Assert.Throws<SettingsException>(() => Load(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_named_file_that_is_missing_is_refused() =>
        Assert.Contains(
            "nothing.json",
            Assert.Throws<SettingsException>(() => SettingsFile.Load(folder["nothing.json"], mayCreate: true)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Two_services_never_hold_the_same_records()
    {
        using (InstanceLock first = InstanceLock.TryTake(folder["data/kpi-ingest.db"])!)
            Assert.Null(InstanceLock.TryTake(folder["data/kpi-ingest.db"]));
        using InstanceLock? again = InstanceLock.TryTake(folder["data/kpi-ingest.db"]);
        Assert.NotNull(again);
    }

    private ServiceSettings Load(string json) => SettingsFile.Load(folder.Write("kpi-ingest.json", json), mayCreate: false);
}
