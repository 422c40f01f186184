using KpiIngest.Documents.Scan.Inks;

namespace KpiIngest.Documents.Scan.Rules;

/// <summary>A straight line drawn on a page, as its ink lies there: it may drift over some rows. Pixels.</summary>
/// <param name="Horizontal">True where its runs lie in rows; else they lie in columns, and <see cref="InkRun.Row"/> is the column.</param>
/// <param name="Runs">Its ink along the line, gaps filled.</param>
/// <param name="Thickness">Of its ink across the line, on the average.</param>
internal sealed record DrawnRule(bool Horizontal, IReadOnlyList<InkRun> Runs, double At, int Start, int End, double Thickness)
{
    public int Length => End - Start;
}
