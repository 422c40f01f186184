using KpiIngest.Checking.Results;
using KpiIngest.Records.Decisions;

namespace KpiIngest.Records.Findings;

/// <summary>A line of the list with what is shown of it.</summary>
/// <param name="File">As received, relative to the inbox.</param>
/// <param name="Standing">The decision that its state comes from.</param>
/// <param name="Earlier">What was last decided of the same finding in an earlier submission; it does not hold for this one.</param>
public sealed record FindingItem(
    FindingLine Line,
    string File,
    string Message,
    string MessageEn,
    string? Stated,
    string? Expected,
    string? Arithmetic,
    Decision? Standing,
    Decision? Earlier
)
{
    /// <summary>True where people keyed its card from the pictures of a scan.</summary>
    public bool Keyed { get; init; }

    /// <summary>UTC.</summary>
    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Null where two submissions show it.</summary>
    public LocationResult? Place { get; init; }

    public string? Cause { get; init; }

    public string? CauseEn { get; init; }

    /// <summary>How many findings of the same file follow from it.</summary>
    public int Following { get; init; }
}
