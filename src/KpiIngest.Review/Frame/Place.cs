using System.Security.Claims;
using KpiIngest.Checking.Language;
using KpiIngest.Review.Accounts;
using KpiIngest.Review.Language;

namespace KpiIngest.Review.Frame;

/// <summary>One of the places of the bar. A place appears once its pages are there: a line in <see cref="All"/>.</summary>
/// <param name="Key">What a page names as its place.</param>
public sealed record Place(string Key, Bilingual Name, string Address)
{
    public const string Overview = "overview";
    public const string Work = "work";
    public const string Review = "review";
    public const string Received = "received";
    public const string History = "history";
    public const string Register = "register";
    public const string System = "system";
    public const string Help = "help";

    public static IReadOnlyList<Place> All { get; } =
    [
        new(Overview, OverviewWords.Place, "/overview"),
        new(Work, WorkWords.Place, "/work"),
        new(Review, new Bilingual("ตรวจทาน", "Review"), "/review"),
        new(Received, new Bilingual("รายงานที่ได้รับ", "Received"), "/submissions"),
        new(History, HistoryWords.Place, "/history"),
        new(Register, RegisterWords.Place, "/register"),
        new(System, new Bilingual("งานระบบ", "System"), "/system"),
        new(Help, FrameWords.Help, "/help"),
    ];

    /// <summary>Whoever only looks has no work of their own.</summary>
    public static IEnumerable<Place> Of(ClaimsPrincipal user) => All.Where(p => p.Key != Work || user.MayReview());

    /// <summary>Where somebody begins: reviewers with what waits for them, all others with the round.</summary>
    public static string StartOf(ClaimsPrincipal user) => user.MayReview() && !user.IsAdministrator() ? "/work" : All[0].Address;
}
