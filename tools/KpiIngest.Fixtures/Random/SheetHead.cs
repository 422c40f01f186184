using System.Globalization;
using KpiIngest.Fixtures.Layouts;
using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Random;

/// <summary>The heading rows of a scoring table: one, or two with headings over several columns, and an index row under them.</summary>
internal sealed class SheetHead(IReadOnlyList<Column> columns, SheetLook look, Ink ink)
{
    private const string Letters = "กขคงจฉชซฌญฎฏ";

    public IEnumerable<GridRow> Rows()
    {
        bool deep = columns.Any(c => c.Group is not null);
        yield return new GridRow([.. First(deep)]) { Heading = true };
        if (deep)
            yield return new GridRow([.. Second()]) { Heading = true };
        if (look.Index != IndexForm.None)
            yield return new GridRow([.. columns.Select((_, i) => Writing.Centred(Index(i)))]) { Heading = true };
    }

    private IEnumerable<GridCell> First(bool deep)
    {
        for (int i = 0; i < columns.Count; i++)
        {
            Column column = columns[i];
            if (column.Group is null)
                yield return Writing.Centred(column.Heading) with
                {
                    RowSpan = deep && !look.UnmergedHeads ? 2 : 1,
                };
            else if (i == 0 || columns[i - 1].Group != column.Group)
                yield return Writing.Centred(column.Group) with
                {
                    ColumnSpan = columns.Skip(i).TakeWhile(c => c.Group == column.Group).Count(),
                };
        }
    }

    private IEnumerable<GridCell> Second()
    {
        foreach (Column column in columns)
        {
            if (column.Group is null && look.UnmergedHeads)
                yield return Writing.Centred("");
            else if (column.Role == Role.Level)
                yield return Writing.Centred(
                    string.Format(CultureInfo.InvariantCulture, look.LevelWords, Numerals.Write($"{column.Level}", ink.Digits))
                );
            else if (column.Group is not null)
                yield return Writing.Centred(column.Heading);
        }
    }

    private string Index(int column) =>
        look.Index switch
        {
            IndexForm.Letters => $"({Letters[column]})",
            IndexForm.Bare => Numerals.Write($"{column + 1}", ink.Digits),
            _ => $"({Numerals.Write($"{column + 1}", ink.Digits)})",
        };
}
