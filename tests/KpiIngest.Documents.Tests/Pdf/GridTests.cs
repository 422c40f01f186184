using KpiIngest.Documents.Pdf.Assembly;
using KpiIngest.Documents.Pdf.Lattice;
using KpiIngest.Documents.Pdf.Page;
using static KpiIngest.Documents.Tests.Pdf.Draw;

namespace KpiIngest.Documents.Tests.Pdf;

public class GridTests
{
    [Fact]
    public void A_regular_grid_has_its_rows_and_columns()
    {
        LatticeTable table = Only(Grid([100, 200, 300], [100, 120, 140, 160]));
        Assert.Equal(6, table.Cells.Count);
        Assert.All(table.Cells, c => Assert.Equal((1, 1), (c.RowSpan, c.ColumnSpan)));
    }

    [Fact]
    public void Cells_span_where_no_line_is_drawn()
    {
        Ruling[] lines =
        [
            H(100, 100, 400),
            H(140, 100, 400),
            H(120, 200, 400),
            V(100, 100, 140),
            V(400, 100, 140),
            V(200, 100, 140),
            V(300, 120, 140),
        ];
        Assert.Equal(
            [(0, 0, 2, 1), (0, 1, 1, 2), (1, 1, 1, 1), (1, 2, 1, 1)],
            Only(lines).Cells.Select(c => (c.Row, c.Column, c.RowSpan, c.ColumnSpan))
        );
    }

    [Fact]
    public void A_last_row_that_reaches_further_to_both_sides_is_a_row_of_the_table()
    {
        LatticeTable table = Only([.. Grid([110, 200, 290], [100, 120, 140]), .. Grid([100, 200, 300], [140, 160])]);
        Assert.Equal(
            [(0, 1, 1), (0, 2, 1), (1, 1, 1), (1, 2, 1), (2, 0, 2), (2, 2, 2)],
            table.Cells.Select(c => (c.Row, c.Column, c.ColumnSpan))
        );
    }

    [Fact]
    public void An_empty_cell_at_the_open_side_of_a_table_is_a_cell() =>
        Assert.Equal(6, Only([H(100, 100, 300), H(120, 100, 300), H(140, 100, 300), H(160, 100, 300), V(200, 100, 160)]).Cells.Count);

    [Fact]
    public void A_table_inside_a_cell_is_nested()
    {
        LatticeTable table = Only([.. Grid([100, 300, 500], [100, 300]), .. Grid([110, 150, 200], [120, 140, 160])]);
        Assert.Equal(4, Assert.Single(table.Cells[0].Nested).Cells.Count);
        Assert.Empty(table.Cells[1].Nested);
    }

    [Fact]
    public void A_nested_table_that_touches_the_top_of_its_cell_is_nested()
    {
        LatticeTable table = Only([.. Grid([100, 500], [100, 300]), .. Grid([106, 300, 494], [100, 140, 180])]);
        LatticeCell cell = Assert.Single(table.Cells);
        Assert.Equal(4, Assert.Single(cell.Nested).Cells.Count);
    }

    [Fact]
    public void A_nested_table_that_fills_the_height_of_its_cell_is_nested()
    {
        LatticeTable table = Only([.. Grid([100, 500], [100, 180, 220]), .. Grid([106, 300, 494], [100, 140, 180])]);
        Assert.Equal(2, table.Cells.Count);
        Assert.Equal(4, Assert.Single(table.Cells[0].Nested).Cells.Count);
    }

    [Fact]
    public void A_nested_row_that_fills_its_cell_keeps_its_empty_last_column()
    {
        IEnumerable<Ruling> lines = Grid([100, 500], [100, 140, 180])
            .Concat([V(106, 100, 140), V(200, 100, 140), V(300, 100, 140), V(440, 100, 140), V(494, 100, 140)]);
        LatticeTable table = Tables(Page([Text("ก", 120, 120), Text("๓", 220, 120), Text("๕", 320, 120), Text("ข", 120, 160)], lines))
            .Tables.Single();
        Assert.Equal(2, table.Cells.Count);
        Assert.Equal(4, Assert.Single(table.Cells[0].Nested).Cells.Count);
    }

    [Fact]
    public void Tables_one_in_the_other_that_all_fill_their_cells_are_nested()
    {
        double[] height = [100, 140];
        PdfPage page = Draw.Page(
            [Text("ก", 130, 120), Text("ข", 330, 120)],
            [.. Grid([100, 500], height), .. Grid([106, 494], height), .. Grid([112, 300, 488], height)]
        );
        LatticeTable outer = Assert.Single(Tables(page).Tables);
        LatticeTable inner = Assert.Single(Assert.Single(outer.Cells).Nested);
        Assert.Equal(2, Assert.Single(Assert.Single(inner.Cells).Nested).Cells.Count);
    }

