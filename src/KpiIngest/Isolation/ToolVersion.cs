using System.Text.RegularExpressions;
using KpiIngest.Commands.Doctor;

namespace KpiIngest.Isolation;

/// <summary>The version of an outside tool, asked once for each program that is found.</summary>
/// <param name="needs">What else it must be able to do to count as there; null for nothing.</param>
internal sealed partial class ToolVersion(Func<string, Task<bool>>? needs = null)
{
    private readonly Lock gate = new();
    private (string Program, DateTime Changed, Task<string?> Version)? asked;

    /// <param name="program">Absolute path.</param>
    /// <returns><c>7.4.7.2</c>; null where it does not answer, or cannot do what is needed: such a one is asked again.</returns>
    public async Task<string?> OfAsync(string program, CancellationToken cancellationToken)
    {
        Task<string?> version;
        DateTime changed = File.GetLastWriteTimeUtc(File.ResolveLinkTarget(program, returnFinalTarget: true)?.FullName ?? program);
        lock (gate)
        {
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

    private async Task<string?> AskAsync(string program) =>
        Number().Match(await ToolProbe.OutputAsync(program, ["--version"], CancellationToken.None)) is { Success: true } match
        && (needs is null || await needs(program))
            ? match.Value
            : null;

    [GeneratedRegex(@"\d+(\.\d+)+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Number();
}
