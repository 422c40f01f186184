using KpiIngest.Documents;

namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Builds documents by hand: a table is rows of cell texts, <c>text{c2}</c> spans two columns, <c>text{r2}</c> two rows,
/// <c>text{c2r2}</c> both; null is a covered position.</summary>
internal sealed class Doc
{
    private readonly List<Block> body = [];
    private int tables;

    public static Doc Of() => new();

    /// <summary>With the title and the indicator of a card.</summary>
    public static Doc OfCard() =>
        Of().Lines("รายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ (รายตัวชี้วัด)", "ตัวชี้วัดที่ ๑ : การดำเนินโครงการ");

    public Doc Lines(params string[] lines)
    {
        foreach (string line in lines)
            body.Add(Line(line, Place.Unknown));
        return this;
    }

    /// <summary>Lines of a page that were put together as one paragraph.</summary>
    public Doc Joined(params string[] lines)
    {
        body.Add(new Paragraph(Place.Unknown, [new TextRun(string.Join(' ', lines))]) { JoinedLines = lines[1..] });
        return this;
    }

    public Doc Equation(Equation equation, string after = "")
    {
        body.Add(new Paragraph(Place.Unknown, [new EquationInline(equation), new TextRun(after)]));
        return this;
    }

    public Doc Table(params string?[][] rows)
    {
        body.Add(MakeTable(rows));
        return this;
    }

    /// <summary>A table inside a cell of the last one, behind its text.</summary>
    public Doc Inside(int row, int cell, params string?[][] rows)
    {
        Table outer = (Table)body[^1];
        TableRow around = outer.Rows[row];
        TableCell holder = around.Cells[cell];
        IEnumerable<Block> lines = holder.Blocks.Where(b => b is not Paragraph { Inlines: [TextRun { Text: "" }] });
        TableCell filled = new(holder.Place, holder.Column, holder.ColumnSpan, holder.RowSpan, [.. lines, MakeTable(rows)]);
        TableRow[] made = [.. outer.Rows];
        made[row] = new TableRow(row, [.. around.Cells.Select((c, i) => i == cell ? filled : c)]);
        body[^1] = new Table(outer.Place, made);
        return this;
    }

    public Document Build() => new() { Format = SourceFormat.Docx, Body = body };

    public IReadOnlyList<Report> Recognise() => new KpiIngest.Reports.Recognise.ReportRecogniser(ShippedWording.Wording).Recognise(Build());

    private Table MakeTable(string?[][] rows)
    {
        int index = tables++;
        List<TableRow> made = new();
        for (int r = 0; r < rows.Length; r++)
        {
            List<TableCell> cells = new();
            for (int c = 0; c < rows[r].Length; c++)
            {
                if (rows[r][c] is not { } text)
                    continue;
                (string plain, int columns, int down) = Spans(text);
                Place place = new(null, index, r, c);
                cells.Add(new TableCell(place, c, columns, down, plain.Split('\n').Select(l => (Block)Line(l, place)).ToList()));
            }

            made.Add(new TableRow(r, cells));
        }

        return new Table(new Place(null, index, 0, 0), made);
    }

    private static (string Text, int Columns, int Rows) Spans(string text)
    {
        int open = text.LastIndexOf('{');
        if (open < 0 || !text.EndsWith('}'))
            return (text, 1, 1);
        string mark = text[(open + 1)..^1];
        (int columns, int rows) = (Count(mark, 'c'), Count(mark, 'r'));
        return (text[..open], columns, rows);
    }

    /// <summary>The number behind a letter; 1 where it is missing.</summary>
    private static int Count(string mark, char letter)
    {
        int start = mark.IndexOf(letter, StringComparison.Ordinal) + 1;
        string digits = start == 0 ? "" : string.Concat(mark[start..].TakeWhile(char.IsAsciiDigit));
        return digits.Length == 0 ? 1 : int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static Paragraph Line(string text, Place place) => new(place, [new TextRun(text)]);
}
