using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Pages;

/// <param name="Table">Depth first from 0; null outside tables.</param>
/// <param name="Row">Physical, from 0.</param>
/// <param name="Text">As written.</param>
public sealed record PrintedPlace(int? Table, int? Row, string Text);

/// <summary>Finds where each stated figure is printed.</summary>
public sealed class PlaceFinder
{
    private readonly Dictionary<Stated, PrintedPlace> places = new(ReferenceEqualityComparer.Instance);
    private int tables;

    public PlaceFinder(IEnumerable<Block> blocks) => Walk(blocks, null, null);

    /// <exception cref="KeyNotFoundException">The figure is not printed.</exception>
    public PrintedPlace this[Stated figure] => places[figure];

    public bool Holds(Stated figure) => places.ContainsKey(figure);

    private void Walk(IEnumerable<Block> blocks, int? table, int? row)
    {
        foreach (Block block in blocks)
        {
            if (block is Para para)
                Walk(para, table, row);
            if (block is not Grid grid)
                continue;
            int index = tables++;
            for (int r = 0; r < grid.Rows.Count; r++)
                foreach (GridCell cell in grid.Rows[r].Cells)
                    Walk(cell.Blocks, index, r);
        }
    }

    private void Walk(Para para, int? table, int? row)
    {
        foreach (Inline inline in para.Inlines)
        {
            if (inline is Words { Figure: { } figure } words)
                places.TryAdd(figure, new PrintedPlace(table, row, words.Text));
            if (inline is Equation equation)
                Walk(equation.Root, table, row);
        }
    }

    private void Walk(MathNode node, int? table, int? row)
    {
        switch (node)
        {
            case MathText { Figure: { } figure } text:
                places.TryAdd(figure, new PrintedPlace(table, row, text.Characters));
                break;
            case MathRow parts:
                foreach (MathNode part in parts.Parts)
                    Walk(part, table, row);
                break;
            case MathFraction fraction:
                Walk(fraction.Numerator, table, row);
                Walk(fraction.Denominator, table, row);
                break;
            case MathBrackets brackets:
                Walk(brackets.Body, table, row);
                break;
            case MathSum sum:
                Walk(sum.Body, table, row);
                break;
        }
    }
}
