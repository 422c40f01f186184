using KpiIngest.Checking.Results;

namespace KpiIngest.Records.Memos;

/// <summary>What is to be done about the figures that rest on a finding, once it is mended.</summary>
/// <param name="IsKnown">True where the mended report was checked again: then <paramref name="Places"/> are still wrong, with what is
/// computed from the mended figures. False where they have to be looked at again.</param>
/// <param name="Places">Empty where nothing is left to do.</param>
public sealed record AfterMending(bool IsKnown, IReadOnlyList<DiscrepancyResult> Places)
{
    public static AfterMending Nothing { get; } = new(true, []);

    /// <summary>The finding as it is computed once the others that are asked for are mended; null where that is the same.</summary>
    public DiscrepancyResult? Again { get; init; }

    /// <summary>True where the stated figure is right once the others that are asked for are mended.</summary>
    public bool StatedIsRight { get; init; }

    /// <summary>False where two places disagree and it cannot be told that the stated one is wrong: to mend it would make other figures
    /// wrong.</summary>
    public bool StatedIsWrong { get; init; } = true;
}
