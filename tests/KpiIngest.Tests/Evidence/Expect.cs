namespace KpiIngest.Tests.Evidence;

internal static class Expect
{
    /// <summary>Fails with the first of the faults.</summary>
    public static void None(IEnumerable<string> faults)
    {
        List<string> all = faults.ToList();
        Assert.True(all.Count == 0, $"{all.Count}:\n{string.Join('\n', all.Take(10))}");
    }
}
