using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;

namespace KpiIngest.Review.Evidence;

/// <summary>What a place has to do with a finding.</summary>
public enum PlaceRole
{
    /// <summary>Where the disputed figure stands.</summary>
    Disputed,

    /// <summary>A figure that is computed with, or that the disputed one is held against.</summary>
    Operand,
}

/// <summary>One place of a finding in its original.</summary>
/// <param name="Id">Of this place on the review page: <c>stated</c>, or <c>o</c> and the index of the operand, or <c>a</c> and the index
/// among the other places.</param>
/// <param name="Text">As written there; null where nothing is quoted.</param>
/// <param name="Page">From 1; null for formats without pages.</param>
/// <param name="Table">Depth first from 0; null outside tables.</param>
/// <param name="Row">From 0, headings included.</param>
/// <param name="Column">Grid column of the cell, from 0.</param>
public sealed record EvidencePlace(string Id, PlaceRole Role, string? Text, int? Page, int? Table, int? Row, int? Column)
{
    /// <summary>The cell or the line on its page, where it is known.</summary>
    public ShownBox? Cell { get; init; }

    /// <summary>The figure itself, on one or more pages, where it is known.</summary>
    public IReadOnlyList<PageBoxResult> Figure { get; init; } = [];

    /// <summary>Indices of the finding's operands that stand here.</summary>
    public IReadOnlyList<int> Operands { get; init; } = [];

    public Bilingual Wording => PlaceWording.Of(new LocationResult(Page, Table, Row, null));

    /// <summary>All places of a finding, the disputed one first, none twice.</summary>
    public static IReadOnlyList<EvidencePlace> Of(DiscrepancyResult found)
    {
        ArgumentNullException.ThrowIfNull(found);
        List<EvidencePlace> places = [];
        if (found.Location is { } stated)
            places.Add(Of("stated", PlaceRole.Disputed, stated));
        for (int i = 0; i < found.Operands.Count; i++)
        {
            if (found.Operands[i] is { Location: { } location } operand)
                Add(places, Of(string.Create(CultureInfo.InvariantCulture, $"o{i}"), operand, location) with { Operands = [i] });
        }

        for (int i = 0; i < found.Also.Count; i++)
            Add(places, Of(string.Create(CultureInfo.InvariantCulture, $"a{i}"), PlaceRole.Operand, found.Also[i]));
        return places;
    }

    /// <summary>The same figure is named by its cell here and by its own box there: what is known of it is put together.</summary>
    private static void Add(List<EvidencePlace> places, EvidencePlace place)
    {
        int same = places.FindIndex(p => p.IsSameFigure(place));
        if (same < 0)
            places.Add(place);
        else
            places[same] = places[same].With(place);
    }

    private EvidencePlace With(EvidencePlace other) =>
        this with
        {
            Column = Column ?? other.Column,
            Cell = Cell ?? other.Cell,
            Figure = Figure.Count > 0 ? Figure : other.Figure,
            Operands = [.. Operands, .. other.Operands],
        };

    /// <summary>The one place of a figure by itself.</summary>
    public static EvidencePlace Of(FigureResult figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        EvidenceLocation at = figure.Location;
        return new EvidencePlace("stated", PlaceRole.Disputed, figure.Text, at.Page, at.Table, at.Row, at.Column) { Figure = at.Boxes };
    }

    /// <remarks>Outside of tables the disputed figure is named by its line, and by itself as an operand.</remarks>
    private bool IsSameFigure(EvidencePlace other) =>
        (Page, Table, Row) == (other.Page, other.Table, other.Row)
        && (Column == other.Column || Column is null || other.Column is null)
        && (
            Table is null
                ? Role == PlaceRole.Disputed && other.Role == PlaceRole.Disputed
                : string.Equals(Text, other.Text, StringComparison.Ordinal)
        );

    private static EvidencePlace Of(string id, PlaceRole role, LocationResult at) =>
        new(id, role, at.Text, at.Page, at.Table, at.Row, at.Column) { Cell = ShownBox.Of(at.Box) };

    private static EvidencePlace Of(string id, OperandResult operand, EvidenceLocation at) =>
        new(
            id,
            operand.Role is "stated" or "found" ? PlaceRole.Disputed : PlaceRole.Operand,
            operand.Text,
            at.Page,
            at.Table,
            at.Row,
            at.Column
        )
        {
            Figure = at.Boxes,
        };
}
