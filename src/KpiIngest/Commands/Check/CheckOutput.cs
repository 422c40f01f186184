using KpiIngest.Checking.Results;

namespace KpiIngest.Commands.Check;

/// <summary>Writes what a check found in one format: each file as it is done, the end once.</summary>
public abstract class CheckOutput
{
    public virtual void File(FileResult file) { }

    public abstract void End(CheckResult result);
}
