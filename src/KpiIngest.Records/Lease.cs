namespace KpiIngest.Records;

/// <summary>Work that one service at a time does, on whatever machine: taking files from the inbox. The service that holds it says again
/// and again that it does; who falls silent loses it.</summary>
public sealed class Lease
{
    /// <summary>The work: <see cref="Intake"/>.</summary>
    public required string Name { get; init; }

    /// <summary>The machine's name (<see cref="KpiIngest.Records.Node.Name"/>).</summary>
    public required string Node { get; set; }

    /// <summary>The start of the service (<see cref="KpiIngest.Records.Node.Instance"/>).</summary>
    public required string Instance { get; set; }

    /// <summary>When this service took it, UTC.</summary>
    public required DateTimeOffset TakenAt { get; set; }

    /// <summary>Others may take it from then on, UTC, by the clock of the database.</summary>
    public required DateTimeOffset Until { get; set; }

    /// <summary>Looking at the inbox, its ledger and what is claimed there.</summary>
    public const string Intake = "intake";
}
