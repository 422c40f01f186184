namespace KpiIngest.Documents.Pdf.Page;

/// <summary>What a finder found, and what it looked at and did not take.</summary>
internal sealed record Finding<T>(IReadOnlyList<T> Found, IReadOnlyList<Refusal> Refusals)
{
    public static Finding<T> None { get; } = new([], []);
}

/// <summary>Why something is not what a finder looks for.</summary>
/// <param name="Reason">kebab-case.</param>
internal sealed record Refusal(string Reason, Box Box);
