using KpiIngest.Checking.Results;
using KpiIngest.Commands.Text;

namespace KpiIngest.Commands.Check;

/// <summary>The contract's one object, for programs.</summary>
public sealed class JsonCheckOutput(Terminal terminal) : CheckOutput
{
    public override void End(CheckResult result)
    {
        ResultJson.Write(terminal.Result, result);
        terminal.Result.Write("\n"u8);
    }
}
