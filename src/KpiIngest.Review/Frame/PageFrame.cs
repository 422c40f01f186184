using KpiIngest.Checking.Language;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace KpiIngest.Review.Frame;

/// <summary>What a page tells the frame about itself; set at the top of the page by <c>ViewData.Frame(...)</c>.</summary>
/// <param name="Title">Of the window; the page writes its own heading.</param>
/// <param name="Place">Key of a <see cref="Frame.Place"/>; null on a page that is in none.</param>
/// <param name="Width">Class of <c>main</c>: empty, <c>wide</c> for the whole window, <c>narrow</c> for a form alone.</param>
/// <param name="Bare">Without places, search and account.</param>
public sealed record PageFrame(string Title, string? Place = null, string Width = "", bool Bare = false)
{
    private const string Key = "frame";

    public static PageFrame Of(ViewDataDictionary data) => data[Key] as PageFrame ?? new PageFrame("");

    public void Set(ViewDataDictionary data) => data[Key] = this;
}

/// <summary>A state of a page or of a list that has nothing to show; the partial <c>_State</c> draws it.</summary>
/// <param name="Kind">Class: <c>empty</c>, <c>error</c>, <c>changed</c>.</param>
/// <param name="Title">What is so.</param>
/// <param name="Text">What is safe, what would stand here, what to do.</param>
/// <param name="Next">Where to go on, and what that is called; null for nowhere.</param>
public sealed record PageState(string Kind, Bilingual Title, Bilingual Text, (string Address, Bilingual Name)? Next = null)
{
    /// <summary>There is nothing else on the page: its title is that of the page.</summary>
    public bool IsPage { get; init; }
}
