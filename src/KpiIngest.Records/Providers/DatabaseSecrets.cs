using System.Text;
using Npgsql;

namespace KpiIngest.Records;

/// <summary>Parts the connection string of PostgreSQL into what may be shown and what may not.</summary>
public static class DatabaseSecrets
{
    private static readonly string[] Secrets = ["Password", "SSL Password"];

    /// <summary>Shown by the address already, or set by this program.</summary>
    private static readonly string[] Known = ["Host", "Port", "Database", "Username", "Persist Security Info", "Include Error Detail"];

    /// <returns>The further options as a connection string, null where there are none; and all secrets as one text, null where it holds
    /// none.</returns>
    public static (string? Options, string? Secret) Of(DatabaseAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.Postgres is null)
            return (null, null);
        NpgsqlConnectionStringBuilder options = new(address.Postgres);
        StringBuilder secret = new();
        foreach (string name in Secrets)
        {
            if (options[name] is string { Length: > 0 } value)
                secret.Append(name).Append('\n').Append(value).Append('\n');
            options.Remove(name);
        }

        foreach (string name in Known)
            options.Remove(name);
        return (options.ConnectionString is { Length: > 0 } left ? left : null, secret.Length > 0 ? secret.ToString() : null);
    }
}
