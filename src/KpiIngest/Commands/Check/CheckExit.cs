using KpiIngest.Checking.Results;

namespace KpiIngest.Commands.Check;

/// <summary>The exit code of <c>check</c>: the highest that any file calls for.</summary>
public sealed class CheckExit
{
    /// <summary>A discrepancy of severity <c>error</c> was found.</summary>
    public const int Found = 1;

    /// <summary>A file could not be read, a named file held no report or nothing that could be compared, or the call was wrong.</summary>
    public const int NotDone = 2;

    public int Code { get; private set; }

    /// <param name="named">True where the command line names the file itself.</param>
    public void Count(FileResult file, bool named)
    {
        ArgumentNullException.ThrowIfNull(file);
        int code = file.Outcome switch
        {
            FileOutcome.Unreadable => NotDone,
            FileOutcome.NoReport or FileOutcome.NotChecked when named => NotDone,
            FileOutcome.NoReport => 0,
            _ => file.Discrepancies.Any(d => d.Severity == Severity.Error) ? Found : 0,
        };
        Code = Math.Max(Code, code);
    }
}
