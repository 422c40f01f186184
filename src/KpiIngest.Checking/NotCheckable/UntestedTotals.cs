using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.NotCheckable;

/// <summary>Totals, subtotals and averages that are stated while the rows give nothing to compare them with.</summary>
internal static class UntestedTotals
{
    public static IEnumerable<NotCheckableResult> Of(RecomputedReport report)
    {
        HashSet<StatedFigure> tested = CheckedTotals
            .TestedWeights(report)
            .Concat(CheckedTotals.TestedWeightedScores(report))
            .Concat(CheckedAverages.Tested(report))
            .Select(t => t.Stated)
            .ToHashSet();
        HashSet<TotalConversion> converted = CheckedConversions.Of(report).Select(c => c.Conversion).ToHashSet();
        foreach (RecomputedTable table in report.Tables)
        {
            foreach (ScoredGroup group in table.Table.Groups)
            {
                if (IsUntested(group.Weight))
                    yield return Entry("weight-total", group.Number ?? group.Name, FigureName.TotalWeight, group.Weight);
                if (IsUntested(group.WeightedScore))
                    yield return Entry("weighted-total", group.Number ?? group.Name, FigureName.TotalWeightedScore, group.WeightedScore);
            }

            ScoredTotal total = table.Table.Total;
            if (IsUntested(total.Weight))
                yield return Entry("weight-total", null, FigureName.TotalWeight, total.Weight);
            if (IsUntested(total.WeightedScore))
                yield return Entry("weighted-total", null, FigureName.TotalWeightedScore, total.WeightedScore);
            foreach (
                TotalConversion conversion in table.Table.Conversions.Where(c =>
                    c.Stated.Figure is { } f && !converted.Contains(c) && !CheckedConversions.IsPercentage(table, f)
                )
            )
                yield return new NotCheckableResult(
                    "conversion",
                    null,
                    $"ระบุ “{conversion.Label}” ใต้ตารางคะแนน แต่ตารางไม่ได้ระบุผลรวมที่นำมาแปลงค่า จึงตรวจไม่ได้",
                    $"“{conversion.Label}” stands below the scoring table, but the table states no total that it converts; it was not tested."
                );
            if (
                IsUntested(total.Score)
                && total.Score != report.Report.StatedAverage
                && !report.Report.FurtherAverages.Contains(total.Score)
            )
                yield return Entry("weighted-average", null, FigureName.Of(FigureName.Average), total.Score);
        }

        if (IsUntested(report.Report.StatedAverage))
            yield return Entry("weighted-average", null, FigureName.Of(FigureName.Average), report.Report.StatedAverage);

        bool IsUntested(StatedFigure figure) =>
            figure.Figure is not null && !tested.Contains(figure) && !CheckedAverages.IsSumOfScores(report, figure);
    }

    private static NotCheckableResult Entry(string what, string? item, Bilingual name, StatedFigure stated)
    {
        Bilingual figure = Bilingual.Digits(stated.Figure!.Normalised);
        return new NotCheckableResult(
            what,
            item,
            $"ระบุ{name.Thai}ไว้ {figure.Thai} แต่ไม่มีตัวเลขของแถวที่อ่านได้ครบให้คำนวณเทียบ จึงตรวจไม่ได้",
            $"The {name.English} is stated as {figure.English}, but the rows give no complete figures to compute it from; it was not tested."
        );
    }
}
