namespace KpiIngest.Records.Accounts.Tokens;

/// <summary>By which a program of an account's owner uses the API. Kept after its end: the audit trail covers it as it stands. What it may
/// do is what its account may do at that moment.</summary>
public sealed class ApiToken
{
    public long Id { get; internal set; }

    public required long AccountId { get; init; }

    /// <summary>What it is for, in its owner's words.</summary>
    public required string Name { get; init; }

    /// <summary>As of <see cref="TokenText.DigestOf"/>; the token itself is not kept. Nobody finds 256 random bits from their digest, so
    /// the trail may show it, and a digest that somebody put into its place is found.</summary>
    public required string Digest { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From then on it opens nothing, UTC.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Null unless somebody revoked it.</summary>
    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>To within some minutes; null before the first time.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    public bool Holds(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;
}
