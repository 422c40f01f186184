namespace KpiIngest.Serve;

/// <summary>What people are told by mail and webhook, and who measures the service.</summary>
public sealed partial record ServiceSettings
{
    /// <summary>The mail server that takes messages; null for no mail.</summary>
    public string? MailServer { get; set; }

    /// <summary>1 to 65535.</summary>
    public int MailPort { get; set; } = 587;

    /// <summary><c>starttls</c> (the connection is encrypted before anything is said), <c>tls</c> (encrypted from the start, port 465) or
    /// <c>none</c>.</summary>
    public string MailSecurity { get; set; } = "starttls";

    /// <summary>The name to sign in by at the mail server; null where it asks for none.</summary>
    public string? MailUser { get; set; }

    /// <summary>File whose first line is the password; null where the environment has it (KPI_INGEST_MAIL_PASSWORD).</summary>
    public string? MailPasswordFile { get; set; }

    /// <summary>Sender of the messages: <c>KpiIngest &lt;kpi@example.go.th&gt;</c>.</summary>
    public string? MailFrom { get; set; }

    /// <summary>Who is told of everything.</summary>
    public IReadOnlyList<string> MailTo { get; set; } = [];

    /// <summary>Who is told of a unit's own files and reports, by the name of the unit.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> MailUnits { get; set; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Of mails: <c>th</c> or <c>en</c>.</summary>
    public string MailLanguage { get; set; } = "th";

    /// <summary>Address (http or https) to which messages are posted as JSON; null for none. What follows the host may be a secret, and is
    /// shown nowhere.</summary>
    public string? Webhook { get; set; }

    /// <summary>File whose first line is the secret that signs them; null where the environment has it
    /// (KPI_INGEST_WEBHOOK_SECRET).</summary>
    public string? WebhookSecretFile { get; set; }

    /// <summary>Of what people are told: <c>unreadable</c>, <c>findings</c>, <c>overdue</c>, <c>stalled</c>.</summary>
    public IReadOnlyList<string> Notify { get; set; } = ["unreadable", "findings", "overdue", "stalled"];

    /// <summary>Without a new event for so long, in seconds, those that wait are told in one message: 0 to 3600.</summary>
    public decimal NotifyQuietSeconds { get; set; } = 60;

    /// <summary>No event waits longer than this, in seconds, however many follow it: 1 to 86400.</summary>
    public decimal NotifyLongestSeconds { get; set; } = 900;

    /// <summary>After so many days people are told once more of a report that is still missing: 0 (never) to 366.</summary>
    public int NotifyOverdueAgainDays { get; set; }

    /// <summary>How many days a message is kept after it was sent or given up: 1 to 3660.</summary>
    public int NotifyKeepDays { get; set; } = 90;

    /// <summary>Address by which people open the pages, for links in messages; null for messages without links.</summary>
    public string? PageAddress { get; set; }

    /// <summary>True where <c>/metrics</c> answers: to this machine alone, or to whoever has the token.</summary>
    public bool Metrics { get; set; }

    /// <summary>File whose first line is the token that <c>/metrics</c> asks for; null where the environment has it
    /// (KPI_INGEST_METRICS_TOKEN), or none is asked for.</summary>
    public string? MetricsTokenFile { get; set; }

    /// <summary>Address (http or https) of a collector to which the same figures are sent by OTLP over HTTP; null for none.</summary>
    public string? MetricsCollector { get; set; }
}
