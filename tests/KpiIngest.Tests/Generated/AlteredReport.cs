using System.IO.Compression;
using System.Xml.Linq;
using KpiIngest.Fixtures.Random;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Tests.Generated;

/// <summary>A random report with some cells of its scoring tables emptied, hidden, merged with their neighbour or named otherwise, as hands
/// and converters do.</summary>
/// <param name="What">What was done, for a failing test.</param>
/// <param name="Gone">Figures that no longer stand where a person sees them, as the contract writes them.</param>
internal sealed record AlteredReport(byte[] Word, string What, IReadOnlyList<string> Gone)
{
    private const int MostChanges = 3;

    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Headings that no form uses, and headings of another role.</summary>
    private static readonly string[] OtherHeadings =
    [
        "ช่องที่ ๑",
        "ค่าที่บันทึก",
        "(ก)",
        "รายละเอียด",
        "คะแนนเต็ม",
        "หมายเหตุ",
        "ผลการดำเนินงาน",
        "ระดับ",
        "สัดส่วน",
        "ค่าความสำคัญ",
        "ผลคูณ",
        "จำนวน",
        "Data 1",
    ];

    public static AlteredReport Of(RandomReport report, int seed)
    {
        using MemoryStream file = new();
        file.Write(report.Word);
        (List<string> done, List<string> gone) = (new List<string>(), new List<string>());
        using (ZipArchive package = new(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            ZipArchiveEntry part = package.GetEntry("word/document.xml")!;
            XDocument document;
            using (Stream stream = part.Open())
                document = XDocument.Load(stream, LoadOptions.PreserveWhitespace);
            Random random = new(seed);
            for (int i = random.Next(1, MostChanges + 1); i > 0; i--)
                Change(document, random, done, gone);
            part.Delete();
            using Stream written = package.CreateEntry("word/document.xml").Open();
            document.Save(written, SaveOptions.DisableFormatting);
        }

        return new AlteredReport(file.ToArray(), string.Join("; ", done), gone);
    }

    private static void Change(XDocument document, System.Random random, List<string> done, List<string> gone)
    {
        List<XElement> tables = document
            .Descendants(W + "tbl")
            .Where(t => !t.Descendants(W + "tbl").Any() && t.Elements(W + "tr").Any(r => Figures(r).Count > 1))
            .ToList();
        if (tables.Count == 0)
            return;
        List<XElement> rows = tables[random.Next(tables.Count)].Elements(W + "tr").ToList();
        XElement row = rows[random.Next(rows.Count)];
        List<XElement> cells = row.Elements(W + "tc").ToList();
        if (cells.Count == 0)
            return;
        XElement cell = cells[random.Next(cells.Count)];
        switch (random.Next(4))
        {
            case 0:
                done.Add($"emptied “{Text(cell)}”");
                gone.AddRange(Figures(cell));
                foreach (XElement text in cell.Descendants(W + "t").ToList())
                    text.Value = "";
                break;
            case 1:
                done.Add($"hid “{Text(cell)}”");
                gone.AddRange(Figures(cell));
                foreach (XElement run in cell.Descendants(W + "r").ToList())
                    Hide(run);
                break;
            case 2:
                if (cell.ElementsAfterSelf(W + "tc").FirstOrDefault() is not { } next || IsMergedDown(cell) || IsMergedDown(next))
                    return;
                done.Add($"merged “{Text(cell)}” and “{Text(next)}”");
                Merge(cell, next);
                break;
            default:
                if (rows.IndexOf(row) > 1 || Figures(cell).Count > 0 || Text(cell).Length == 0)
                    return;
                string heading = OtherHeadings[random.Next(OtherHeadings.Length)];
                done.Add($"named “{Text(cell)}” “{heading}”");
                foreach ((XElement text, int index) in cell.Descendants(W + "t").ToList().Select((t, i) => (t, i)))
                    text.Value = index == 0 ? heading : "";
                break;
        }
    }

    private static bool IsMergedDown(XElement cell) => cell.Element(W + "tcPr")?.Element(W + "vMerge") is not null;

    private static void Hide(XElement run)
    {
        XElement? look = run.Element(W + "rPr");
        if (look is null)
            run.AddFirst(look = new XElement(W + "rPr"));
        look.AddFirst(new XElement(W + "vanish"));
    }

    private static void Merge(XElement cell, XElement next)
    {
        XElement? look = cell.Element(W + "tcPr");
        if (look is null)
            cell.AddFirst(look = new XElement(W + "tcPr"));
        int span = Span(cell) + Span(next);
        look.Elements(W + "gridSpan").Remove();
        XElement? width = look.Element(W + "tcW");
        XElement merged = new(W + "gridSpan", new XAttribute(W + "val", span));
        if (width is null)
            look.AddFirst(merged);
        else
            width.AddAfterSelf(merged);
        cell.Add(next.Elements().Where(e => e.Name != W + "tcPr"));
        next.Remove();
    }

    private static int Span(XElement cell) => (int?)cell.Element(W + "tcPr")?.Element(W + "gridSpan")?.Attribute(W + "val") ?? 1;

    private static string Text(XElement element) => string.Concat(element.Descendants(W + "t").Select(t => t.Value)).Trim();

    /// <summary>The cells that are a figure and nothing else, or one behind its sign (<c>ΣW = ๗</c>).</summary>
    private static List<string> Figures(XElement element) =>
        [
            .. (element.Name == W + "tc" ? [element] : element.Elements(W + "tc"))
                .Select(c => ThaiDigits.ToArabic(Text(c)).Split('=')[^1].Trim().Replace(",", "", StringComparison.Ordinal))
                .Where(t => t.Length > 0 && t.All(c => char.IsAsciiDigit(c) || c == '.') && t.Any(char.IsAsciiDigit))
                .Select(Contract),
        ];

    private static string Contract(string figure) => figure.StartsWith('.') ? "0" + figure : figure;
}
