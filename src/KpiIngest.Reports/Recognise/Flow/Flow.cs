using KpiIngest.Documents;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.CardHead;
using KpiIngest.Reports.Recognise.Formulas;
using KpiIngest.Reports.Recognise.Tables;
using KpiIngest.Reports.Recognise.Texts;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Flow;

/// <summary>A document in reading order as lines of text and sections of tables: layout tables are walked through, tables of figures kept
/// whole.</summary>
internal abstract record FlowElement(Place Place);

/// <param name="Text">One line as written, without an automatic number.</param>
/// <param name="ListLabel">The automatic number or bullet before it.</param>
/// <param name="Paragraph">Lines of one paragraph share this number.</param>
/// <param name="Equations">The equations of the paragraph, on its first line.</param>
internal sealed record FlowLine(string Text, string? ListLabel, int Paragraph, IReadOnlyList<PlacedEquation> Equations, Place Place)
    : FlowElement(Place)
{
    /// <summary>Where the digits of the text stand, those of the automatic number left out.</summary>
    public DigitPlaces Digits { get; init; } = DigitPlaces.None;

    public string Clean => ThaiText.Clean(Text);

    /// <summary>True where the text follows the automatic number without a space.</summary>
    public bool LabelAttached { get; init; }

    /// <summary>What stands after the line's label, as a line of its own.</summary>
    public FlowLine ValueOnly(string value) =>
        this with
        {
            Text = value,
            ListLabel = null,
            Equations = [],
            Digits = Digits.Last(FigureRuns.DigitsIn(value)),
        };

    /// <summary>The place of a figure that the line, or a text that it ends with, has so many digits before.</summary>
    /// <param name="end">The text that the line ends with, from the figure on.</param>
    public Place PlaceOf(string figure, string end) => FigurePlaces.Covering(Place, EndingWith(end).Slice(0, FigureRuns.DigitsIn(figure)));

    /// <summary>The place of the figure that the line ends with.</summary>
    public Place PlaceOfLast(string figure) => FigurePlaces.Covering(Place, EndingWith(figure));

    /// <summary>Where the digits of the text stand that the line ends with.</summary>
    public DigitPlaces EndingWith(string text) => Digits.Last(FigureRuns.DigitsIn(text));

    /// <summary>The line with its automatic number, as a person sees it.</summary>
    public string Shown => ListLabel is null ? Clean : ThaiText.Clean(LabelAttached ? ListLabel + Text : ListLabel + " " + Text);
}

/// <param name="Digits">Where the digits of its linear text stand.</param>
internal sealed record PlacedEquation(Equation Equation, DigitPlaces Digits);

internal sealed record FlowSection(ISection Section) : FlowElement(Section.Place);

/// <summary>A picture or an object that holds no readable text.</summary>
/// <param name="Kind">As its <see cref="UnreadInline"/> says, or <see cref="Table"/>.</param>
internal sealed record FlowObject(string Kind, Place Place) : FlowElement(Place)
{
    /// <summary>The kind of a table of figures none of whose headings is known.</summary>
    public const string Table = "table";
}

/// <summary>Something that was recognised as a part of a scoring table and is not read.</summary>
internal sealed record FlowGap(ReadingGap Gap) : FlowElement(Gap.Place);

internal sealed class FlowBuilder(FormWording wording)
{
    private const int LongestOtherLabel = 20;

    private readonly SectionFinder sections = new(wording);
    private readonly PointTotals points = new(wording);
    private readonly UnreadScores unreadScores = new(wording);
    private readonly List<FlowElement> flow = [];
    private int paragraphs;

    public static List<FlowElement> Of(IEnumerable<Block> blocks, FormWording wording)
    {
        FlowBuilder builder = new(wording);
        builder.Add(blocks);
        return builder.flow;
    }

