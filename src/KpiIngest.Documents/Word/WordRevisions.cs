using System.Text;
using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>Unresolved tracked changes. The final view counts: what is inserted or moved here is text, what is deleted or moved away is
/// kept as deleted.</summary>
internal static class WordRevisions
{
    /// <summary>The state of text inside a wrapper. What is not seen around it stays unseen inside.</summary>
    public static TextState Within(Markup wrapper, TextState around) =>
        (wrapper.Name, around) switch
        {
            (_, TextState.Deleted or TextState.Hidden or TextState.CrossedOut) => around,
            ("w:del" or "w:moveFrom", _) => TextState.Deleted,
            ("w:ins" or "w:moveTo", _) => TextState.Inserted,
            _ => around,
        };

    /// <summary>True where the paragraph's end is deleted: in the final view it and the next paragraph are one.</summary>
    public static bool MarkDeleted(Markup paragraph) =>
        paragraph.Child("w:pPr")?.Child("w:rPr") is { } mark && (mark.Child("w:del") ?? mark.Child("w:moveFrom")) is not null;

    public static bool RowDeleted(Markup row) => row.Child("w:trPr")?.Child("w:del") is not null;

    /// <summary>The text of a deleted cell as it was: of its paragraphs alone, not of tables inside it.</summary>
    public static string TextBefore(Markup cell)
    {
        StringBuilder text = new();
        Append(cell, text);
        return text.ToString();
    }

    private static void Append(Markup element, StringBuilder text)
    {
        foreach (Markup child in element.Children)
        {
            if (child.Name is "w:t" or "w:delText")
                text.Append(child.Text);
            else if (child.Name is not ("w:tbl" or "w:drawing" or "w:pict" or "w:instrText"))
                Append(child, text);
        }
    }

    public static bool RowInserted(Markup row) => row.Child("w:trPr")?.Child("w:ins") is not null;

    public static bool CellDeleted(Markup cell) => cell.Child("w:tcPr")?.Child("w:cellDel") is not null;

    /// <summary>The text of a deleted cell is deleted.</summary>
    public static TextState WithinCell(Markup cell, TextState around)
    {
        Markup? properties = cell.Child("w:tcPr");
        if (around is TextState.Deleted or TextState.Hidden || properties is null)
            return around;
        if (CellDeleted(cell))
            return TextState.Deleted;
        return properties.Child("w:cellIns") is not null ? TextState.Inserted : around;
    }

    /// <summary>How a cell takes part in a vertical merge in the final view: true where it goes on from the cell above, false where it
    /// begins one; null where it stands alone. An unresolved merge or split counts over the cell's own property.</summary>
    public static bool? MergesDown(Markup cell)
    {
        Markup? properties = cell.Child("w:tcPr");
        if (properties?.Child("w:cellMerge") is { } tracked)
            return tracked["w:vMerge"] is { } state ? state == "cont" : null;
        return properties?.Child("w:vMerge") is { } merge ? merge.Val != "restart" : null;
    }

    public static bool MergeTracked(Markup cell) => cell.Child("w:tcPr")?.Child("w:cellMerge") is not null;

    public static ReadingNote TrackedMerge(Place place) =>
        new(
            "tracked-cell-merge",
            "มีการรวมหรือแยกเซลล์ในตารางแบบติดตามการเปลี่ยนแปลง (ยังไม่ยืนยัน) อ่านตามแบบที่แก้ไขแล้ว",
            "Cells of a table are merged or split by an unresolved tracked change; the table is read as changed.",
            place
        );

    public static ReadingNote DeletedCell(Place place) =>
        new(
            "tracked-cell-deleted",
            "เซลล์ในตารางถูกลบไว้แบบติดตามการเปลี่ยนแปลง (ยังไม่ยืนยัน) จึงไม่นับเซลล์นั้น",
            "A cell of a table is deleted by an unresolved tracked change; it is not counted.",
            place
        );

    public static ReadingNote DeletedRow(Place place) =>
        new(
            "tracked-row-deleted",
            "แถวของตารางถูกลบไว้แบบติดตามการเปลี่ยนแปลง (ยังไม่ยืนยัน) จึงไม่นับแถวนั้น",
            "A table row is deleted by an unresolved tracked change; it is not counted.",
            place
        );
}
