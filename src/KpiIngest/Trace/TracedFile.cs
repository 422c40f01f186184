using KpiIngest.Checking.Results;

namespace KpiIngest.Trace;

/// <summary>A checked file and what was traced of it.</summary>
/// <param name="Pages">The drawn pages written, in page order; none for what is no PDF or could not be read.</param>
/// <param name="Decisions">The file to which what was decided was added; null where the checked one could not be read.</param>
/// <param name="Trouble">Why they could not be put in the folder; null where they could.</param>
public sealed record TracedFile(FileResult Result, IReadOnlyList<string> Pages, string? Decisions, string? Trouble);
