using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.NotCheckable;

/// <summary>Rows whose weight, score or weighted score is blank or says that nothing was assessed, and rows of zeros on a scale without a
/// zero. They are left out, not counted as zero.</summary>
internal static class NotAssessed
{
    public static IEnumerable<NotCheckableResult> Of(RecomputedReport report) => OfRows(report).Concat(OfItems(report));

    /// <summary>Items without any figure: they are in no row, and were not assessed.</summary>
    private static IEnumerable<NotCheckableResult> OfItems(RecomputedReport report) =>
        from item in report.Tables.SelectMany(t => t.Table.ItemsWithoutFigures)
        where item.Says != UnscoredBy.Unknown
        let name = item.Number is null ? item.Name : null
        select new NotCheckableResult(
            "not-assessed",
            item.Number,
            (name is null ? "แถวนี้" : $"แถว “{name}” ")
                + (
                    item.Says == UnscoredBy.Words
                        ? "ไม่ได้รับการประเมิน จึงไม่นำมาคำนวณ (ไม่นับเป็นศูนย์)"
                        : "ไม่ระบุน้ำหนัก คะแนน และคะแนนถ่วงน้ำหนัก จึงไม่นำมาคำนวณ (ไม่นับเป็นศูนย์)"
                ),
            (name is null ? "The row" : $"The row “{name}”")
                + (
                    item.Says == UnscoredBy.Words
                        ? " was not assessed; it is left out of sums and averages, not counted as zero."
                        : " states no weight, score or weighted score; it is left out of sums and averages, not counted as zero."
                )
        );

    private static IEnumerable<NotCheckableResult> OfRows(RecomputedReport report) =>
        from row in report.Tables.SelectMany(t => t.Rows)
        where Applies(row.Row) || row.Item.LeftOut
        select Missing(row)
            ? Incomplete(row)
            : new NotCheckableResult(
                "not-assessed",
                row.Row.Number,
                "แถวนี้ไม่ได้รับการประเมิน จึงไม่นำมาคำนวณ (ไม่นับเป็นศูนย์)",
                "The row was not assessed; it is left out of sums and averages, not counted as zero."
            );

    /// <summary>A weighted score was computed from a weight or a score that is not on the page.</summary>
    private static bool Missing(RecomputedRow row) => row.Item.Unclear && row.Row.WeightedScore.Figure is not null;

    private static NotCheckableResult Incomplete(RecomputedRow row) =>
        new(
            "not-assessed",
            row.Row.Number,
            "แถวนี้มีคะแนนถ่วงน้ำหนักแต่น้ำหนักหรือคะแนนไม่ครบ จึงตรวจผลรวมและค่าเฉลี่ยที่ใช้ตัวเลขนั้นไม่ได้",
            "The row has a weighted score but lacks its weight or score; totals and averages over that figure cannot be checked."
        );

    /// <summary>A weighted score that is merely missing beside a weight and a score was assessed.</summary>
    public static bool Applies(ScoredRow row) =>
        Nothing(row.Weight) || Nothing(row.Score) || row.WeightedScore.State == FigureState.NotAssessed;

    private static bool Nothing(StatedFigure figure) => figure.State is FigureState.Blank or FigureState.NotAssessed;
}
