using System.Runtime.InteropServices;

namespace KpiIngest.Tests.Crash;

/// <summary>Programs of the checked-out tree, built in the configuration of the tests.</summary>
internal static class BuiltTree
{
    private static readonly string Root = Path.GetFullPath("../../../../..", AppContext.BaseDirectory);

    private static readonly string Configuration = Path.GetFileName(
        Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))
    )!;

    /// <summary>From its own folder: the copy beside the tests lacks the native SQLite library that it was built with.</summary>
    public static string KpiIngest { get; } =
        Path.Combine(Root, "src", "KpiIngest", "bin", Configuration, "net10.0", RuntimeInformation.RuntimeIdentifier, "kpi-ingest");

    /// <summary>To be run by <c>dotnet</c>.</summary>
    public static string Fixtures { get; } =
        Path.Combine(Root, "tools", "KpiIngest.Fixtures", "bin", Configuration, "net10.0", "KpiIngest.Fixtures.dll");
}
