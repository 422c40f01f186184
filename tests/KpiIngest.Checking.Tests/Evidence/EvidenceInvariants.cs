using System.Globalization;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Checking.Tests.Evidence;

/// <summary>What holds of every answer: each figure stands once among the figures, with its text; each finding has operands from which what
/// it expects is computed again.</summary>
internal static class EvidenceInvariants
{
    /// <summary>Computed operands are written with ten places at most; sums of them may be off by so much.</summary>
    private static readonly Rational Slack = Rational.Unit(7);

    private static readonly string[] Columns = ["weight", "result", "score", "weightedScore"];

    public static IEnumerable<string> Faults(FileResult file) => Faults(file.Reports, file.Discrepancies);

    public static IEnumerable<string> Faults(IReadOnlyList<ReportResult> reports, IReadOnlyList<DiscrepancyResult> found) =>
        [.. reports.SelectMany((report, r) => Faults(report).Select(f => $"report {r}: {f}")), .. OfFindings(reports, found)];

    /// <summary>Of the findings alone.</summary>
    public static IEnumerable<string> OfFindings(IReadOnlyList<ReportResult> reports, IReadOnlyList<DiscrepancyResult> found) =>
        found.SelectMany(
            (finding, d) =>
                Faults(finding, finding.Report is { } report ? reports[report] : null).Select(f => $"finding {d} {finding.Code}: {f}")
        );

    private static IEnumerable<string> Faults(ReportResult report)
    {
        ILookup<FigureSite, string> shown = Shown(report).ToLookup(s => s.At, s => s.Value);
        ILookup<FigureSite, string> placed = report
            .Figures.Where(f => f.Value is not null)
            .ToLookup(f => f.At with { Average = null }, f => f.Value!);
        foreach (IGrouping<FigureSite, string> at in shown)
        {
            if (!at.Order(StringComparer.Ordinal).SequenceEqual(placed[at.Key].Order(StringComparer.Ordinal)))
                yield return $"{at.Key} is {string.Join(", ", at)}, among the figures {string.Join(", ", placed[at.Key])}";
        }

        foreach (
            FigureResult figure in report.Figures.Where(f =>
                f.Value is not null
                && f.At is { Conversion: null, Computation: null, Group: null } at
                && at.Table is not null
                && Columns.Contains(at.Column)
            )
        )
        {
            if (!shown.Contains(figure.At with { Average = null }))
                yield return $"{figure.At} {figure.Value} is not in the tables";
        }

        foreach (
            FigureResult figure in report.Figures.Where(f => f.Value is not null && Digits(f.Text).Length > 0 && f.At.Column != "condition")
        )
        {
            if (Digits(figure.Text) != Digits(figure.Value!))
                yield return $"{figure.At}: “{figure.Text}” is {figure.Value}";
        }

        foreach (
            FigureResult condition in report.Figures.Where(f =>
                f.At.Column == "condition" && !Digits(f.Text).Contains(Digits(f.Value!), StringComparison.Ordinal)
            )
        )
            yield return $"{condition.At}: “{condition.Text}” is {condition.Value}";
        List<string?> average = report.Figures.Where(f => f.At.Average == 0).Select(f => f.Value).ToList();
        if (report.StatedAverage is not null && (average is not [var only] || only != report.StatedAverage))
            yield return $"the stated average {report.StatedAverage} is {string.Join(", ", average)} among the figures";
    }