    [Fact]
    public void Tables_side_by_side_that_fill_their_cells_are_nested_each_in_its_own()
    {
        double[] height = [100, 140];
        PdfWord[] words = [Text("ก", 110, 120), Text("ข", 160, 120), Text("ค", 310, 120), Text("ง", 360, 120)];
        LatticeTable table = Assert.Single(
            Tables(
                Draw.Page(words, [.. Grid([100, 300, 500], height), .. Grid([106, 150, 294], height), .. Grid([306, 350, 494], height)])
            ).Tables
        );
        Assert.Equal([2, 2], table.Cells.Select(c => Assert.Single(c.Nested).Cells.Count));
    }

    [Fact]
    public void A_nested_table_with_one_side_on_the_border_of_its_cell_is_nested()
    {
        LatticeTable table = Only([.. Grid([100, 500], [100, 180, 220]), .. Grid([100, 300, 490], [100, 140, 180])]);
        Assert.Equal(2, table.Cells.Count);
        Assert.Equal(4, Assert.Single(table.Cells[0].Nested).Cells.Count);
    }

    [Fact]
    public void A_wide_cell_without_text_beside_a_nested_table_that_reaches_over_it_is_a_cell_of_that_table()
    {
        Ruling[] lines =
        [
            .. Grid([100, 500], [100, 140]),
            H(103, 104, 500),
            H(137, 104, 500),
            V(104, 103, 137),
            V(300, 103, 137),
            V(420, 103, 137),
        ];
        Assert.Equal(3, Assert.Single(Assert.Single(Only(lines).Cells).Nested).Cells.Count);
    }

    [Fact]
    public void A_merged_cell_without_text_beside_rows_with_the_same_boundary_is_a_cell() =>
        Assert.Equal(
            5,
            Only([
                .. Grid([100, 110, 300], [100, 120]),
                .. Grid([110, 300], [120, 140, 160]),
                V(100, 120, 160),
                H(160, 100, 300),
            ]).Cells.Count
        );

    [Fact]
    public void Rules_with_a_table_between_them_are_no_table_themselves()
    {
        PdfWord[] words = [Text("กกกก", 100, 95), Text("๑", 400, 95), Text("ขขขข", 100, 195), Text("๒", 400, 195)];
        DrawnTables found = Tables(
            Page(words, [H(80, 80, 520), H(100, 80, 520), H(180, 80, 520), H(200, 80, 520), .. Grid([120, 200, 300], [120, 140, 160])])
        );
        Assert.True(Assert.Single(found.Tables).Ruled);
    }

    [Fact]
    public void Nesting_goes_to_any_depth()
    {
        IEnumerable<Ruling> lines = Enumerable
            .Range(0, 6)
            .SelectMany(i => Grid([100 + (10 * i), 500 - (10 * i)], [100 + (10 * i), 500 - (10 * i)]));
        int depth = 0;
        for (LatticeTable? table = Only([.. lines]); table is not null; table = table.Cells[0].Nested.FirstOrDefault())
            depth++;
        Assert.Equal(6, depth);
    }

    [Fact]
    public void A_missing_outer_border_is_where_the_lines_end()
    {
        Ruling[] lines = [H(120, 100, 400), H(140, 100, 400), V(200, 100, 160), V(300, 100, 160)];
        Assert.Equal(9, Only(lines).Cells.Count);
    }

    [Fact]
    public void Tables_side_by_side_are_two()
    {
        DrawnTables found = Find([.. Grid([100, 150, 200], [100, 120]), .. Grid([220, 260, 300], [100, 120])]);
        Assert.Equal(2, found.Tables.Count);
    }

    [Fact]
    public void Underlines_and_fraction_bars_belong_to_no_table()
    {
        DrawnTables found = Find([.. Grid([100, 300], [100, 150]), H(125, 120, 180), H(400, 100, 200)]);
        Assert.Equal(2, found.OtherLines.Count);
        Assert.Empty(Assert.Single(found.Tables).Cells[0].Nested);
    }

    [Fact]
    public void Lines_that_do_not_quite_meet_make_a_cell()
    {
        Ruling[] lines = [H(100, 102, 298), H(150, 102, 298), V(100, 101.5, 148.5), V(300, 101.5, 148.5)];
        Assert.Single(Only(lines).Cells);
    }

    [Fact]
    public void Sides_without_top_and_bottom_are_a_row_cut_by_page_breaks()
    {
        LatticeTable table = Only([V(60, 50, 750), V(540, 50, 750)]);
        Assert.True(table.OpenTop && table.OpenBottom);
    }

    [Fact]
    public void A_doubled_border_counts_once()
    {
        LatticeTable table = Only([.. Grid([100, 200, 300], [100, 120]), H(101.5, 100, 300), V(101.5, 100, 120), V(298.5, 100, 120)]);
        Assert.Equal(2, table.Cells.Count);
    }

    private static DrawnTables Find(IEnumerable<Ruling> lines) => Tables(Page([], lines));

    private static LatticeTable Only(IEnumerable<Ruling> lines) => Assert.Single(Find(lines).Tables);
}
