using System.CommandLine;

namespace KpiIngest.Commands;

/// <summary>A command that shows, after its generated help, how it is used and what its answers mean.</summary>
internal sealed class ExplainedCommand(string name, string description, string explanation) : Command(name, description)
{
    /// <summary>Shown as it is.</summary>
    public string Explanation => explanation;
}
