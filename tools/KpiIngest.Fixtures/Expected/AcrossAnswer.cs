using KpiIngest.Fixtures.Sets;

namespace KpiIngest.Fixtures.Expected;

/// <summary>A finding across files as a fixture declares it.</summary>
/// <param name="Files">Paths of documents.</param>
public sealed record AcrossDeclared(string Code, IReadOnlyList<string> Files, params IReadOnlyList<AcrossFigureAnswer> Figures)
{
    /// <summary>False where the files as a whole are meant.</summary>
    public bool OfReports { get; init; } = true;
}

/// <summary>What <c>across.json</c> of a folder holds.</summary>
public sealed record AcrossAnswers(IReadOnlyList<AcrossAnswer> AcrossFiles)
{
    public static AcrossAnswers Of(FolderFixture folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        List<string> paths = folder.Paths.ToList();
        return new AcrossAnswers([
            .. folder.Expected.Select(e => new AcrossAnswer(
                e.Code,
                "warning",
                [.. e.Files.Select(f => paths.IndexOf(f))],
                e.OfReports ? [.. e.Files.Select(_ => 0)] : [],
                e.Figures
            )),
        ]);
    }
}

public sealed record AcrossAnswer(
    string Code,
    string Severity,
    IReadOnlyList<int> Files,
    IReadOnlyList<int> Reports,
    IReadOnlyList<AcrossFigureAnswer> Figures
);

/// <param name="Stated">In the order of the files.</param>
public sealed record AcrossFigureAnswer(string? Item, string Column, IReadOnlyList<string?> Stated, string Arithmetic);