    private void Add(IEnumerable<Block> all)
    {
        IReadOnlyList<Block> blocks = all as IReadOnlyList<Block> ?? all.ToList();
        for (int i = 0; i < blocks.Count; i++)
        {
            if (
                TabbedTable.At(blocks, i) is { } tabbed
                && Grid.Of(tabbed.Table) is { } typed
                && sections.Find(typed).ToList() is [{ Section: ScoringSection section }]
            )
            {
                flow.Add(new FlowSection(section));
                i = tabbed.Next - 1;
            }
            else if (blocks[i] is Paragraph paragraph)
            {
                AddLines(paragraph);
            }
            else if (blocks[i] is Table table)
            {
                AddTable(table);
            }
        }
    }

    private void AddLines(Paragraph paragraph)
    {
        paragraphs++;
        List<PlacedEquation> equations = Equations(paragraph);
        (DigitPlaces digits, int before) = (paragraph.Digits, 0);
        foreach (UnreadInline unread in paragraph.Inlines.OfType<UnreadInline>())
            flow.Add(new FlowObject(unread.Kind, paragraph.Place));
        string? label = paragraph.Label;
        foreach (string raw in Inline.ToText(paragraph.Inlines).Split('\n'))
        {
            IEnumerable<string> texts = InnerLabels
                .Split(raw, wording)
                .SelectMany(t => JoinedLabels.Split(t, paragraph.JoinedLines, wording));
            foreach (string text in texts)
            {
                int own = digits.Count == 0 ? 0 : FigureRuns.DigitsIn(text);
                before += own;
                if (string.IsNullOrWhiteSpace(text) && equations.Count == 0)
                    continue;
                flow.Add(
                    new FlowLine(text, label, paragraphs, equations, paragraph.Place)
                    {
                        LabelAttached = paragraph.LabelAttached,
                        Digits = digits.Slice(before - own, own),
                    }
                );
                equations = [];
                label = null;
            }
        }
    }

    private static List<PlacedEquation> Equations(Paragraph paragraph)
    {
        (List<PlacedEquation> equations, int before) = (new List<PlacedEquation>(), 0);
        foreach (Inline inline in paragraph.Inlines)
        {
            if (inline is EquationInline { Equation: var equation })
            {
                int own = FigureRuns.DigitsIn(equation.ToLinearText());
                equations.Add(new PlacedEquation(equation, paragraph.Digits.Slice(before, own)));
                before += own;
            }
            else if (inline is TextRun { Visible: true } run && paragraph.Digits.Count > 0)
            {
                before += FigureRuns.DigitsIn(run.Text);
            }
        }

        return equations;
    }

    private void AddTable(Table table)
    {
        if (Grid.Of(table) is not { } grid)
        {
            foreach (TableRow row in table.Rows)
            foreach (TableCell cell in row.Cells)
                Add(cell.Blocks);
            return;
        }

        if (RoundTable.Lines(grid, wording) is { } rounds)
        {
            foreach (PlacedText cell in rounds)
                flow.Add(new FlowLine(cell.Text, null, ++paragraphs, [], cell.Place));
            return;
        }

        if (grid.RowCount == 2 && AddFraction(grid, 0, 1))
            return;

        List<(ISection? Section, int LooseRow)> parts = sections.Find(grid).ToList();
        if (!parts.Exists(p => p.Section is ScoringSection or SideBySideSection) && sections.FindTransposed(grid) is { } transposed)
        {
            flow.Add(new FlowSection(transposed));
            return;
        }

        if (parts.TrueForAll(p => p.Section is null) && Before() is { } before)
        {
            if (sections.FindContinuation(grid, before) is { } goesOn)
            {
                flow.Add(new FlowSection(goesOn));
                return;
            }

            if (sections.IsLoosePart(grid, before))
                flow.Add(
                    new FlowGap(
                        new ReadingGap(
                            ReadingGapKind.LoosePart,
                            [.. table.Rows.Select(r => ThaiText.Clean(string.Join(' ', r.Cells.Select(c => c.Text))))],
                            table.Place
                        )
                    )
                );
        }

        if (parts.TrueForAll(p => p.Section is null or WeightListSection) && sections.FindProven(grid) is { } proven)
        {
            flow.Add(new FlowSection(proven));
            return;
        }

        NameUnread(grid, parts, table);

        // A row of labels and values may hold the figures of the one item that a card scores.
        (ISection Section, int First, int End)? figures = parts.TrueForAll(p => p.Section is null)
            ? sections.FindLabelledFigures(grid)
            : null;
        for (int i = 0; i < parts.Count; i++)
        {
            if (figures is { } found && i == found.First)
            {
                flow.Add(new FlowSection(found.Section));
                i = found.End - 1;
            }
            else if (parts[i].Section is SideBySideSection unparted)
            {
                flow.Add(new FlowGap(new ReadingGap(ReadingGapKind.SideBySide, HeadingsOf(unparted), unparted.Place)));
            }
            else if (parts[i].Section is { } section)
                flow.Add(new FlowSection(section));
            else
                i = AddLooseRows(grid, parts, i);
        }
    }

