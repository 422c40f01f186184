namespace KpiIngest.Documents.Pdf.TextLines;

/// <summary>How a document sets its lines.</summary>
/// <param name="UsualDistance">Usual distance of baselines, in sizes of type.</param>
/// <param name="Bottom">y down to which text reaches on a full page, in points: a line further up ended its page before it was
/// full.</param>
internal readonly record struct TextSetting(double UsualDistance, double Bottom)
{
    /// <summary>Where nothing is known: any distance may be usual, any line the last of its page.</summary>
    public static TextSetting Unknown { get; } = new(double.PositiveInfinity, double.NegativeInfinity);
}
