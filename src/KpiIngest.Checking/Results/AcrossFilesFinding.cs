using System.Text.Json.Serialization;

namespace KpiIngest.Checking.Results;

/// <summary>A finding that only several files together show.</summary>
/// <param name="Files">Indices into the files of the same answer, ascending.</param>
public sealed record AcrossFilesFinding(string Code, Severity Severity, IReadOnlyList<int> Files, string Message, string MessageEn)
{
    /// <summary>For each of the files, the index of the report that is meant; empty where the files as a whole are.</summary>
    public IReadOnlyList<int> Reports { get; init; } = [];

    /// <summary>The figures that differ; empty where none does.</summary>
    public IReadOnlyList<AcrossFilesFigure> Figures { get; init; } = [];

    /// <summary>Where the register of agreed indicators is the other side: its figures are stated first in the register, then in the
    /// report; written only then.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RegisterReference? Register { get; init; }

    /// <summary>Every differing figure in one line, for lists: <c>3 score 4 → 5 (+1); 3 weightedScore ...</c>. Null where none
    /// differs.</summary>
    public string? FiguresInOneLine() =>
        Figures.Count == 0 ? null : string.Join("; ", Figures.Select(f => $"{f.Item} {f.Column} {f.Arithmetic}".Trim()));
}

/// <summary>One figure, side by side.</summary>
/// <param name="Item">Number of the item; null for the indicator itself, a total or the average.</param>
/// <param name="Column"><c>weight</c>, <c>result</c>, <c>score</c>, <c>weightedScore</c> or <c>average</c>.</param>
/// <param name="Stated">For each of the files; null where nothing is stated there.</param>
/// <param name="Arithmetic"><c>3 ≠ 4</c>; <c>3 → 4 (+1)</c> where it is known which came first.</param>
/// <param name="At">For each of the files; null where the figure has no place in a scoring table.</param>
public sealed record AcrossFilesFigure(
    string? Item,
    string Column,
    IReadOnlyList<string?> Stated,
    string Arithmetic,
    IReadOnlyList<FigureAddress?> At
);
