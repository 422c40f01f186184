using KpiIngest.Checking.Language;

namespace KpiIngest.Review.Evidence;

/// <summary>The picture of the page of a Word file, which is made when it is asked for.</summary>
/// <param name="Address">Of its page.</param>
public sealed record PrintedView(Bilingual Title, string Address) : EvidenceView(Title, [])
{
    /// <summary>An address must not grow without end.</summary>
    public const int MostPlaces = 60;

    /// <param name="submission">Whose file it is.</param>
    /// <param name="views">What is drawn of the file, the disputed figure first.</param>
    public static PrintedView Of(long submission, IReadOnlyList<EvidenceView> views)
    {
        ArgumentNullException.ThrowIfNull(views);
        IEnumerable<PrintedPlace> places = views
            .OfType<TableView>()
            .SelectMany(v => v.Frames.Select(f => (f.Role, Place: new PrintedPlace(v.Table.Index, f.Row, f.Column))))
            .OrderBy(f => f.Role)
            .Select(f => f.Place)
            .Distinct();
        return new PrintedView(
            Language.FindingWords.PrintedPage,
            OriginalFiles.PrintedPageAddress(submission, [.. places.Take(MostPlaces)], null)
        );
    }
}
