using System.Diagnostics;
using System.Runtime.InteropServices;

namespace KpiIngest.Tests.Support;

/// <summary>Lets a program see other tools than the tests do.</summary>
internal static class SearchPath
{
    /// <summary>Where the runtime is found must not hang on PATH.</summary>
    private static readonly string Runtime = Path.GetFullPath("../../..", RuntimeEnvironment.GetRuntimeDirectory());

    public static void Set(ProcessStartInfo start, string searchPath)
    {
        start.Environment["PATH"] = searchPath;
        start.Environment["DOTNET_ROOT"] = Runtime;
    }
}
