using KpiIngest.Checking.Results.Evidence;
using KpiIngest.Documents;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Evidence;

/// <summary>A figure of a report with its place and its address in the answer.</summary>
/// <param name="Source">What of the report it is, by reference.</param>
/// <param name="Value">Null where it cannot be read with certainty.</param>
/// <param name="Text">As written.</param>
public sealed record ReportFigure(object Source, Figure? Value, string Text, Place Place, FigureSite At);
