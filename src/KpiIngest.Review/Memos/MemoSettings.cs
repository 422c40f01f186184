namespace KpiIngest.Review.Memos;

/// <summary>How memos and certificates of this house look.</summary>
public sealed record MemoSettings
{
    /// <summary>The office's own template of a memo; null for the one that comes with the program.</summary>
    public string? Template { get; init; }

    /// <summary>The office's own template of a certificate; null for the one that comes with the program.</summary>
    public string? CertificateTemplate { get; init; }

    /// <summary>False where figures and dates stand in Arabic digits.</summary>
    public bool ThaiDigits { get; init; } = true;
}