    /// <summary>What of a table holds figures and is not read as a scoring table.</summary>
    private void NameUnread(Grid grid, List<(ISection? Section, int LooseRow)> parts, Table table)
    {
        if (parts.TrueForAll(p => p.Section is null) && points.In(grid) is { } total)
            flow.Add(new FlowGap(total));
        if (parts.TrueForAll(p => p.Section is null or WeightListSection) && unreadScores.In(grid) is { } scores)
            flow.Add(new FlowGap(scores));
        else if (parts.TrueForAll(p => p.Section is null) && sections.FindUnweighted(grid) is { } unweighted)
            flow.Add(new FlowGap(unweighted));
        else if (parts.TrueForAll(p => p.Section is null) && UnreadScores.HoldsFigures(grid))
            flow.Add(new FlowObject(FlowObject.Table, table.Place));
    }

    private static IReadOnlyList<string> HeadingsOf(SideBySideSection section) =>
        [.. section.Heads.Columns.Where(c => c.Role is not null).Select(c => ThaiText.Clean(c.Text)).Distinct(StringComparer.Ordinal)];

    /// <summary>The scoring section that the last elements end with, a line that says (ต่อ) between at most.</summary>
    private ScoringSection? Before()
    {
        int last = flow.FindLastIndex(e => e is not FlowObject { Kind: not FlowObject.Table });
        if (last >= 0 && flow[last] is FlowLine line && IsContinuationMark(line, wording))
            last--;
        return last >= 0 && flow[last] is FlowSection { Section: ScoringSection section } ? section : null;
    }

    /// <summary><c>ต่อ</c>, <c>(ต่อ)</c>, <c>ตารางสรุปคะแนน (ต่อ)</c>.</summary>
    public static bool IsContinuationMark(FlowLine line, FormWording wording) =>
        wording.Skeletons(WordList.Continued).Contains(Skeleton.Of(line.Clean), StringComparer.Ordinal)
        || (
            line.Clean.EndsWith(')') && wording.Words(WordList.Continued).Any(w => line.Clean.EndsWith($"({w})", StringComparison.Ordinal))
        );

