namespace KpiIngest.Checking.History;

/// <summary>Which part of a report a figure belongs to.</summary>
public enum FigurePart
{
    Row,
    Group,
    Total,
    Average,
}

/// <summary>Where a figure stands, told so that it is found again in another version: by item number, never by name or position in the
/// file.</summary>
/// <param name="Kind"><c>detail</c> or <c>summary</c>; empty for the average.</param>
/// <param name="Committee">True for the committee's figures; a table that names no assessor is taken for the unit's own.</param>
/// <param name="Item">Number of the item; null where it has none, and where the row scores the indicator itself.</param>
/// <param name="Occurrence">0 for the first of this item; rows without a number are told apart by it alone.</param>
/// <param name="Column">As in <see cref="Results.FigureAddress.Column"/>.</param>
public sealed record FigurePlace(FigurePart Part, string Kind, bool Committee, string? Item, int Occurrence, string Column);
