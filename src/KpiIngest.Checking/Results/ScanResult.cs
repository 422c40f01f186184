using System.Text.Json.Serialization;

namespace KpiIngest.Checking.Results;

/// <summary>What was read of the pictures of a scan, for the person who confirms it.</summary>
/// <param name="Figures">Page by page, those that could not be read among them.</param>
public sealed record ScanResult(IReadOnlyList<ScanFigureResult> Figures)
{
    /// <summary>The pages that do not stand upright as a viewer shows them. Written where there are any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ScanTurnedResult>? Turned { get; init; }

    /// <summary>Figures that the answer does not show, because there are too many; written where there are any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int LeftOut { get; init; }
}

/// <param name="Page">From 1.</param>
/// <param name="Degrees">By which the page as shown is turned clockwise to be read: 90, 180 or 270.</param>
public sealed record ScanTurnedResult(int Page, int Degrees);

/// <param name="Page">From 1.</param>
/// <param name="Box">Its ink: left, top, right, bottom in points on the page as a viewer shows it.</param>
/// <param name="Text">As written, digits of its own script; U+FFFD for a glyph that could not be read.</param>
/// <param name="Certainty">Of its least certain glyph, 0 to 1.</param>
/// <param name="Read">False where it does not count as read.</param>
public sealed record ScanFigureResult(int Page, IReadOnlyList<decimal> Box, string Text, decimal Certainty, bool Read)
{
    /// <summary>What else it may be, the likeliest first: proposals, of which none was taken. Written where there are any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ScanCandidateResult>? Candidates { get; init; }
}

/// <param name="Probability">0 to 1, of the whole figure.</param>
public sealed record ScanCandidateResult(string Text, decimal Probability);
