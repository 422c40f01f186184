using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Joining;

/// <summary>Whether what stands after a page break goes on with what stands before it.</summary>
/// <param name="Reason">kebab-case.</param>
/// <param name="Next">The first thing after the break.</param>
internal sealed record JoinDecision(bool GoesOn, string Reason, PageItem Next);
