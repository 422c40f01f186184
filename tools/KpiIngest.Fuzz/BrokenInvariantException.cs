namespace KpiIngest.Fuzz;

/// <summary>A promise of the readers that an input breaks.</summary>
public sealed class BrokenInvariantException(string what) : Exception(what);
