using KpiIngest.Checking.Language;
using KpiIngest.Records.Memos;
using KpiIngest.Review.Accounts;
using KpiIngest.Review.Frame;
using KpiIngest.Review.Language;
using KpiIngest.Review.Memos;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KpiIngest.Review.Pages;

/// <summary>A memo or a certificate of a submission, or of a unit in a round: what would stand in it, and the order to make it. Everybody
/// looks, reviewers make.</summary>
[PostsNeed(Rights.Review)]
public sealed class MemoModel(MemoMaking making, MemoSettings settings) : PageModel
{
    public MemoAddress Asked { get; private set; } = new();

    public IReadOnlyList<MemoCard> Cards { get; private set; } = [];

    /// <summary>Why there is no memo; null where it can be made.</summary>
    public Bilingual? NoMemo { get; private set; }

    /// <summary>Why there is no certificate; null where it can be made.</summary>
    public Bilingual? NoCertificate { get; private set; }

    /// <summary>What is wrong with the template that was to be filled; null where nothing is.</summary>
    public Bilingual? Wrong { get; private set; }

    public PageState? State { get; private set; }

    /// <summary>What the memo's table will say, by card.</summary>
    public IReadOnlyList<(MemoCard Card, IReadOnlyList<IReadOnlyDictionary<string, string>> Rows)> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(MemoAddress asked, CancellationToken cancellationToken) =>
        await ShowAsync(asked, cancellationToken) ? Page() : NotFound();

    /// <param name="kind"><c>memo</c> or <c>certificate</c>.</param>
    /// <returns>The file, to be saved.</returns>
    public async Task<IActionResult> OnPostMakeAsync(MemoAddress asked, string? kind, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asked);
        if (asked.Scope is not { } scope || kind is not ("memo" or "certificate"))
            return NotFound();
        try
        {
            MemoOutcome made = await making.MakeAsync(
                scope,
                kind == "memo" ? MemoKind.Memo : MemoKind.Certificate,
                User.ShownName(),
                cancellationToken
            );
            if (made.File is { } file)
            {
                await making.RecordAsync(file, User.Identity?.Name ?? User.Actor(), cancellationToken);
                return File(file.Bytes, MemoMaking.MediaType, file.Name);
            }
        }
        catch (TemplateException e)
        {
            Wrong = e.Said;
        }

        if (!await ShowAsync(asked, cancellationToken))
            return NotFound();
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <returns>False where nothing is asked for that could be there.</returns>
    private async Task<bool> ShowAsync(MemoAddress asked, CancellationToken cancellationToken)
    {
        if (asked.Scope is not { } scope)
            return false;
        Asked = asked;
        IReadOnlyList<MemoCard>? cards = await making.CardsAsync(scope, cancellationToken);
        NoMemo = MemoRefusal.Of(MemoKind.Memo, cards);
        NoCertificate = MemoRefusal.Of(MemoKind.Certificate, cards);
        if (cards is null or { Count: 0 })
        {
            State = new PageState(
                "empty",
                MemoWords.Nothing,
                MemoRefusal.NoSuch,
                asked.Submission is { } id ? ($"/submissions/{id}", VersionWords.ToCard) : ("/overview", OverviewWords.Title)
            );
            return true;
        }

        Cards = cards;
        MemoRows rows = new(new MemoText(settings.ThaiDigits), several: false);
        Rows = [.. cards.Where(c => c.ReplacedBy is null && c.Asked.Count > 0).Select(c => (c, rows.Findings([c])))];
        return true;
    }
}

/// <summary>What a memo is asked of, as its address says it.</summary>
public sealed class MemoAddress
{
    public long? Submission { get; set; }

    /// <summary>Index in the file; null for all of its reports.</summary>
    public int? Report { get; set; }

    public string? Unit { get; set; }

    /// <summary>Buddhist era.</summary>
    public int? Year { get; set; }

    /// <summary>Months.</summary>
    public int? Round { get; set; }

    /// <summary>Null where neither a submission is named nor unit, year and round.</summary>
    internal MemoScope? Scope =>
        this switch
        {
            { Submission: { } id } => new MemoScope.OfSubmission(id, Report),
            { Unit: { Length: > 0 } unit, Year: { } year, Round: { } round } => new MemoScope.OfUnit(unit, year, round),
            _ => null,
        };

    public static string OfUnit(string unit, int year, int round) =>
        FormattableString.Invariant($"/memo?unit={Uri.EscapeDataString(unit)}&year={year}&round={round}");
}
