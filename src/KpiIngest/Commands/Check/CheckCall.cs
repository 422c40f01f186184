using KpiIngest.Commands.Text;
using KpiIngest.Isolation;

namespace KpiIngest.Commands.Check;

/// <summary>A call of <c>check</c> as understood.</summary>
/// <param name="Format">One of <see cref="Formats"/>.</param>
/// <param name="Trace">A folder for the drawn pages of PDF files; null for none.</param>
public sealed record CheckCall(IReadOnlyList<string> Paths, string Format, Language Language, string? Trace = null)
{
    /// <summary>The first is the default.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["text", "json", "csv"];

    /// <summary>
    /// Understands the plainest calls, <c>check PATH... [--format F] [--lang L]</c>, without the command-line library: loading that takes
    /// longer than everything else before the reader can be asked.
    /// </summary>
    /// <returns>Null for any other call, right or wrong: the library decides.</returns>
    public static CheckCall? Plain(IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        if (arguments.Count == 0 || arguments[0] != CheckVerb.Name)
            return null;
        List<string> paths = new();
        (string format, Language language) = (Formats[0], Language.Thai);
        for (int i = 1; i < arguments.Count; i++)
        {
            string next = i + 1 < arguments.Count ? arguments[i + 1] : "";
            switch (arguments[i])
            {
                case "--format" when next is "text" or "json" or "csv":
                    format = next;
                    i++;
                    break;
                case "--lang" when next is "th" or "en":
                    language = next == "en" ? Language.English : Language.Thai;
                    i++;
                    break;
                case var path when path.Length > 0 && path[0] is not ('-' or '/' or '@' or '['):
                    paths.Add(path);
                    break;
                case var path when path.Length > 1 && path[0] == '/' && path.AsSpan(1).Contains('/'):
                    paths.Add(path);
                    break;
                default:
                    return null;
            }
        }

        return paths.Count > 0 ? new CheckCall(paths, format, language) : null;
    }

    /// <returns>The exit code; see <see cref="CheckExit"/>.</returns>
    public async Task<int> RunAsync(Terminal terminal, IFileChecker reader, CancellationToken cancellationToken)
    {
        CheckTrace? trace = null;
        if (Trace is not null && (trace = await CheckTrace.OpenAsync(Trace, terminal, Language)) is null)
            return CheckExit.NotDone;
        CheckOutput output = Format switch
        {
            "json" => new JsonCheckOutput(terminal),
            "csv" => new CsvCheckOutput(terminal),
            _ => new TextCheckOutput(terminal, Language),
        };
        return await new CheckRun(reader, terminal, output, Language, trace).RunAsync(Paths, cancellationToken);
    }
}
