using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.RuledRows;

/// <summary>Text between two rules of one width. Unit: points.</summary>
internal sealed record Band(double Top, double Bottom, IReadOnlyList<PdfWord> Words)
{
    public double Left => Words.Min(w => w.Box.Left);
}

/// <summary>Neighbouring bands between rules of one width, with the shorter rules inside them (below a heading over several
/// columns).</summary>
internal sealed record RuleBlock(double Left, double Right, IReadOnlyList<Band> Bands, IReadOnlyList<Ruling> Rules)
{
    public double Top => Bands[0].Top;

    public double Bottom => Bands[^1].Bottom;

    /// <summary>True where a rule reaches over the whole width.</summary>
    public bool IsFull(Ruling rule) => rule.Length >= Right - Left - RuledRowTolerances.InnerRule - RuledRowTolerances.InnerRule;
}
