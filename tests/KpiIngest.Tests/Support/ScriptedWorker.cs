using KpiIngest.Isolation;

namespace KpiIngest.Tests.Support;

/// <summary>A shell script in the place of a reader process.</summary>
internal static class ScriptedWorker
{
    /// <summary>An answer as a reader would give it for the file shown as <c>a</c>.</summary>
    public const string Answer =
        """{"path":"a","sha256":"","format":"docx","outcome":"noReport","error":null,"reports":[],"discrepancies":[],"notes":[]}""";

    public static WorkerCommand Of(string script) => new("bash", ["-c", script]);
}
