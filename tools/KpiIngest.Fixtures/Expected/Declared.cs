using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Expected;

/// <summary>A discrepancy that a fixture's author declares by hand.</summary>
/// <param name="Code">Of the contract.</param>
/// <param name="Figure">The figure that is named: stated value, place and address follow from it.</param>
/// <param name="Expected">Exact, without trailing zeros; null where nothing is expected in its place.</param>
/// <param name="Arithmetic">As the contract writes it; null where nothing is computed.</param>
public sealed record Declared(string Code, Stated Figure, string? Expected = null, string? Arithmetic = null, params Stated[] Also)
{
    /// <summary>What was done to the figure, as the contract's cause; null where the fault made is none of the kinds that leave a trace, or
    /// several kinds of fault leave the same one.</summary>
    public string? Cause { get; init; }

    /// <summary>Index, among those declared for the same fixture, of the one that names the figure that was made wrong; null for that one
    /// itself.</summary>
    public int? Follows { get; init; }

    private static readonly string[] Notes = ["truncated", "figure-unplaced"];

    private static readonly string[] Warnings =
    [
        "convention",
        "criteria-conflict",
        "achieved-count",
        "number-unclear",
        "row-missing",
        "row-duplicate",
        "indicator-mismatch",
        "field-missing",
        "round-unclear",
        "tracked-changes",
        "hidden-text",
    ];

    /// <summary>True where the finding is about a table as a whole: <see cref="Figure"/> only says where it stands.</summary>
    public bool AboutTable => Code == "convention";

    /// <summary>The text of the place as a person sees it, where that is more than the figure; null for the figure as printed.</summary>
    public string? Text { get; init; }

    /// <summary>True where the other places are rows, whose text nobody cites.</summary>
    public bool AlsoAsRows { get; init; }

    /// <summary>True where the figure only says at which place something else stands.</summary>
    public bool AtPlaceAlone { get; init; }

    public string Severity =>
        Notes.Contains(Code) ? "note"
        : Warnings.Contains(Code) ? "warning"
        : "error";
}
