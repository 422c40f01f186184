using KpiIngest.Documents.Tools;

namespace KpiIngest.Documents.Pdf;

/// <summary>What a run of a Poppler program that did not succeed says about the file.</summary>
internal static class PopplerErrors
{
    /// <summary>Null where the run succeeded.</summary>
    public static ReadError? Of(ToolResult result, string program) => result switch
    {
        ToolResult.Ended { ExitCode: 0 } => null,
        ToolResult.Ended ended when ended.StandardError.Contains("password", StringComparison.OrdinalIgnoreCase) => ReadErrors.PasswordProtected,
        ToolResult.Ended ended => ReadErrors.Damaged(FirstLine(ended.StandardError, $"{program}: {ended.ExitCode}")),
        ToolResult.OutOfTime out_ => ReadErrors.TimeLimit(out_.Limit.TotalSeconds),
        ToolResult.TooMuchOutput output => ReadErrors.OverLimit("bytes", output.Limit, output.Limit),
        ToolResult.NotStarted => ReadErrors.ToolMissing(program, PopplerTools.Package),
        _ => throw new NotSupportedException(result.GetType().Name),
    };

    private static string FirstLine(string text, string fallback) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? fallback;
}
