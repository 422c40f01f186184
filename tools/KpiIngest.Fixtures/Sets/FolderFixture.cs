using KpiIngest.Fixtures.Expected;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Sets;

/// <summary>Several documents in one folder, with what they show together.</summary>
/// <param name="Name">Folder under <c>fixtures/folders</c>.</param>
/// <param name="About">One line for the README.</param>
/// <param name="Documents">Below the folder, the unit's folder first.</param>
/// <param name="Expected">What <c>acrossFiles</c> must hold.</param>
public sealed record FolderFixture(
    string Name,
    string About,
    IReadOnlyList<FolderDocument> Documents,
    params IReadOnlyList<AcrossDeclared> Expected
)
{
    public const string Group = "folders";

    /// <summary>Paths in the order in which a check reads them.</summary>
    public IReadOnlyList<string> Paths => [.. Documents.Select(d => d.Path).Order(StringComparer.Ordinal)];
}

/// <param name="Path">Below the fixture's folder: <c>กองแผนงาน/sar.docx</c>.</param>
/// <param name="CopyOf">The document whose very bytes this one has; null for one of its own.</param>
public sealed record FolderDocument(string Path, IReadOnlyList<Block> Blocks, string? CopyOf = null);
