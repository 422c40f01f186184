using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Records;
using KpiIngest.Review.Evidence;
using KpiIngest.Review.Language;

namespace KpiIngest.Review.Keying;

/// <summary>The pages of a scan as pictures, some at once.</summary>
/// <param name="First">The first page that is shown, from 1.</param>
/// <param name="Count">Of all pages.</param>
public sealed record ScannedPages(EvidencePane Pane, int First, int Count)
{
    public const int AtOnce = 12;

    /// <summary>Of all pages.</summary>
    public IReadOnlyList<ShownPage> Sizes { get; private init; } = [];

    public int? Further => First + AtOnce <= Count ? First + AtOnce : null;

    public int? Earlier => First > 1 ? Math.Max(1, First - AtOnce) : null;

    /// <param name="turned">Degrees by which pages are turned clockwise to stand upright; by number from 1.</param>
    public static async Task<ScannedPages> OfAsync(
        Submission submission,
        int from,
        IOriginals originals,
        IReadOnlyDictionary<int, int> turned,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(submission);
        ArgumentNullException.ThrowIfNull(originals);
        ArgumentNullException.ThrowIfNull(turned);
        OriginalAnswer<ShownOriginal> original = await originals.LayoutAsync(submission.Sha256, cancellationToken);
        if (original.Value?.Turned(turned) is not { } shown)
            return new ScannedPages(new EvidencePane(submission, [], original.Fault), 1, 0);
        int first = Math.Clamp(from, 1, Math.Max(1, shown.Pages.Count));
        return new ScannedPages(
            new EvidencePane(
                submission,
                [.. shown.Pages.Skip(first - 1).Take(AtOnce).Select((size, i) => Page(first + i, size, []))],
                null
            ),
            first,
            shown.Pages.Count
        )
        {
            Sizes = shown.Pages,
        };
    }

    /// <summary>A page without any frame, seen from its top.</summary>
    internal static PageView Page(int number, ShownPage size, IReadOnlyList<string> places)
    {
        Bilingual digits = Bilingual.Digits(number.ToString(CultureInfo.InvariantCulture));
        Bilingual title = new(
            CountedText.Fill(KeyingWords.PageName.Thai, digits.Thai),
            CountedText.Fill(KeyingWords.PageName.English, digits.English)
        );
        return new PageView(title, places, number, size, [], [], new ShownBox(0, 0, size.Width, size.Height));
    }
}
