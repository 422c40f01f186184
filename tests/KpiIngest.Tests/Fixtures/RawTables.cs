using System.IO.Compression;
using System.Xml.Linq;

namespace KpiIngest.Tests.Fixtures;

/// <summary>The tables of a .docx straight from its main part, counted as the contract counts them; knows nothing of the reader.</summary>
internal static class RawTables
{
    private static readonly string[] Wrappers = ["sdt", "sdtContent", "customXml", "ins", "moveTo"];

    /// <param name="Text">Of the final view.</param>
    /// <param name="Before">Of the view before all tracked changes.</param>
    /// <param name="Column">Grid column at which it starts.</param>
    public sealed record Cell(string Text, string Before, int Column, int Span);

    /// <summary>Rows of each table, deleted ones left out.</summary>
    public static IReadOnlyList<IReadOnlyList<IReadOnlyList<Cell>>> In(string docx)
    {
        using ZipArchive zip = ZipFile.OpenRead(docx);
        using Stream part = zip.Entries.First(e => e.FullName.Replace('\\', '/') == "word/document.xml").Open();
        XDocument document = XDocument.Load(part, LoadOptions.PreserveWhitespace);
        document.Descendants().Where(e => e.Name.LocalName is "Fallback" or "rt").Remove();
        if (zip.GetEntry("customXml/item1.xml") is { } data)
            ShowData(document, data);
        return [.. document.Descendants().Where(e => e.Name.LocalName == "tbl").Select(Rows).Where(rows => rows.Count > 0)];
    }

    /// <summary>A control that is bound to data shows these; in the fixtures the last step of its path names one element.</summary>
    private static void ShowData(XDocument document, ZipArchiveEntry entry)
    {
        using Stream part = entry.Open();
        XDocument data = XDocument.Load(part);
        foreach (XElement binding in document.Descendants().Where(e => e.Name.LocalName == "dataBinding").ToList())
        {
            string name = binding.Attributes().Single(a => a.Name.LocalName == "xpath").Value.Split(':')[^1].Split('[')[0];
            List<XElement> texts = binding
                .Ancestors()
                .First(a => a.Name.LocalName == "sdt")
                .Descendants()
                .Where(e => e.Name.LocalName == "t")
                .ToList();
            foreach (XElement text in texts)
                text.Value = text == texts[0] ? data.Descendants().Single(e => e.Name.LocalName == name).Value : "";
        }
    }

    private static List<IReadOnlyList<Cell>> Rows(XElement table) =>
        [
            .. Parts(table, "tr")
                .Where(r => r.Elements().All(p => p.Name.LocalName != "trPr" || p.Elements().All(m => m.Name.LocalName != "del")))
                .Select(Cells),
        ];

    private static IReadOnlyList<Cell> Cells(XElement row)
    {
        List<Cell> cells = new();
        int column = Number(row, "trPr", "gridBefore") ?? 0;
        foreach (XElement cell in Parts(row, "tc"))
        {
            int span = Number(cell, "tcPr", "gridSpan") ?? 1;
            cells.Add(new Cell(Text(cell, "del", "moveFrom", "cellDel"), Text(cell, "ins", "moveTo", "cellIns"), column, span));
            column += span;
        }

        return cells;
    }

    private static int? Number(XElement element, string properties, string name) =>
        element
            .Elements()
            .FirstOrDefault(e => e.Name.LocalName == properties)
            ?.Elements()
            .FirstOrDefault(e => e.Name.LocalName == name)
            ?.Attributes()
            .First(a => a.Name.LocalName == "val")
            .Value
            is { } value
            ? int.Parse(value, System.Globalization.CultureInfo.InvariantCulture)
            : null;

    private static IEnumerable<XElement> Parts(XElement parent, string name) =>
        parent
            .Elements()
            .SelectMany(e =>
                e.Name.LocalName == name ? [e]
                : Wrappers.Contains(e.Name.LocalName) ? Parts(e, name)
                : []
            );

    /// <summary>The characters of a cell's own paragraphs, without what stands in a wrapper or under a mark of these names.</summary>
    private static string Text(XElement cell, params string[] left) =>
        cell.Descendants().Any(e => e.Name.LocalName == left[2] && e.Ancestors().First(a => a.Name.LocalName == "tc") == cell)
            ? ""
            : string.Concat(
                cell.Descendants()
                    .Where(e => e.Name.LocalName is "t" or "delText" or "sym" && e.Ancestors().First(a => a.Name.LocalName == "tc") == cell)
                    .Where(e =>
                        !e.Ancestors().Any(a => left.Contains(a.Name.LocalName) || IsPrompt(a) || IsOwnNoteMark(a) || IsInstruction(a))
                    )
                    .Select(e => e.Name.LocalName == "sym" ? "." : e.Value)
            );

    private static bool IsPrompt(XElement element) =>
        element.Name.LocalName == "sdt"
        && element.Elements().Any(p => p.Name.LocalName == "sdtPr" && p.Elements().Any(s => s.Name.LocalName == "showingPlcHdr"));

    private static bool IsOwnNoteMark(XElement element) =>
        element.Name.LocalName == "r" && element.Elements().Any(e => e.Attributes().Any(a => a.Name.LocalName == "customMarkFollows"));

    /// <summary>True for a run between the beginning of a field and its separator, fields inside counted.</summary>
    private static bool IsInstruction(XElement element)
    {
        if (element.Name.LocalName != "r")
            return false;
        Stack<bool> open = new();
        foreach (
            XElement mark in element
                .Parent!.Elements()
                .TakeWhile(e => e != element)
                .SelectMany(e => e.Descendants())
                .Where(e => e.Name.LocalName == "fldChar")
        )
        {
            string kind = mark.Attributes().First(a => a.Name.LocalName == "fldCharType").Value;
            if (kind == "begin")
                open.Push(true);
            else if (kind == "separate")
                open.Push(open.Pop() && false);
            else
                open.Pop();
        }

        return open.Contains(true);
    }
}
