using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Random;

/// <summary>A scoring table with the look that was chosen for it.</summary>
internal sealed record DrawnSheet(Sheet Sheet, SheetDrawing Drawing, Ink Ink);

/// <summary>Chooses how the rows of a table are written down and drawn.</summary>
internal sealed class SheetChoice(Chance chance, CardPlan plan)
{
    /// <summary>Weights above it cannot be taken for scores.</summary>
    private const int TopScore = 5;

    public DrawnSheet Detail(ScoredRow row, decimal sum, bool total)
    {
        SheetLook look = new()
        {
            Numbers = chance.In(85) ? NumberForm.InName : NumberForm.OwnColumn,
            Index = Index(85),
            Total = ATotal(),
            Holder = AHolder(),
            UnmergedHeads = chance.In(20),
        };
        return Draw(
            SheetKind.Detail,
            [row],
            look,
            sum,
            [null],
            named: look.Numbers != NumberForm.InName || chance.In(90),
            levels: false,
            total
        );
    }

    /// <param name="own">Its rows are the items of a card that has a table for each: they must keep their numbers in sight.</param>
    public DrawnSheet Summary(IReadOnlyList<ScoredRow> rows, IReadOnlyList<string?> assessors, bool own)
    {
        NumberForm numbers =
            own || rows.Any(r => r.Number is null || r.Number.Contains('.', StringComparison.Ordinal))
                ? chance.Of(NumberForm.InName, NumberForm.InName, NumberForm.OwnColumn)
                : chance.Of(NumberForm.InName, NumberForm.InName, NumberForm.OwnColumn, NumberForm.Automatic, NumberForm.AutomaticColumn);
        bool grouped = rows.Any(r => r.Group >= 0);
        bool turned =
            !grouped
            && rows.Count is > 1 and <= 4
            && assessors.Count == 1
            && rows.All(r => r.Targets.Count == 0)
            && numbers == NumberForm.InName
            && chance.In(20);
        bool levels = rows.Any(r => r.Targets.Count > 0) || (!turned && assessors.Count == 1 && chance.In(20));
        int cut = rows.Count >= 4 && !turned ? chance.Of(0, 0, 0, chance.Between(2, rows.Count - 2)) : 0;
        bool again = cut > 0 && chance.In(40);
        SheetLook look = new()
        {
            Numbers = rows.All(r => r.Number is null) ? NumberForm.InName : numbers,
            Index = turned ? IndexForm.None : Index(80, levels),
            Total = ATotal(),
            Transposed = turned,
            List = plan.NextList(),
            RepeatedEvery = again ? cut : 0,
            ContinuedBefore = again ? 0 : cut,
            Continued = chance.Of(ContinuedForm.Marked, ContinuedForm.Titled, ContinuedForm.Headed),
            UnmergedHeads = chance.In(20),
            WideGroups = chance.In(50),
            MergedNotes = !grouped && chance.In(30),
            MergedGaps = chance.In(30),
            SplitNames = chance.In(15),
            LevelWords = chance.Of("{0}", "{0}", "ระดับ {0}", "{0} คะแนน"),
            Holder = AHolder(),
            UnknownHeads =
                plan.Places > 0
                && !levels
                && !grouped
                && !turned
                && cut == 0
                && assessors.Count == 1
                && rows.All(r => r is { NotAssessed: false, Result: null, Number: not null, Weight: > TopScore })
                && chance.In(40),
        };
        return Draw(
            SheetKind.Summary,
            rows,
            look,
            rows.Where(r => !r.NotAssessed).Sum(r => r.Weight),
            assessors,
            named: numbers != NumberForm.InName || !own || chance.In(60),
            levels,
            total: chance.In(80)
        );
    }

    private DrawnSheet Draw(
        SheetKind kind,
        IReadOnlyList<ScoredRow> rows,
        SheetLook look,
        decimal sum,
        IReadOnlyList<string?> assessors,
        bool named,
        bool levels,
        bool total
    )
    {
        Ink ink = new(chance, chance.In(90) || rows.Any(r => r.Targets.Count > 0) ? plan.Digits : chance.Of(Digits.Thai, Digits.Arabic));
        LineWriting writing = new(chance, plan, ink, look);
        bool result = rows.Any(r => r.Result is not null) || chance.In(50);
        Sheet sheet = new()
        {
            Kind = kind,
            Convention = plan.Convention,
            Assessors = assessors,
            Columns = new ColumnChoice(chance, plan).Of(look, result, levels, assessors, look.Transposed),
            Lines = [.. new SheetLines(chance, plan, ink, writing).Of(rows, sum, named, result)],
        };
        if (total)
            sheet.Total = new Totals(chance, plan, ink).Of(sheet, rows, sum, look);
        return new DrawnSheet(sheet, new SheetDrawing(sheet, look, ink), ink);
    }

    private IndexForm Index(int none, bool levels = false) =>
        chance.In(none) ? IndexForm.None
        : levels ? IndexForm.Numbers
        : chance.Of(IndexForm.Numbers, IndexForm.Letters, IndexForm.Bare);

    private TotalForm ATotal() => chance.Of(TotalForm.Label, TotalForm.Label, TotalForm.Merged, TotalForm.Signs, TotalForm.Indented);

    private Holder AHolder() =>
        chance.In(88) ? Holder.None : chance.Of(Holder.Control, Holder.ControlledRows, Holder.TextBox, Holder.Cell, Holder.CellInCell);
}
