using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using KpiIngest.Documents.Packages;
using KpiIngest.Documents.Word;
using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Sheets;

/// <summary>A workbook embedded in a Word file, within the limits of the file that holds it. Only what its picture on the page shows is
/// read.</summary>
internal static class EmbeddedWorkbook
{
    /// <summary>The table that the object shows; null where the workbook cannot be read: of an older format, protected, damaged, a
    /// chart.</summary>
    /// <param name="place">Asked for once it is sure that there is a table.</param>
    /// <exception cref="ReadRefusedException">With the workbook the file is over one of its limits.</exception>
    public static Table? Read(OpenXmlPart part, WordReading reading, Func<Place> place, TextState state)
    {
        using MemoryStream bytes = reading.Package.Copy(part);
        try
        {
            if (PackageGuard.Check(bytes, reading.Limits) is not null)
                return null;
            bytes.Position = 0;
            using SpreadsheetDocument workbook = SpreadsheetDocument.Open(bytes, isEditable: false);
            if (workbook.WorkbookPart is not { } main)
                return null;
            Markup root = reading.Package.Load(main);
            if (ActiveSheet(root, main) is not { } sheetPart)
                return null;
            Markup sheet = reading.Package.Load(sheetPart);
            if (SheetView.Of(sheet, CellRange.Parse(root.Child("x:oleSize")?["ref"])) is not { } view)
                return null;
            SheetTexts texts = new(
                main.SharedStringTablePart is { } strings ? reading.Package.Load(strings) : null,
                main.WorkbookStylesPart is { } styles ? reading.Package.Load(styles) : null
            );
            return new SheetTable(sheet, texts, view).Build(place(), state);
        }
        catch (Exception damage) when (PackageDamage.Explains(damage) || PackageDamage.ExplainsOnOpening(damage))
        {
            // The caller says that a table stands here that could not be read.
            return null;
        }
    }

    private static WorksheetPart? ActiveSheet(Markup workbook, WorkbookPart part)
    {
        List<Markup> sheets = (workbook.Child("x:sheets")?.Children ?? []).Where(s => s.Name == "x:sheet").ToList();
        string? active = workbook.Child("x:bookViews")?.Child("x:workbookView")?["activeTab"];
        int index = int.TryParse(active, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
        return index < sheets.Count ? WordPackage.Related(part, sheets[index]["r:id"]) as WorksheetPart : null;
    }
}
