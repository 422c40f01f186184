using System.CommandLine;
using System.CommandLine.Invocation;
using KpiIngest.Isolation;

namespace KpiIngest.Commands;

/// <summary><c>kpi-ingest --version</c>: the product's version with that of the reader, as readings bear it.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(ReaderVersion.OfThisProgram.Current);
        return 0;
    }
}
