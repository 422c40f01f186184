namespace KpiIngest.Jobs;

/// <summary>Counts how often a new tool appeared. A job that found its tool missing compares the count from before with the one after it
/// wrote that down: a tool that appeared between is not missed.</summary>
public sealed class ToolGeneration
{
    private int value;

    public int Value => Volatile.Read(ref value);

    public void Next() => Interlocked.Increment(ref value);
}
