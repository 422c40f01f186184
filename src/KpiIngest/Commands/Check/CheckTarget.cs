using KpiIngest.Documents;

namespace KpiIngest.Commands.Check;

/// <summary>A file to check.</summary>
/// <param name="File">Where it is.</param>
/// <param name="ShownPath">As given, or argument/relative path inside a folder, with <c>/</c>.</param>
/// <param name="Named">True where the command line names the file itself: then it has to hold a report.</param>
public sealed record CheckTarget(string File, string ShownPath, bool Named)
{
    /// <summary>Index of the argument, where it is a folder: files of one folder are compared with each other.</summary>
    public int? Folder { get; init; }

    /// <summary>Why the file is not read, where that is known before it is opened; null otherwise.</summary>
    public ReadError? Refusal { get; init; }

    /// <summary>First level below the folder, as in the inbox; empty for files that lie in the folder itself.</summary>
    public string Unit { get; init; } = "";
}

/// <summary>What the arguments of <c>check</c> stand for.</summary>
/// <param name="Targets">In the order of the arguments; inside a folder in ordinal order of the shown paths.</param>
/// <param name="PassedOver">Files inside folders that are not read, and why, in the language of the output.</param>
/// <param name="Closed">Folders that could not be listed.</param>
public sealed record CheckTargets(
    IReadOnlyList<CheckTarget> Targets,
    IReadOnlyList<(string ShownPath, string Why)> PassedOver,
    IReadOnlyList<string> Closed
);
