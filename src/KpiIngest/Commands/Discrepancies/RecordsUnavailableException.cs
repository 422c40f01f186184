namespace KpiIngest.Commands.Discrepancies;

/// <summary>There are no records to list; the message, in both languages, says why and what to do.</summary>
public sealed class RecordsUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
