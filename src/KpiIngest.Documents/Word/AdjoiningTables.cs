using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>Tables that follow each other without a paragraph between: on the page their rows stand in one table (heading, body and total
/// cut apart by whatever wrote the file), and so they are read, where their columns are the same.</summary>
internal static class AdjoiningTables
{
    /// <param name="index">Of a table among the elements; moved to the last one that adjoins it.</param>
    /// <returns>The tables from there on that are one, at least that one itself.</returns>
    public static List<Markup> From(IReadOnlyList<Markup> elements, ref int index)
    {
        List<Markup> tables = new() { elements[index] };
        for (int next = index + 1; next < elements.Count; next++)
        {
            if (StandsForNothing(elements[next]))
                continue;
            if (elements[next].Name != "w:tbl" || !SameColumns(tables[^1], elements[next]))
                break;
            tables.Add(elements[next]);
            index = next;
        }

        return tables;
    }

    /// <summary>Marks of bookmarks, comments and permissions.</summary>
    public static bool StandsForNothing(Markup element) =>
        element.Name.Contains("Range", StringComparison.Ordinal) || element.Name.StartsWith("w:perm", StringComparison.Ordinal);

    /// <summary>A table that floats stands where it likes; tables of other columns are cut differently on the page too.</summary>
    private static bool SameColumns(Markup one, Markup other)
    {
        if (Floats(one) || Floats(other))
            return false;
        return Columns(one) is > 1 and var columns && columns == Columns(other);
    }

    private static bool Floats(Markup table) => table.Child("w:tblPr")?.Child("w:tblpPr") is not null;

    private static int Columns(Markup table)
    {
        int columns = 0;
        foreach (Markup row in WordTables.Unwrapped(table, "w:tr"))
        {
            columns = Math.Max(columns, WordGrid.Before(row) + WordTables.Unwrapped(row, "w:tc").Sum(WordGrid.Span));
        }

        return columns;
    }
}
