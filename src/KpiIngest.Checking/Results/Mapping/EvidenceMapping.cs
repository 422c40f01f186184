using KpiIngest.Checking.Evidence;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results.Evidence;
using KpiIngest.Documents;

namespace KpiIngest.Checking.Results.Mapping;

/// <summary>The figures of one report as the answer shows them, and the operands of its findings by their addresses.</summary>
internal sealed class EvidenceMapping
{
    private readonly RecomputedReport report;
    private readonly EvidenceBudget budget;
    private readonly List<ReportFigure> figures;
    private Dictionary<object, FigureSite>? addresses;

    public EvidenceMapping(RecomputedReport report, EvidenceBudget budget)
    {
        (this.report, this.budget) = (report, budget);
        figures = [.. AllReportFigures.Of(report.Report, report.Criteria.Conditions)];
    }

    /// <summary>The figures, and how many are left out.</summary>
    public (FigureList Shown, int LeftOut) Figures()
    {
        int shown = budget.TakeFigures(figures.Count);
        return (
            FigureList.Of([.. figures.Take(shown).Select(f => new FigureResult(f.Value?.Normalised, f.Text, f.At, Location(f.Place)))]),
            figures.Count - shown
        );
    }

    /// <summary>The operands of a finding, and how many are left out: of a proof that is not shown whole the figure that it is about
    /// is.</summary>
    public (OperandList Shown, int LeftOut) Operands(Proof? proof)
    {
        if (proof is null)
            return (OperandList.None, 0);
        int shown = budget.TakeOperands(proof.Operands.Count);
        if (shown < proof.Operands.Count)
            shown = 1;
        return (OperandList.Of([.. proof.Operands.Take(shown).Select(ToResult)]), proof.Operands.Count - shown);
    }

    public TableRoleResult? RoleOf(int? table) =>
        table is { } index && index >= 0 && index < report.Tables.Count ? ReportMapping.RoleOf(report.Tables[index].Table) : null;

    private OperandResult ToResult(Operand operand)
    {
        FigureSite? at = operand.Source is { } source ? Addresses.GetValueOrDefault(source) : null;
        return new OperandResult(
            operand.Role,
            operand.Value,
            operand.Text,
            at,
            operand.Place == Place.Unknown ? null : Location(operand.Place)
        )
        {
            TableRole = RoleOf(at?.Table),
        };
    }

    private Dictionary<object, FigureSite> Addresses
    {
        get
        {
            if (addresses is not null)
                return addresses;
            addresses = new Dictionary<object, FigureSite>(figures.Count, ReferenceEqualityComparer.Instance);
            foreach (ReportFigure figure in figures)
                addresses.TryAdd(figure.Source, figure.At);
            return addresses;
        }
    }

    /// <summary>Where the extent of a figure is not known, its cell or its line stands for it.</summary>
    private static EvidenceLocation Location(Place place)
    {
        IReadOnlyList<PageBoxResult> boxes =
            place.Extent.Count > 0 ? [.. place.Extent.Select(Box)]
            : place is { Box: { } box, Page: { } page } ? [Box(new PageBox(page, box))]
            : [];
        return new EvidenceLocation(boxes.Count > 0 ? boxes[0].Page : place.Page, place.Table, place.Row, place.Column)
        {
            Boxes = boxes,
            Within = place.Within is null ? [] : Around(place),
        };
    }

    private static List<CellAddress> Around(Place place)
    {
        List<CellAddress> cells = new();
        for (Place? cell = place.Within; cell is { Table: { } table, Row: { } row, Column: { } column }; cell = cell.Within)
            cells.Insert(0, new CellAddress(table, row, column));
        return cells;
    }

    private static PageBoxResult Box(PageBox box)
    {
        (decimal left, decimal top) = (Points(box.Box.Left), Points(box.Box.Top));
        return new PageBoxResult(box.Page, left, top, Points(box.Box.Right) - left, Points(box.Box.Bottom) - top);
    }

    /// <summary>To a hundredth, without trailing zeros.</summary>
    private static decimal Points<T>(T value)
        where T : System.Numerics.INumberBase<T> =>
        Math.Round(decimal.CreateSaturating(value), 2, MidpointRounding.AwayFromZero) / 1.0000000000m;
}
