using KpiIngest.Documents.Pdf.Assembly;
using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Tests.Pdf;

/// <summary>Hand-written pages: no PDF, no Poppler. A letter is 5 points wide, type is 10 points.</summary>
internal static class Draw
{
    public static PdfPage Page(IEnumerable<PdfWord> words, IEnumerable<Ruling> lines, int number = 1) =>
        new(number, 600, 800, [.. words], [.. lines]);

    public static Document Document(params PdfPage[] pages) => PdfDocument.Build(pages, []);

    public static DrawnTables Tables(PdfPage page) => DrawnTables.Find(page, new PageStages(page, page.Number));

    public static PdfWord Text(string text, double x, double baseline, double em = 10, double? width = null)
    {
        double right = x + (width ?? text.Length * em / 2);
        return new PdfWord(text, new Box(x, baseline - em, right, baseline + (0.4 * em)))
        {
            Baseline = baseline,
            Ink = new Box(x, baseline - (0.7 * em), right, baseline),
            TypeSize = em,
        };
    }

    /// <summary>Words of a line, a space between.</summary>
    public static IEnumerable<PdfWord> Line(string text, double x, double baseline)
    {
        foreach (string word in text.Split(' '))
        {
            yield return Text(word, x, baseline);
            x += (word.Length * 5) + 4;
        }
    }

    public static Ruling H(double y, double from, double to) => new(true, y, from, to, 0.5);

    public static Ruling V(double x, double from, double to) => new(false, x, from, to, 0.5);

    /// <summary>All lines of a regular grid.</summary>
    public static IEnumerable<Ruling> Grid(double[] columns, double[] rows) =>
        rows.Select(y => H(y, columns[0], columns[^1])).Concat(columns.Select(x => V(x, rows[0], rows[^1])));

    public static Table OnlyTable(Document document) => Assert.Single(document.Body.OfType<Table>());

    /// <summary>Texts of a table's cells, row by row: <c>a|b / c|d</c>.</summary>
    public static string Cells(Table table) =>
        string.Join(" / ", table.Rows.Select(r => string.Join('|', r.Cells.Select(c => c.Text.Replace('\n', '¶')))));
}
