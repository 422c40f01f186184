using KpiIngest.Checking.Causes;
using KpiIngest.Checking.Evidence;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Documents;
using KpiIngest.Reports;

namespace KpiIngest.Checking;

/// <summary>One thing found in a report, with what proves it.</summary>
public sealed record Discrepancy
{
    private readonly Severity? severity;

    public required RuleIdentity Rule { get; init; }

    /// <summary>That of the rule, unless what it was found in makes it less.</summary>
    public Severity Severity
    {
        get => severity ?? Rule.Severity;
        init => severity = value;
    }

    public required Bilingual Message { get; init; }

    public required ReadingPosition Position { get; init; }

    /// <summary>The figure as stated; null where there is none or it cannot be read.</summary>
    public Figure? Stated { get; init; }

    /// <summary>What it should be, exact; null where nothing can be said.</summary>
    public Rational? Expected { get; init; }

    /// <summary>All that it may be, given how what it is computed from was rounded; null where it is the expected figure alone.</summary>
    public RoundingInterval? Values { get; init; }

    public Arithmetic? Arithmetic { get; init; }

    /// <summary>Null where no figure of a scoring table is meant.</summary>
    public FigureAddress? At { get; init; }

    /// <summary>Null where the report has no such place.</summary>
    public PlacedText? Location { get; init; }

    /// <summary>The other places that prove it.</summary>
    public IReadOnlyList<PlacedText> Also { get; init; } = [];

    /// <summary>What it rests on. Made when it is shown: reports with a figure corrected are checked again and again, and nobody sees what
    /// is found in them.</summary>
    public required Func<Proof> Proof { get; init; }

    /// <summary>The one cause that explains the figures; null where none or several do.</summary>
    public Cause? Cause { get; init; }

    /// <summary>Index, among those of the same report, of the one that this follows from.</summary>
    public int? ConsequenceOf { get; init; }

    internal static PlacedText Placed(StatedFigure figure) => new(figure.Text, figure.Place);

    internal static PlacedText? PlacedOrNull(Place place, string text = "") => place == Place.Unknown ? null : new PlacedText(text, place);
}
