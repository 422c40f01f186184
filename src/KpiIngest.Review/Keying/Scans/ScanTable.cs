using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;
using KpiIngest.Reports;
using KpiIngest.Reports.Keyed;

namespace KpiIngest.Review.Keying.Scans;

/// <summary>One scoring table of a scan as fields: its rows in the order of the paper, groups before their members, then the
/// total.</summary>
/// <param name="to">Where the fields go.</param>
/// <param name="table">Index in the form.</param>
/// <param name="index">Index in the answer.</param>
internal sealed class ScanTable(ScanFields to, int card, int table, int index, ScoringTableResult read, IReadOnlyList<FigureResult> figures)
{
    private static readonly string[] Columns = [KeyedFields.Weight, KeyedFields.Result, KeyedFields.Score, KeyedFields.WeightedScore];

    private int next;

    public void Write()
    {
        to.Say(
            KeyedFields.OfTable(card, table, KeyedFields.Kind),
            (read.Kind == "detail" ? ScoringTableKind.Detail : ScoringTableKind.Summary).ToString()
        );
        int page = figures.Where(f => f.At.Table == index).Select(f => f.Location.Page).OfType<int>().DefaultIfEmpty(1).Min();
        to.Say(KeyedFields.OfTable(card, table, KeyedFields.Page), page.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Queue<(GroupResult Group, int Index)> groups = new(read.Groups.Select((g, i) => (g, i)));
        for (int row = 0; row < read.Rows.Count && next < KeyedFields.MostRows; row++)
        {
            while (groups.TryPeek(out (GroupResult Group, int Index) group) && KeyedProposal.Leads(group.Group, read.Rows[row]))
                Write(groups.Dequeue());
            Write(row);
        }

        while (groups.TryDequeue(out (GroupResult Group, int Index) rest) && next < KeyedFields.MostRows)
            Write(rest);
        WriteTotal();
    }

    private void Write(int row)
    {
        RowResult of = read.Rows[row];
        string path = Named(of.Number, of.Name);
        string?[] values = [of.Weight, of.Result, of.Score, of.WeightedScore];
        foreach ((int i, string column) in Columns.Index())
        {
            FigureAddress at = new(index, row, column);
            string? closing = read
                .ScanProposals?.FirstOrDefault(p => p.Row == row && string.Equals(p.Column, column, StringComparison.Ordinal))
                ?.Text;
            Figure(path, column, values[i], at, closing);
        }

        to.SayRow(path, ScannedRows.StateOf(read.ScannedRows?.ElementAtOrDefault(row) ?? ""));
    }

    private void Write((GroupResult Group, int Index) group)
    {
        string path = Named(group.Group.Number, group.Group.Name);
        to.Say($"{path}.{KeyedFields.Group}", KeyedFields.Yes);
        bool read = Figure(
            path,
            KeyedFields.Weight,
            group.Group.Weight,
            new FigureAddress(index, null, KeyedFields.Weight) { Group = group.Index }
        );
        read &= Figure(
            path,
            KeyedFields.WeightedScore,
            group.Group.WeightedScore,
            new FigureAddress(index, null, KeyedFields.WeightedScore) { Group = group.Index }
        );
        to.SayRow(path, read ? ScannedState.Unproven : ScannedState.Unread);
    }

    private void WriteTotal()
    {
        string path = ScanProposal.RowOf(KeyedFields.OfTotal(card, table, KeyedFields.Weight))!;
        bool weight = Figure(path, KeyedFields.Weight, read.Total.Weight, new FigureAddress(index, RowAddress.Total, KeyedFields.Weight));
        bool score = Figure(path, KeyedFields.Score, null, new FigureAddress(index, RowAddress.Total, "average"));
        bool weighted = Figure(
            path,
            KeyedFields.WeightedScore,
            read.Total.WeightedScore,
            new FigureAddress(index, RowAddress.Total, KeyedFields.WeightedScore)
        );
        if ((read.Total.Weight, read.Total.WeightedScore) is not (null, null) || !weight || !weighted || !score)
            to.SayRow(path, weight && weighted && score ? ScannedState.Unproven : ScannedState.Unread);
    }

    private string Named(string? number, string? name)
    {
        string path = ScanProposal.RowOf(KeyedFields.OfRow(card, table, next++, KeyedFields.Number))!;
        to.Say($"{path}.{KeyedFields.Number}", number ?? "");
        to.Say($"{path}.{KeyedFields.Name}", name ?? "");
        return path;
    }

    /// <returns>False where something stands there that could not be read.</returns>
    private bool Figure(string row, string column, string? value, FigureAddress at, string? closing = null)
    {
        FigureResult? figure = figures.FirstOrDefault(f => f.At.IsAt(at));
        to.SayFigure($"{row}.{column}", value ?? figure?.Value, figure, closing);
        return figure is null || figure.Value is not null || value is not null;
    }
}
