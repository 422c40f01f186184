using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.History;

/// <summary>A figure of a report as the answer of a check states it.</summary>
/// <param name="Text">As in the answer; null where nothing is stated.</param>
/// <param name="Figure">Null where nothing is stated or a result is text.</param>
/// <param name="Unclear">True where something stands there that cannot be read with certainty: it is never compared.</param>
/// <param name="Value">What is compared: the same for figures of equal value, however many places they show, and for texts with the same
/// numerals.</param>
/// <param name="At">Null for the average and for group rows.</param>
public sealed record HistoryFigure(FigurePlace Place, string? Text, Figure? Figure, bool Unclear, string Value, FigureAddress? At);
