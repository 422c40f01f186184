using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.History;

/// <summary>A file that was checked, with what tells it from the others that it is compared with.</summary>
/// <param name="Unit">Who sent it; files of different units are never compared.</param>
/// <param name="Name">What messages call it: a path.</param>
public sealed record HistoryFile(string Unit, string Name, FileResult Result);
