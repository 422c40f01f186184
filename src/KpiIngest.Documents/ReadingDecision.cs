namespace KpiIngest.Documents;

/// <summary>What a reader took a place for, or did not, and why: for a person who asks why a table was read so, or not at all.</summary>
/// <param name="Stage">Who decided, kebab-case: <c>lattice</c>, <c>ruled-rows</c>, <c>borderless</c>, <c>joining</c> ...</param>
/// <param name="Taken">True where it took the place for what it looks for.</param>
/// <param name="Reason">kebab-case: <c>lines-that-enclose-cells</c>, <c>no-gap-through-all-rows</c> ...</param>
/// <param name="Text">How the text there begins; empty where there is none.</param>
public sealed record ReadingDecision(string Stage, bool Taken, string Reason, string Text, Place Place);