    /// <summary>What tables, criteria and formulas of the answer show.</summary>
    private static IEnumerable<(FigureSite At, string Value)> Shown(ReportResult report)
    {
        for (int t = 0; t < report.ScoringTables.Count; t++)
        {
            ScoringTableResult table = report.ScoringTables[t];
            for (int r = 0; r < table.Rows.Count; r++)
            {
                (RowResult row, FigureSite at) = (table.Rows[r], new FigureSite("weight") { Table = t, Row = r });
                if (row.Weight is { } weight)
                    yield return (at, weight);
                if (row.Result is { } result && IsFigure(result))
                    yield return (at with { Column = "result" }, result);
                if (row.Score is { } score)
                    yield return (at with { Column = "score" }, score);
                if (row.WeightedScore is { } weighted)
                    yield return (at with { Column = "weightedScore" }, weighted);
            }

            for (int g = 0; g < table.Groups.Count; g++)
            {
                if (table.Groups[g].Weight is { } weight)
                    yield return (new FigureSite("weight") { Table = t, Group = g }, weight);
                if (table.Groups[g].WeightedScore is { } weighted)
                    yield return (new FigureSite("weightedScore") { Table = t, Group = g }, weighted);
            }

            if (table.Total.Weight is { } totalWeight)
                yield return (new FigureSite("weight") { Table = t, Row = RowAddress.Total }, totalWeight);
            if (table.Total.WeightedScore is { } totalWeighted)
                yield return (new FigureSite("weightedScore") { Table = t, Row = RowAddress.Total }, totalWeighted);
        }

        for (int c = 0; c < report.Criteria.Count; c++)
            foreach (LevelResult level in report.Criteria[c].Levels)
                if (level.Score is { } score)
                    yield return (
                        new FigureSite("score")
                        {
                            Criteria = c,
                            Item = report.Criteria[c].Item,
                            Level = level.Level,
                        },
                        score
                    );
        for (int f = 0; f < report.Formulas.Count; f++)
            if (report.Formulas[f].Value is { } value && !IsShared(report, f))
                yield return (new FigureSite("value") { Formula = f }, value);
    }

    /// <summary>Steps of one formula have one value.</summary>
    private static bool IsShared(ReportResult report, int formula) =>
        Enumerable
            .Range(0, formula)
            .Any(f =>
                report.Formulas[f].Text == report.Formulas[formula].Text && report.Formulas[f].Value == report.Formulas[formula].Value
            );

    private static IEnumerable<string> Faults(DiscrepancyResult finding, ReportResult? report)
    {
        if (finding.Operands.Count == 0)
            yield return "no operands";
        foreach (OperandResult operand in finding.Operands.Where(o => o.At is not null))
        {
            if (report?.Figures.Any(f => f.At == operand.At && f.Text == (operand.Text ?? "")) != true)
                yield return $"operand {operand.Role} {operand.At} “{operand.Text}” is no figure of the report";
            if (
                operand.At!.Table is { } table
                && operand.TableRole is var role
                && role != RoleOf(report!.ScoringTables[table])
                && role is not { Period: not null }
            )
                yield return $"operand {operand.Role} is of another table than {role}";
        }

        if (finding.At is { } at && finding.TableRole != RoleOf(report!.ScoringTables[at.Table]))
            yield return "its table has another role";
        if (
            finding.Stated is not null
            && finding.Operands.Count > 0
            && finding.Operands[0].Role == "stated"
            && finding.Operands[0].Value != finding.Stated
        )
            yield return $"{finding.Stated} is stated, the operand is {finding.Operands[0].Value}";
        if (finding.Expected is null)
            yield break;
        if (finding.Operation is null)
        {
            yield return "an expectation without an operation";
            yield break;
        }

        List<Rational> values = finding.Operands.Select(o => o.Value is { } value ? Number(value) : Rational.Zero).ToList();
        Rational computed = Operation.Value(finding.Operation, values);
        if ((computed - Number(finding.Expected)).Abs() > Slack)
            yield return $"{finding.Operation} of {string.Join(", ", finding.Operands.Select(o => o.Value))} is {computed}, expected {finding.Expected}";
    }

    private static TableRoleResult RoleOf(ScoringTableResult table) => new(table.Kind, table.Assessor, table.Period);

    private static Rational Number(string value)
    {
        (Rational sign, string text) = value.StartsWith('-') ? (-Rational.One, value[1..]) : (Rational.One, value);
        int point = text.IndexOf('.', StringComparison.Ordinal);
        int places = point < 0 ? 0 : text.Length - point - 1;
        return sign
            * Rational.Of(System.Numerics.BigInteger.Parse(text.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture))
            * Rational.Unit(places);
    }

    private static bool IsFigure(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    /// <summary>Without leading zeros: <c>.๕</c> is 0.5.</summary>
    private static string Digits(string text) =>
        string.Concat(ThaiDigits.ToArabic(text).Where(char.IsAsciiDigit)) is var digits && digits.TrimStart('0') is { Length: > 0 } trimmed
            ? trimmed
            : digits[..Math.Min(1, digits.Length)];
}
