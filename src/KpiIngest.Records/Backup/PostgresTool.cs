using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using KpiIngest.Documents.Tools;
using Npgsql;

namespace KpiIngest.Records.Backup;

/// <summary>PostgreSQL's own programs. They learn from their environment where the database is and how to sign in: nothing of it stands on
/// a command line, which every user of the machine can see.</summary>
public static class PostgresTool
{
    public const string Dump = "pg_dump";
    public const string Restore = "pg_restore";

    /// <summary>The package that holds them on Debian.</summary>
    public const string Package = "postgresql-client";

    private const string Installed = "/usr/lib/postgresql";
    private const int ErrorCharacters = 4000;

    /// <returns>Absolute path: in PATH, else of the newest version that Debian installed; null where there is none.</returns>
    public static string? Find(string tool) =>
        ToolPath.Find(tool)
        ?? (
            Directory.Exists(Installed)
                ? Directory
                    .EnumerateDirectories(Installed)
                    .Select(d => Path.Combine(d, "bin", tool))
                    .Where(File.Exists)
                    .OrderBy(f => f.Length)
                    .ThenBy(f => f, StringComparer.Ordinal)
                    .LastOrDefault()
                : null
        );

    /// <exception cref="BackupException">It is missing, or it failed: the message says what it said.</exception>
    internal static async Task RunAsync(
        string tool,
        IReadOnlyList<string> arguments,
        NpgsqlConnectionStringBuilder connection,
        CancellationToken cancellationToken
    )
    {
        string program =
            Find(tool)
            ?? throw new BackupException(
                $"ไม่พบโปรแกรม {tool} ของ PostgreSQL กรุณาติดตั้งแพ็กเกจ {Package} รุ่นเดียวกับเซิร์ฟเวอร์หรือใหม่กว่า",
                $"{tool} of PostgreSQL is missing: install the package {Package}, of the server's version or a later one"
            );
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach ((string name, string? value) in EnvironmentOf(connection))
            if (value is { Length: > 0 })
                start.Environment[name] = value;
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment[RunFolder.Variable] = RunFolder.Folder;
        try
        {
            using Process process = Process.Start(start)!;
            await using CancellationTokenRegistration killed = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
            process.StandardInput.Close();
            Task<string> errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            await process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode == 0)
                return;
            string said = (await errors).Trim();
            said = said[..Math.Min(said.Length, ErrorCharacters)];
            throw new BackupException(
                $"{tool} ทำไม่สำเร็จ (รหัส {process.ExitCode}): {said}",
                $"{tool} failed with exit code {process.ExitCode}: see what it said above"
            );
        }
        catch (Win32Exception e)
        {
            throw new BackupException($"เริ่ม {program} ไม่ได้: {e.Message}", $"{program} cannot be started", e);
        }
    }

    /// <summary>The variables of libpq that say the same as a connection string of Npgsql. What is not said there they find where they
    /// always do: PGPASSWORD, PGPASSFILE, ~/.pgpass.</summary>
    public static IReadOnlyDictionary<string, string?> EnvironmentOf(NpgsqlConnectionStringBuilder connection)
    {
        string[] hosts = (connection.Host ?? "").Split(',');
        string port = connection.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            // Several hosts stand with their ports behind a colon; an address of IPv6 has colons of its own, in brackets.
            ["PGHOST"] = string.Join(',', hosts.Select(h => PortOf(h) is { } own ? h[..^(own.Length + 1)] : h)),
            ["PGPORT"] = string.Join(',', hosts.Select(h => PortOf(h) ?? port)),
            ["PGDATABASE"] = connection.Database,
            ["PGUSER"] = connection.Username,
            ["PGPASSWORD"] = connection.Password,
            ["PGPASSFILE"] = connection.Passfile,
            ["PGSSLMODE"] = connection.SslMode switch
            {
                SslMode.VerifyCA => "verify-ca",
                SslMode.VerifyFull => "verify-full",
                var mode => mode.ToString().ToLowerInvariant(),
            },
            ["PGSSLROOTCERT"] = connection.RootCertificate,
            ["PGSSLCERT"] = connection.SslCertificate,
            ["PGSSLKEY"] = connection.SslKey,
            ["PGOPTIONS"] = connection.Options,
            ["PGAPPNAME"] = connection.ApplicationName,
        };
    }

    private static string? PortOf(string host)
    {
        int colon = host.LastIndexOf(':');
        return
            colon > 0
            && !host.EndsWith(']')
            && host.AsSpan(colon + 1).ContainsAnyExceptInRange('0', '9') is false
            && colon + 1 < host.Length
            && (host[..colon].EndsWith(']') || !host[..colon].Contains(':', StringComparison.Ordinal))
            ? host[(colon + 1)..]
            : null;
    }
}
