using KpiIngest.Documents;

namespace KpiIngest.Checking.Recompute;

/// <summary>Finds the scoring table in which a place lies, for things that are no figure of its rows.</summary>
public static class TablePositions
{
    public static ReadingPosition Of(RecomputedReport report, Place place)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(place);
        RecomputedTable? table = report.Tables.FirstOrDefault(t => t.Table.Place.Table is not null && t.Table.Place.Table == place.Table);
        return table is null ? ReadingPosition.AfterTables(0) : ReadingPosition.OfTable(table.Index);
    }
}
