using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;
using KpiIngest.Reports;
using KpiIngest.Reports.Keyed;

namespace KpiIngest.Review.Keying.Scans;

/// <summary>One scoring table of a scan as fields: its rows in the order of the paper, groups before their members, then the total.</summary>
/// <param name="to">Where the fields go.</param>
/// <param name="table">Index in the form.</param>
/// <param name="index">Index in the answer.</param>
internal sealed class ScanTable(ScanFields to, int card, int table, int index, ScoringTableResult read, IReadOnlyList<FigureResult> figures)
{
    private static readonly string[] Columns = [KeyedFields.Weight, KeyedFields.Result, KeyedFields.Score, KeyedFields.WeightedScore];

    private int next;

    public void Write()
    {
        to.Say(KeyedFields.OfTable(card, table, KeyedFields.Kind), (read.Kind == "detail" ? ScoringTableKind.Detail : ScoringTableKind.Summary).ToString());
        int page = figures.Where(f => f.At.Table == index).Select(f => f.Location.Page).OfType<int>().DefaultIfEmpty(1).Min();
        to.Say(KeyedFields.OfTable(card, table, KeyedFields.Page), page.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Queue<(GroupResult Group, int Index)> groups = new(read.Groups.Select((g, i) => (g, i)));
        for (int row = 0; row < read.Rows.Count && next < KeyedFields.MostRows; row++)
        {
            // A group stands before the first row that its number leads.
            while (groups.TryPeek(out (GroupResult Group, int Index) group) && Leads(group.Group, read.Rows[row])) Write(groups.Dequeue());
            Write(row);
        }

        while (groups.TryDequeue(out (GroupResult Group, int Index) rest) && next < KeyedFields.MostRows) Write(rest);
        WriteTotal();
    }

    private static bool Leads(GroupResult group, RowResult row) => group.Number is { } number && row.Number?.StartsWith(number + ".", StringComparison.Ordinal) == true;

    private void Write(int row)
    {
        RowResult of = read.Rows[row];
        string path = Named(of.Number, of.Name);
        string?[] values = [of.Weight, of.Result, of.Score, of.WeightedScore];
        foreach ((int i, string column) in Columns.Index())
        {
            FigureAddress at = new(index, row, column);
            string? closing = read.ScanProposals?.FirstOrDefault(p => p.Row == row && string.Equals(p.Column, column, StringComparison.Ordinal))?.Text;
            Figure(path, column, values[i], at, closing);
        }

        ScanRowState state = read.ScannedRows is { } states && row < states.Count
            ? states[row] switch { "closed" => ScanRowState.Closed, "unread" => ScanRowState.Unread, _ => ScanRowState.Unproven }
            : ScanRowState.Unproven;
        to.SayRow(path, state);
    }

    private void Write((GroupResult Group, int Index) group)
    {
        string path = Named(group.Group.Number, group.Group.Name);
        to.Say($"{path}.{KeyedFields.Group}", KeyedFields.Yes);
        bool read = Figure(path, KeyedFields.Weight, group.Group.Weight, new FigureAddress(index, null, KeyedFields.Weight) { Group = group.Index });
        read &= Figure(path, KeyedFields.WeightedScore, group.Group.WeightedScore, new FigureAddress(index, null, KeyedFields.WeightedScore) { Group = group.Index });
        to.SayRow(path, read ? ScanRowState.Unproven : ScanRowState.Unread);
    }

    private void WriteTotal()
    {
        string path = KeyedFields.OfTotal(card, table, "");
        path = path[..^1];
        bool weight = Figure(path, KeyedFields.Weight, read.Total.Weight, new FigureAddress(index, RowAddress.Total, KeyedFields.Weight));
        bool score = Figure(path, KeyedFields.Score, null, new FigureAddress(index, RowAddress.Total, "average"));
        bool weighted = Figure(path, KeyedFields.WeightedScore, read.Total.WeightedScore, new FigureAddress(index, RowAddress.Total, KeyedFields.WeightedScore));
        if ((read.Total.Weight, read.Total.WeightedScore) is not (null, null) || !weight || !weighted || !score) to.SayRow(path, weight && weighted && score ? ScanRowState.Unproven : ScanRowState.Unread);
    }

    private string Named(string? number, string? name)
    {
        string path = KeyedFields.OfRow(card, table, next++, "");
        path = path[..^1];
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
