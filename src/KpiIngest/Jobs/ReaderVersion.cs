using System.Reflection;

namespace KpiIngest.Jobs;

/// <summary>Names what read a file: a new version may read it differently, and its reading is a new record.</summary>
public static class ReaderVersion
{
    /// <summary>The product's version without build metadata: <c>0.1.0</c>.</summary>
    public static string Current { get; } =
        typeof(ReaderVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
