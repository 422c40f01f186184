using System.Text.RegularExpressions;
using KpiIngest.Commands.Doctor;

namespace KpiIngest.Isolation;

/// <summary>The version of LibreOffice, asked once for each program that is found.</summary>
internal sealed partial class ConverterVersion
{
    private readonly Lock gate = new();
    private (string Program, DateTime Changed, Task<string?> Version)? asked;

    /// <param name="program">Absolute path of <c>soffice</c>.</param>
    /// <returns><c>7.4.7.2</c>; null where it does not answer.</returns>
    public async Task<string?> OfAsync(string program, CancellationToken cancellationToken)
    {
        Task<string?> version;
        DateTime changed = File.GetLastWriteTimeUtc(File.ResolveLinkTarget(program, returnFinalTarget: true)?.FullName ?? program);
        lock (gate)
        {
            // One that did not answer is asked again: it may have been busy.
            bool known =
                asked is { } before
                && before.Program == program
                && before.Changed == changed
                && !(before.Version.IsCompleted && (!before.Version.IsCompletedSuccessfully || before.Version.Result is null));
            if (!known)
                asked = (program, changed, AskAsync(program));
            version = asked!.Value.Version;
        }

        return await version.WaitAsync(cancellationToken);
    }

    private static async Task<string?> AskAsync(string program) =>
        Number().Match(await ToolProbe.OutputAsync(program, ["--version"], CancellationToken.None)) is { Success: true } match
            ? match.Value
            : null;

    [GeneratedRegex(@"\d+(\.\d+)+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
