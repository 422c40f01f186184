using KpiIngest.Documents;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Columns;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Tables;

/// <summary>The rows of one scoring table under one heading block, before assessors are parted and kinds are known.</summary>
/// <param name="Rows">Physical rows from the first body row to the row after the last.</param>
internal sealed record ScoringSection(Grid Grid, ColumnHeads Heads, IReadOnlyList<int> Rows) : ISection
{
    public Place Place => Grid.PlaceOf(Heads.FirstRow);

    /// <summary>Averages that stand beside its rows, in a table with its headings down the side.</summary>
    public IReadOnlyList<StatedFigure> Averages { get; init; } = [];

    /// <summary>True for a row with digits in a column of weights, scores or weighted scores.</summary>
    public bool HoldsFigures(int row) =>
        Grid.StartingIn(row)
            .Any(c =>
                Heads.Columns[c.Column].Role is ColumnRole.Weight or ColumnRole.Score or ColumnRole.WeightedScore
                && c.Cell.Text.Any(ThaiDigits.IsDigit)
            );

    /// <summary>True where the rows stand in a table of their own under the headings of the one before.</summary>
    public bool Headless { get; init; }
}

/// <summary>A table of scores without weights, whose rows state their mean.</summary>
internal sealed record UnweightedSection(Grid Grid, ColumnHeads Heads, IReadOnlyList<int> Rows) : ISection
{
    public Place Place => Grid.PlaceOf(Heads.FirstRow);
}

/// <summary>A scoring table whose headings stand several times side by side, over rows that cannot be parted: it is not read.</summary>
internal sealed record SideBySideSection(Grid Grid, ColumnHeads Heads, IReadOnlyList<int> Rows) : ISection
{
    public Place Place => Grid.PlaceOf(Heads.FirstRow);
}

/// <param name="Rows">Body rows.</param>
internal sealed record CriteriaSection(Grid Grid, ColumnHeads Heads, IReadOnlyList<int> Rows) : ISection
{
    public Place Place => Grid.PlaceOf(Heads.FirstRow);
}

/// <summary>A table that lists items with their weights and nothing else to compute with.</summary>
internal sealed record WeightListSection(Grid Grid, ColumnHeads Heads, IReadOnlyList<int> Rows) : ISection
{
    public Place Place => Grid.PlaceOf(Heads.FirstRow);
}

/// <summary>A part of a table that has columns of its own: a heading block and its body rows.</summary>
internal interface ISection
{
    Grid Grid { get; }

    ColumnHeads Heads { get; }

    IReadOnlyList<int> Rows { get; }

    Place Place { get; }
}
