using KpiIngest.Checking.Results;
using KpiIngest.Reports;
using KpiIngest.Reports.Keyed;

namespace KpiIngest.Review.Keying;

/// <summary>The empty tables of an earlier card, as fields: its rows with their numbers, names and weights. Results and scores are never
/// proposed.</summary>
internal static class KeyedProposal
{
    public static IReadOnlyDictionary<string, string> Of(ReportResult report)
    {
        KeyedCard card = new()
        {
            FiscalYear = report.FiscalYear,
            AgencySummary = report.AgencySummary,
            Number = report.Indicator.Number,
            Name = report.Indicator.Name,
            Tables = [.. Own(report).Select(TableOf)],
        };
        return new Dictionary<string, string>(KeyedFields.Of(new KeyedFile([card])), StringComparer.Ordinal);
    }

    /// <summary>Of several periods or assessors side by side the ones that the report is about.</summary>
    private static IEnumerable<ScoringTableResult> Own(ReportResult report)
    {
        PeriodResult? period = report.ScoringTables.LastOrDefault(t => t.Period is not null)?.Period;
        return report.ScoringTables.Where(t =>
            t.Assessor is not "committee" && (t.Period is null || t.Period == period) && t.Rows.Count > 0
        );
    }

    private static KeyedTable TableOf(ScoringTableResult table)
    {
        List<KeyedRow> rows = [];
        Queue<GroupResult> groups = new(table.Groups);
        foreach (RowResult row in table.Rows)
        {
            if (groups.TryPeek(out GroupResult? group) && Leads(group, row))
            {
                groups.Dequeue();
                rows.Add(
                    new KeyedRow
                    {
                        Group = true,
                        Number = group.Number,
                        Name = group.Name,
                        Weight = group.Weight,
                    }
                );
            }

            rows.Add(
                new KeyedRow
                {
                    Number = row.Number,
                    Name = row.Name,
                    Weight = row.Weight,
                }
            );
        }

        return new KeyedTable
        {
            Kind = table.Kind == "detail" ? ScoringTableKind.Detail : ScoringTableKind.Summary,
            Rows = rows,
            Total = new KeyedRow { Weight = table.Total.Weight },
        };
    }

    /// <summary>A group stands before the first row that its number leads.</summary>
    internal static bool Leads(GroupResult group, RowResult row) =>
        group.Number is { } number && row.Number?.StartsWith(number + ".", StringComparison.Ordinal) == true;

    /// <summary>The indicator whose number a file name bears, or the only one that there is; null where it cannot be told.</summary>
    public static string? Guess(string fileName, IReadOnlyList<(string Number, string? Name)> known)
    {
        if (known.Count == 1)
            return known[0].Number;
        string name = Reports.Thai.ThaiDigits.ToArabic(fileName);
        List<string> borne = [.. known.Select(k => k.Number).Where(n => Bears(name, n))];
        return borne.Count == 1 ? borne[0] : null;
    }

    private static bool Bears(string name, string number)
    {
        int at = name.IndexOf(number, StringComparison.Ordinal);
        return at >= 0
            && (at == 0 || !IsFigure(name[at - 1]))
            && (at + number.Length >= name.Length || !char.IsAsciiDigit(name[at + number.Length]));
    }

    private static bool IsFigure(char c) => char.IsAsciiDigit(c) || c == '.';

    /// <summary>One card with one table of some rows.</summary>
    public static IReadOnlyDictionary<string, string> Blank(int rows) =>
        Enumerable.Range(0, rows).ToDictionary(r => KeyedFields.OfRow(0, 0, r, KeyedFields.Number), _ => "", StringComparer.Ordinal);
}