    /// <summary>Cells left to right; but where a row holds labels only and nothing else, or titles of tables side by side, each column is
    /// read downwards under its label.</summary>
    private int AddLooseRows(Grid grid, List<(ISection? Section, int LooseRow)> parts, int i)
    {
        int row = parts[i].LooseRow;
        if (AllBareLabels(grid, row) && ListsIndicators(grid, row))
            return AddList(grid, parts, i);
        if (i + 1 < parts.Count && parts[i + 1].Section is null && AddFraction(grid, row, parts[i + 1].LooseRow))
            return i + 1;

        if (
            i + 1 < parts.Count
            && parts[i + 1].Section is null
            && (
                AreTitles(grid, row, parts[i + 1].LooseRow)
                || DrawnFraction.IsStacked(grid, row, parts[i + 1].LooseRow)
                || (AllBareLabels(grid, row) && !AllBareLabels(grid, parts[i + 1].LooseRow))
            )
        )
        {
            int below = parts[i + 1].LooseRow;
            foreach ((int column, _, TableCell cell) in grid.StartingIn(row))
            {
                if (LabelledLine.IsBare(cell.Text, wording))
                    flow.Add(new FlowLine(cell.Text.TrimEnd(' ', ':') + " :", null, ++paragraphs, [], cell.Place));
                else
                    Add(cell.Blocks);
                if (grid.Starting(below, column) is { } value)
                    Add(value.Blocks);
            }

            return i + 1;
        }

        foreach ((_, _, TableCell cell) in grid.StartingIn(row))
            Add(cell.Blocks);
        return i;
    }

    /// <summary>Rows of a list, each as one line: a cell of its headings is no label of the card.</summary>
    private int AddList(Grid grid, List<(ISection? Section, int LooseRow)> parts, int i)
    {
        int cells = grid.StartingIn(parts[i].LooseRow).Count();
        int next = i;
        for (; next < parts.Count && parts[next].Section is null && grid.StartingIn(parts[next].LooseRow).Count() == cells; next++)
        {
            List<GridCell> row = grid.StartingIn(parts[next].LooseRow).ToList();
            flow.Add(new FlowLine(string.Join(' ', row.Select(c => c.Cell.Text)), null, ++paragraphs, [], row[0].Cell.Place));
        }

        return next - 1;
    }

    private bool AddFraction(Grid grid, int row, int below)
    {
        if (DrawnFraction.LineOf(grid, row, below) is not { } fraction)
            return false;
        DigitPlaces digits = DigitPlaces.Joined(fraction.Parts);
        flow.Add(new FlowLine(fraction.Text, null, ++paragraphs, [], fraction.Parts[0].Place) { Digits = digits });
        return true;
    }

    /// <summary>True where each cell of a row has a table and nothing else below it, two or more.</summary>
    private static bool AreTitles(Grid grid, int row, int below)
    {
        int tables = 0;
        foreach ((int column, int span, TableCell cell) in grid.StartingIn(row))
        {
            if (
                cell.Text.Length == 0
                || cell.NestedTables.Any()
                || grid.Starting(below, column) is not { } under
                || under.ColumnSpan != span
                || !under.NestedTables.Any()
            )
                return false;
            tables++;
        }

        return tables >= 2;
    }

    /// <summary>True for headings over a list of indicators: two rows and more that each have a number or a name of one.</summary>
    private bool ListsIndicators(Grid grid, int row)
    {
        if (row + 2 >= grid.RowCount)
            return false;
        foreach ((int column, _, TableCell cell) in grid.StartingIn(row))
            if (
                LabelledLine.Parse(cell.Text, wording) is { Role: LabelRole.IndicatorName or LabelRole.IndicatorNumber }
                && grid.Starting(row + 1, column) is { Text.Length: > 0 }
                && grid.Starting(row + 2, column) is { Text.Length: > 0 } second
                && !LabelledLine.IsBare(second.Text, wording)
                && grid.StartingIn(row + 2).Count() == grid.StartingIn(row).Count()
            )
                return true;
        return false;
    }

    /// <summary>True for a row of labels of which two at least are known; the others are words without a figure, as short as a
    /// label.</summary>
    private bool AllBareLabels(Grid grid, int row)
    {
        int labels = 0,
            others = 0;
        foreach ((_, _, TableCell cell) in grid.StartingIn(row))
        {
            if (cell.Text.Length == 0 || cell.NestedTables.Any())
                return false;
            if (LabelledLine.IsBare(cell.Text, wording))
                labels++;
            else if (cell.Text.Length <= LongestOtherLabel && !cell.Text.Any(ThaiDigits.IsDigit))
                others++;
            else
                return false;
        }

        return labels >= 2 && others < labels;
    }
}
