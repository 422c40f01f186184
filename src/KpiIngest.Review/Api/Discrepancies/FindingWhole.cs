using KpiIngest.Checking.Results;
using KpiIngest.Records.Findings;

namespace KpiIngest.Review.Api.Discrepancies;

/// <summary>One finding, with all that is needed to decide it.</summary>
public sealed record FindingWhole
{
    /// <summary>As the list has it.</summary>
    public required ListedFinding Finding { get; init; }

    /// <summary>As <c>check</c> writes it, with places and operands; null where two files show it together.</summary>
    public DiscrepancyResult? Discrepancy { get; init; }

    /// <summary>Where two files show it together: the earlier is 0, the later 1. Null where one file shows it.</summary>
    public AcrossFilesFinding? Across { get; init; }

    /// <summary>The figures that it rests on, by the names that a correction of a misread figure gives.</summary>
    public required IReadOnlyList<NamedFigure> Figures { get; init; }

    /// <summary>All that was said of it, in order.</summary>
    public required IReadOnlyList<SaidDecision> Decisions { get; init; }

    /// <summary>The finding as it was decided, where its figures changed since; null where nothing did.</summary>
    public DiscrepancyResult? DecidedAs { get; init; }

    /// <summary>Numbers of the findings that follow from it.</summary>
    public required IReadOnlyList<long> Consequences { get; init; }

    internal static FindingWhole Of(FindingDetail detail, ExportedFinding listed) =>
        new()
        {
            Finding = ListedFinding.Of(listed),
            Discrepancy = detail.Found,
            Across = detail.Across,
            Figures =
            [
                .. detail.Figures.Select(f => new NamedFigure(f.Key, f.Occurrence, f.Figure.Value, f.Figure.Text, f.Figure.At.Column)),
            ],
            Decisions = [.. detail.Said.Select(d => SaidDecision.From(d, detail.TakenBack.Contains(d.Id)))],
            DecidedAs = detail.DecidedAs,
            Consequences = [.. detail.Consequences.Select(c => c.Line.Id)],
        };
}

/// <param name="Figure">Names it, whatever the reading; several figures may share it.</param>
/// <param name="Occurrence">Which of those, from 0.</param>
/// <param name="Read">Arabic digits; null where it was unclear.</param>
/// <param name="Text">As written.</param>
/// <param name="Column"><c>weight</c>, <c>result</c>, <c>score</c>, <c>weightedScore</c>, <c>average</c> or another column of the
/// contract.</param>
public sealed record NamedFigure(string Figure, int Occurrence, string? Read, string Text, string Column);
