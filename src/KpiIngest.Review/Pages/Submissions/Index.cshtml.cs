using System.Globalization;
using KpiIngest.Records.Queries;
using KpiIngest.Review.Frame;
using KpiIngest.Review.Language;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KpiIngest.Review.Pages;

/// <summary>What was received, newest first, with what became of each.</summary>
public sealed class SubmissionsModel(SubmissionQuery submissions) : PageModel
{
    public const int PageSize = 20;

    private const int LongestText = 200;

    public IReadOnlyList<SubmissionView> Shown { get; private set; } = [];

    /// <summary>What the page began at; null for the newest.</summary>
    public long? Before { get; private set; }

    /// <summary>Where the next page begins; null on the last.</summary>
    public long? Older { get; private set; }

    /// <summary>What was searched for; null for nothing.</summary>
    public string? Text { get; private set; }

    public PageState? State { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? before, string? q, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(before))
        {
            if (!long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out long id))
                return NotFound();
            Before = id;
        }

        Text = string.IsNullOrWhiteSpace(q) ? null : q.Trim()[..Math.Min(q.Trim().Length, LongestText)];
        IReadOnlyList<SubmissionView> found = await submissions.PageAsync(Before, PageSize + 1, cancellationToken, Text);
        Shown = [.. found.Take(PageSize)];
        if (found.Count > PageSize)
            Older = found[PageSize - 1].Submission.Id;
        if (Shown.Count == 0)
            State = Nothing();
        return Page();
    }

    public string Address(long? before)
    {
        QueryString query = QueryString.Empty;
        if (before is { } id)
            query = query.Add("before", id.ToString(CultureInfo.InvariantCulture));
        if (Text is { } text)
            query = query.Add("q", text);
        return "/submissions" + query.ToUriComponent();
    }

    private PageState Nothing() =>
        this switch
        {
            { Before: not null } => new(
                "empty",
                SubmissionWords.NoOlder,
                SubmissionWords.NoOlderText,
                (Address(null), SubmissionWords.ToNewest)
            ),
            { Text: not null } => new(
                "empty",
                SubmissionWords.NoneFound,
                SubmissionWords.NoneFoundText,
                ("/submissions", SubmissionWords.ShowAll)
            ),
            _ => new("empty", SubmissionWords.Empty, SubmissionWords.EmptyText),
        };
}
