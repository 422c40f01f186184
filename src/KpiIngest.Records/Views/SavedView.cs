namespace KpiIngest.Records.Views;

/// <summary>A filter of the review list that somebody keeps under a name.</summary>
public sealed class SavedView
{
    public long Id { get; internal set; }

    /// <summary>Number of an account.</summary>
    public required long OwnerId { get; init; }

    /// <summary>As of <see cref="ViewName"/>; no two of one owner are the same.</summary>
    public required string Name { get; set; }

    /// <summary>The filter as the address of the list has it, with the question mark; empty for the list as it usually is.</summary>
    public required string Query { get; set; }

    /// <summary>True where everybody who is signed in sees it.</summary>
    public required bool Shared { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ChangedAt { get; set; }
}
