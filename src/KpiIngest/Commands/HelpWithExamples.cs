using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace KpiIngest.Commands;

/// <summary>The generated help, then the command's own explanation.</summary>
internal sealed class HelpWithExamples(HelpAction generated) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        int code = generated.Invoke(parseResult);
        if (parseResult.CommandResult.Command is ExplainedCommand command)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(command.Explanation);
        }

        return code;
    }
}
