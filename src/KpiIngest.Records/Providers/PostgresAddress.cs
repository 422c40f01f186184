using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace KpiIngest.Records;

/// <summary>Reads an address of PostgreSQL: the URI that PostgreSQL's own programs understand, or a connection string of Npgsql.</summary>
internal static partial class PostgresAddress
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int PatienceMilliseconds = 1000;
    private const string ProgramName = "kpi-ingest";

    /// <summary>Every reader and every page holds a connection for some milliseconds only.</summary>
    private const int MostConnections = 30;

    /// <summary>The parameters of a URI (libpq's names) that have a like in Npgsql.</summary>
    private static readonly Dictionary<string, string> Parameters = new(StringComparer.OrdinalIgnoreCase)
    {
        ["host"] = "Host",
        ["port"] = "Port",
        ["user"] = "Username",
        ["password"] = "Password",
        ["dbname"] = "Database",
        ["sslmode"] = "SSL Mode",
        ["sslrootcert"] = "Root Certificate",
        ["sslcert"] = "SSL Certificate",
        ["sslkey"] = "SSL Key",
        ["sslpassword"] = "SSL Password",
        ["passfile"] = "Passfile",
        ["application_name"] = "Application Name",
        ["connect_timeout"] = "Timeout",
        ["options"] = "Options",
        ["target_session_attrs"] = "Target Session Attributes",
    };

    public static bool IsMeant(string text) => Scheme().IsMatch(text) || Keyword().IsMatch(text);

    /// <exception cref="DatabaseAddressException">It cannot be understood.</exception>
    public static DatabaseAddress Parse(string text)
    {
        NpgsqlConnectionStringBuilder connection = Scheme().IsMatch(text) ? OfUri(text.Trim()) : OfKeywords(text);
        if (string.IsNullOrEmpty(connection.Host))
            throw Wrong("ไม่มีชื่อเครื่อง (host)", "the host is missing");
        if (string.IsNullOrEmpty(connection.Database))
            throw Wrong("ไม่มีชื่อฐานข้อมูล", "the name of the database is missing");
        if (!connection.ShouldSerialize("Application Name"))
            connection.ApplicationName = ProgramName;
        if (!connection.ShouldSerialize("Maximum Pool Size"))
            connection.MaxPoolSize = MostConnections;
        connection.PersistSecurityInfo = false;
        connection.IncludeErrorDetail = false;
        return DatabaseAddress.OfPostgres(connection.ConnectionString, Shown(connection));
    }

    private static string Shown(NpgsqlConnectionStringBuilder connection)
    {
        string user = string.IsNullOrEmpty(connection.Username) ? "" : connection.Username + "@";
        string port =
            connection.Port == NpgsqlConnection.DefaultPort || connection.Host!.Contains(',', StringComparison.Ordinal)
                ? ""
                : string.Create(CultureInfo.InvariantCulture, $":{connection.Port}");
        return $"postgresql://{user}{connection.Host}{port}/{connection.Database}";
    }

    private static NpgsqlConnectionStringBuilder OfKeywords(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text);
        }
        catch (Exception e)
            when (e is ArgumentException or FormatException or NotSupportedException or KeyNotFoundException or OverflowException)
        {
            // Its message may repeat a piece of a password that holds a semicolon.
            throw Wrong(
                "คำหลักหรือค่าใน connection string ไม่ถูกต้อง ค่าที่มี ; ต้องอยู่ในเครื่องหมายคำพูด",
                "a keyword or a value of the connection string is wrong; a value with ; needs quotation marks"
            );
        }
    }

    private static NpgsqlConnectionStringBuilder OfUri(string text)
    {
        Match parts = Uri().Match(text);
        if (!parts.Success)
            throw Wrong("รูปแบบต้องเป็น postgresql://ผู้ใช้@เครื่อง/ฐานข้อมูล", "its form is postgresql://user@host/database");
        NpgsqlConnectionStringBuilder connection = [];
        Set(connection, "Host", parts.Groups["hosts"].Value);
        Set(connection, "Port", parts.Groups["port"].Value);
        Set(connection, "Username", parts.Groups["user"].Value);
        Set(connection, "Password", parts.Groups["password"].Value);
        Set(connection, "Database", parts.Groups["database"].Value);
        foreach (string parameter in parts.Groups["parameters"].Value.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] pair = parameter.Split('=', 2);
            if (pair.Length != 2 || !Parameters.TryGetValue(pair[0], out string? keyword))
                throw Wrong(
                    $"ไม่รู้จักพารามิเตอร์หลังเครื่องหมาย ? รู้จัก {string.Join(' ', Parameters.Keys)}",
                    $"an unknown parameter after the question mark; known are {string.Join(' ', Parameters.Keys)}"
                );
            Set(connection, keyword, keyword == "SSL Mode" ? pair[1].Replace("-", "", StringComparison.Ordinal) : pair[1]);
        }

        return connection;
    }

    private static void Set(NpgsqlConnectionStringBuilder connection, string keyword, string value)
    {
        if (value.Length == 0)
            return;
        try
        {
            connection[keyword] = System.Uri.UnescapeDataString(value);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException or InvalidCastException)
        {
            throw Wrong($"ค่าของ {keyword} ใช้ไม่ได้", $"the value of {keyword} cannot be used");
        }
    }

    private static DatabaseAddressException Wrong(string why, string whyEn) =>
        new($"ที่อยู่ของ PostgreSQL ใช้ไม่ได้: {why} (the address of PostgreSQL cannot be used: {whyEn})");

    [GeneratedRegex("^\\s*postgres(ql)?://", Options, PatienceMilliseconds)]
    private static partial Regex Scheme();

    /// <summary>A path may hold an equals sign, but hardly a keyword of this kind.</summary>
    [GeneratedRegex("(^|;)\\s*(host|server)\\s*=", Options, PatienceMilliseconds)]
    private static partial Regex Keyword();

    /// <summary>A password may hold everything but <c>@</c>, <c>/</c> and <c>?</c>, which are written <c>%40</c>, <c>%2F</c>, <c>%3F</c>.
    /// Several hosts stand with their ports and commas between them, as Npgsql takes them.</summary>
    [GeneratedRegex(
        @"^postgres(ql)?://((?<user>[^:@/?]*)(:(?<password>[^@/?]*))?@)?(?<hosts>(\[[0-9A-Fa-f:.]+\]|[^:@/?\[\],]*)|[^@/?]*,[^@/?]*)(:(?<port>\d+))?(/(?<database>[^/?]*))?(\?(?<parameters>.*))?$",
        Options,
        PatienceMilliseconds
    )]
    private static partial Regex Uri();
}
