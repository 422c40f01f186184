namespace KpiIngest.Records;

/// <summary>Where the records are: a SQLite file, or a database of PostgreSQL.</summary>
public sealed class DatabaseAddress
{
    private DatabaseAddress(string? file, string? postgres, string shown) => (File, Postgres, Shown) = (file, postgres, shown);

    /// <summary>The file of SQLite; null on PostgreSQL.</summary>
    public string? File { get; }

    /// <summary>The connection string of PostgreSQL; null on SQLite. It may hold a password: it is for the driver, never for a message or a
    /// log.</summary>
    public string? Postgres { get; }

    /// <summary>True where several services, on one machine or on several, may share it.</summary>
    public bool IsShared => Postgres is not null;

    /// <summary>For messages: the file, or user, host and database without the password.</summary>
    public string Shown { get; }

    /// <param name="text">A path, <c>postgresql://user@host/database</c>, or a connection string of Npgsql
    /// (<c>Host=...;Database=...</c>).</param>
    /// <exception cref="DatabaseAddressException">It is meant for PostgreSQL and cannot be understood.</exception>
    public static DatabaseAddress Parse(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return PostgresAddress.IsMeant(text) ? PostgresAddress.Parse(text) : new DatabaseAddress(text, null, text);
    }

    /// <returns>True for what <see cref="Parse"/> takes for an address of PostgreSQL: no path.</returns>
    public static bool IsPostgres(string text) => PostgresAddress.IsMeant(text);

    public override string ToString() => Shown;

    internal static DatabaseAddress OfPostgres(string connection, string shown) => new(null, connection, shown);
}

/// <summary>The address of a database cannot be understood. The message, in Thai and English, never repeats the address: it may hold a
/// password.</summary>
public sealed class DatabaseAddressException(string message) : Exception(message);
