using KpiIngest.Documents;

namespace KpiIngest.Reports.Recognise.Tables;

/// <summary>A cell where it starts in a grid. A class, not a tuple: sequences of values are compiled anew at each start of a reader
/// process.</summary>
/// <param name="Span">Grid columns that it covers.</param>
internal sealed record GridCell(int Column, int Span, TableCell Cell);
