using Npgsql;

namespace KpiIngest.Records.Tests;

public sealed class DatabaseAddressTests
{
    [Theory]
    [InlineData("postgresql://kpi@db.example.go.th/records", "db.example.go.th", 5432, "kpi", null, "records")]
    [InlineData("postgres://kpi:s%40cret%2F1@10.0.0.5:5433/kpi_ingest", "10.0.0.5", 5433, "kpi", "s@cret/1", "kpi_ingest")]
    [InlineData("POSTGRESQL://[::1]:5433/records", "[::1]", 5433, null, null, "records")]
    [InlineData("postgresql:///records?host=/var/run/postgresql&user=kpi", "/var/run/postgresql", 5432, "kpi", null, "records")]
    [InlineData(
        "postgresql://kpi@one:5433,two:5434/records?target_session_attrs=read-write",
        "one:5433,two:5434",
        5432,
        "kpi",
        null,
        "records"
    )]
    [InlineData("Host=db;Port=5433;Username=kpi;Password=\"a;b\";Database=records", "db", 5433, "kpi", "a;b", "records")]
    [InlineData("Database=records;Server=db", "db", 5432, null, null, "records")]
    public void Both_forms_of_an_address_are_understood(string text, string host, int port, string? user, string? password, string database)
    {
        NpgsqlConnectionStringBuilder connection = new(DatabaseAddress.Parse(text).Postgres);
        Assert.Equal(
            (host, port, user, password, database),
            (connection.Host, connection.Port, connection.Username, connection.Password, connection.Database)
        );
        Assert.Equal("kpi-ingest", connection.ApplicationName);
    }

    [Fact]
    public void Parameters_of_the_address_reach_the_driver()
    {
        NpgsqlConnectionStringBuilder connection = new(
            DatabaseAddress
                .Parse(
                    "postgresql://db/records?sslmode=verify-full&sslrootcert=%2Fetc%2Fssl%2Fca.pem&connect_timeout=7&application_name=second"
                )
                .Postgres
        );
        Assert.Equal(
            (SslMode.VerifyFull, "/etc/ssl/ca.pem", 7, "second"),
            (connection.SslMode, connection.RootCertificate, connection.Timeout, connection.ApplicationName)
        );
        Assert.Equal(
            12,
            new NpgsqlConnectionStringBuilder(DatabaseAddress.Parse("Host=db;Database=records;Maximum Pool Size=12").Postgres).MaxPoolSize
        );
    }

    [Theory]
    [InlineData("data/kpi-ingest.db")]
    [InlineData("/srv/ข้อมูล/kpi-ingest.db")]
    [InlineData("host.db")]
    [InlineData("postgresql.db")]
    [InlineData("/srv/a=b/records.db")]
    public void A_path_is_a_file(string path)
    {
        DatabaseAddress address = DatabaseAddress.Parse(path);
        Assert.Equal((path, null, false, path), (address.File, address.Postgres, address.IsShared, address.Shown));
    }

    [Theory]
    [InlineData("postgresql://kpi:S3cret@db:5433/records", "postgresql://kpi@db:5433/records")]
    [InlineData("postgresql://kpi@db/records?password=S3cret", "postgresql://kpi@db/records")]
    [InlineData("Host=db;Username=kpi;Password=S3cret;Database=records", "postgresql://kpi@db/records")]
    public void What_is_shown_has_no_password(string text, string shown)
    {
        DatabaseAddress address = DatabaseAddress.Parse(text);
        Assert.Equal((shown, shown), (address.Shown, address.ToString()));
        Assert.Contains("S3cret", address.Postgres, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgresql://kpi:S3cret@db", "name of the database")]
    [InlineData("postgresql://kpi:S3cret/x@db/records", "postgresql://user@host/database")]
    [InlineData("postgresql://kpi:S3@cret@db/records", "postgresql://user@host/database")]
    [InlineData("postgresql://kpi:S3cret@db:port/records", "postgresql://user@host/database")]
    [InlineData("postgresql://kpi:S3cret@db/records?sslmod=S3cret", "unknown parameter")]
    [InlineData("postgresql://kpi:S3cret@db/records?sslmode=S3cret", "SSL Mode")]
    [InlineData("postgresql://kpi:S3cret@/records", "host")]
    [InlineData("Host=db;Database=records;Password=x;S3cret=1", "keyword")]
    [InlineData("Host=db;Username=kpi;Password=S3cret", "name of the database")]
    public void What_is_wrong_is_said_without_repeating_it(string text, string said)
    {
        DatabaseAddressException refused = Assert.Throws<DatabaseAddressException>(() => DatabaseAddress.Parse(text));
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("S3", refused.ToString(), StringComparison.Ordinal);
    }
}
