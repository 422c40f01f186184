using System.Text.Json.Serialization;
using KpiIngest.Records;
using KpiIngest.Review.Memos;

namespace KpiIngest.Serve;

/// <summary>The configuration of the service. Paths that are not absolute are relative to the configuration file.</summary>
/// <remarks>Settable, not init-only: the generated JSON reader gives a missing init-only member null instead of its default.</remarks>
public sealed partial record ServiceSettings
{
    /// <summary>Where files are dropped; its first folder level names the sending unit.</summary>
    public string Inbox { get; set; } = "inbox";

    /// <summary>Where senders find the answers.</summary>
    public string Outbox { get; set; } = "outbox";

    /// <summary>The originals, by hash.</summary>
    public string Archive { get; set; } = "archive";

    /// <summary>Of the records: a file of SQLite; or of PostgreSQL an address or a connection string, which may hold a password:
    /// <see cref="RecordsAddress"/> shows it without.</summary>
    public string Database { get; set; } = "data/kpi-ingest.db";

    /// <summary>Of earlier versions, which kept their jobs in a database of their own: read, and not used.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? JobsDatabase { get; set; }

    /// <summary>The key of the audit trail, and the checkpoints that were made of it. Services that share their records share this
    /// folder.</summary>
    public string Audit { get; set; } = "audit";

    /// <summary>Folder of the log files.</summary>
    public string Logs { get; set; } = "logs";

    /// <summary>Folder of what is drawn of originals for the pages; it can be made again, and may be deleted at any time.</summary>
    public string Pictures { get; set; } = "pictures";

    /// <summary>How large that folder may become, in MiB: 16 to 1048576.</summary>
    public int PicturesMiB { get; set; } = 2048;

    /// <summary>How many days after its own a log file is deleted: 1 to 3660.</summary>
    public int LogDays { get; set; } = 400;

    /// <summary>About how large a log file becomes, in MiB, before the next of the day is begun: 1 to 1024.</summary>
    public int LogFileMiB { get; set; } = 100;

    /// <summary>The keys that seal cookies and forms; null for the folder <c>keys</c> beside <see cref="Audit"/>. Services that share their
    /// records share it; whoever reads it signs in as anybody.</summary>
    public string? Keys { get; set; }

    /// <summary>Address of the pages: of this machine alone; or over https, or for <see cref="Proxies"/>.</summary>
    public string Listen { get; set; } = "http://127.0.0.1:5080";

    /// <summary>Further names under which the page is asked for, for a proxy before it: a request that names another host is
    /// refused.</summary>
    public IReadOnlyList<string> Hosts { get; set; } = [];

    /// <summary>Proxies before the service that speak HTTPS to others, as addresses or networks (<c>10.0.0.5</c>, <c>10.0.0.0/24</c>): what
    /// they say of who asks is believed.</summary>
    public IReadOnlyList<string> Proxies { get; set; } = [];

    /// <summary>Certificate in PEM, with its chain, for an address that begins with https; null for none.</summary>
    public string? Certificate { get; set; }

    /// <summary>Its private key in PEM.</summary>
    public string? CertificateKey { get; set; }

    /// <summary>What this service is called among those that share an inbox; the machine's name where null.</summary>
    public string? Node { get; set; }

    /// <summary>Size of one file in MiB, 1 to 4096; a larger one is refused and stays in the inbox.</summary>
    public int MaxFileMiB { get; set; } = 200;

    /// <summary>Where the nightly back-up is kept; null for none. Several services that share their records: one of them makes
    /// it.</summary>
    public string? Backup { get; set; }

    /// <summary>Share of the originals whose bytes the nightly verification reads, in percent, 0 to 100; that each is there is asked of
    /// all.</summary>
    public int VerifyPercent { get; set; } = 100;

    /// <summary>True where an acceptance holds only when another account agrees with it.</summary>
    public bool SecondPerson { get; set; }

    /// <summary>Free space in MiB, 0 to 1048576, that must stay on the disks of archive, records and logs: below it, intake
    /// waits.</summary>
    public int ReserveMiB { get; set; } = 512;

    /// <summary>How long a recorded file is kept before it is removed, in seconds, where the system cannot say whether somebody still
    /// writes: 1 to 86400.</summary>
    public decimal KeepSeconds { get; set; } = 60;

    /// <summary>How long another service that shares the inbox may be silent before its files are taken over, in seconds: 5 to
    /// 86400.</summary>
    public decimal LeaseSeconds { get; set; } = 60;

    /// <summary>A file that could be taken and has waited longer than this, in seconds, is a fault that health names: 10 to
    /// 86400.</summary>
    public decimal WaitingLimitSeconds { get; set; } = 600;

    /// <summary>How long a file must lie unchanged before it is taken, in seconds: 0.1 to 3600.</summary>
    public decimal SettleSeconds { get; set; } = 2;

    /// <summary>Time between scans of the inbox, in seconds: 0.1 to 3600.</summary>
    public decimal ScanSeconds { get; set; } = 5;

    /// <summary>Files read side by side: 1 to 64.</summary>
    public int Readers { get; set; } = 2;

    /// <summary>True where what a person keys from a scan counts only when a second one keyed the same independently, or a third step
    /// settled where they differ.</summary>
    public bool KeyedTwice { get; set; }

    /// <summary>The office's own template of a return memo, a .docx with marks; null for the one that comes with the program.</summary>
    public string? MemoTemplate { get; set; }

    /// <summary>The office's own template of a certificate; null for the one that comes with the program.</summary>
    public string? CertificateTemplate { get; set; }

    /// <summary>False where figures and dates of memos and certificates stand in Arabic digits.</summary>
    public bool MemoThaiDigits { get; set; } = true;

    /// <summary>Names the JSON schema for editors; not used.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; set; }

    /// <exception cref="DatabaseAddressException">It cannot be understood.</exception>
    public DatabaseAddress RecordsAddress() => DatabaseAddress.Parse(Database);

    public MemoSettings Memos() =>
        new()
        {
            Template = MemoTemplate,
            CertificateTemplate = CertificateTemplate,
            ThaiDigits = MemoThaiDigits,
        };

    /// <summary>Without the values: one may hold a password.</summary>
    public override string ToString() => nameof(ServiceSettings);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = System.Text.Json.JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    WriteIndented = true
)]
[JsonSerializable(typeof(ServiceSettings))]
internal sealed partial class ServiceSettingsJson : JsonSerializerContext;
