using KpiIngest.Documents;
using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Rows;
using KpiIngest.Reports.Recognise.Tables;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Columns;

/// <summary>Several columns of weights beside one score and one weighted score: <c>ในมิติ | รวม</c> under <c>น้ำหนัก</c>. The weight is the
/// one that the weighted scores follow; of several such the one that the total row adds up, then the one that they follow without its sum.
/// The others are said not to be read.</summary>
internal sealed class SeveralWeights(FormWording wording)
{
    /// <summary>What weight × score may be divided by, whatever the weights: product, percent, full marks of five.</summary>
    private static readonly decimal[] Divisors = [1, 100, 5];

    private readonly RowLabels labels = new(wording);

    private sealed record Fit(int Column, int Followed, int WithoutSum, bool AddedUp);

    /// <param name="end">The first row under the headings.</param>
    public List<ColumnHead> Settle(Grid grid, int end, List<ColumnHead> columns)
    {
        List<int> weights = Indices(ColumnRole.Weight);
        if (
            weights.Count < 2
            || weights.Exists(c => columns[c].Assessor is not null)
            || Indices(ColumnRole.Score) is not [var score]
            || Indices(ColumnRole.WeightedScore) is not [var weighted]
            || columns[score].Period is not null
            || columns[weighted].Period is not null
        )
            return columns;
        List<Fit> fits = weights.ConvertAll(w => FitOf(grid, end, (w, score, weighted)));
        int most = fits.Max(f => f.Followed);
        fits.RemoveAll(f => f.Followed < most);
        if (fits.Count > 1 && fits.Exists(f => f.AddedUp))
            fits.RemoveAll(f => !f.AddedUp);
        int alone = fits.Max(f => f.WithoutSum);
        if (fits.Count > 1)
            fits.RemoveAll(f => f.WithoutSum < alone);
        return most > 0 && fits is [var own]
            ? columns
                .Select((c, i) => weights.Contains(i) && i != own.Column ? c with { Role = ColumnRole.Note, OtherWeight = true } : c)
                .ToList()
            : columns;

        List<int> Indices(ColumnRole role) => Enumerable.Range(0, columns.Count).Where(c => columns[c].Role == role).ToList();
    }

    private Fit FitOf(Grid grid, int end, (int Weight, int Score, int Weighted) at)
    {
        List<(Figure Weight, Figure Score, Figure Weighted)> rows = [];
        List<decimal> totals = [];
        for (int row = end; row < grid.RowCount; row++)
        {
            if (Figure(grid, row, at.Weight) is not { } weight)
                continue;
            if (grid.StartingIn(row).Any(c => c.Cell.Text.Length > 0 && labels.IsTotal(c.Cell.Text)))
                totals.Add(weight.Value);
            else if (Figure(grid, row, at.Score) is { } score && Figure(grid, row, at.Weighted) is { } weighted)
                rows.Add((weight, score, weighted));
        }

        decimal sum = rows.Sum(r => r.Weight.Value);
        int without = Divisors.Max(d => Following(d));
        return new Fit(at.Weight, sum > 0 ? Math.Max(without, Following(sum)) : without, without, sum > 0 && totals.Contains(sum));

        int Following(decimal divisor) => rows.Count(r => ProvenHeads.Fits(r.Weight, r.Score, r.Weighted, divisor));
    }

    private static Figure? Figure(Grid grid, int row, int column) =>
        grid.At(row, column) is { ColumnSpan: 1 } cell ? FigureReader.ParseWithPercent(ThaiText.Clean(cell.Text), out _) : null;
}
