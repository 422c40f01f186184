using System.Globalization;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Columns;
using KpiIngest.Reports.Recognise.Rows;

namespace KpiIngest.Reports.Recognise.Tables;

/// <summary>Says whether a scoring section goes on with the table before it: same columns, more than a row in either, no total above,
/// no numbering that starts again, and nothing between; or words between and numbers that go on.</summary>
internal sealed class Continuation(FormWording wording)
{
    private readonly RowLabels labels = new(wording);

    private readonly ConversionRows conversions = new(wording);

    /// <param name="adjoining">True where nothing stands between, or only a line that says (ต่อ).</param>
    public bool GoesOn(IReadOnlyList<ScoringSection> before, ScoringSection next, bool adjoining)
    {
        if (!before[0].Heads.SameRoles(next.Heads))
            return false;
        if (!next.Headless && before.Sum(s => s.Rows.Count) is > 0 and <= 1 && next.Rows.Count <= 1)
            return false;
        List<RowReading> above = Rows(before[^1]).ToList();
        if (above.Exists(r => labels.RoleOf(r) == RowRole.Total && r.States))
            return next.Headless && Rows(next).All(r => labels.RoleOf(r) == RowRole.Average || conversions.IsConversion(r.Label));
        if (next.Headless)
            return adjoining;
        if (
            Rows(before[0]).FirstOrDefault(r => r.States)?.Item.Number is { } first
            && first == Rows(next).FirstOrDefault(r => r.States)?.Item.Number
        )
            return false;
        return adjoining || Follows(above.LastOrDefault(r => r.States)?.Item.Number, Rows(next).FirstOrDefault(r => r.States)?.Item.Number);
    }

    private IEnumerable<RowReading> Rows(ScoringSection section)
    {
        ColumnChoice columns = ColumnChoice.Of(section.Heads)[0];
        return section.Rows.Select(r => RowReading.Of(section.Grid, r, columns, wording));
    }

    /// <summary>1.2 is followed by 1.3 and by 2, 2 by 3.</summary>
    private static bool Follows(string? last, string? first)
    {
        if (last is null || first is null)
            return false;
        (string[] a, string[] b) = (last.Split('.'), first.Split('.'));
        if (b.Length > a.Length)
            return false;
        for (int i = 0; i < b.Length - 1; i++)
            if (a[i] != b[i])
                return false;
        return int.TryParse(a[b.Length - 1], NumberStyles.None, CultureInfo.InvariantCulture, out int from)
            && int.TryParse(b[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int to)
            && to == from + 1;
    }
}
