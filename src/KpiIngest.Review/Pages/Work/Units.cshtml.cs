using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Assignments;
using KpiIngest.Review.Accounts;
using KpiIngest.Review.Frame;
using KpiIngest.Review.Html;
using KpiIngest.Review.Language;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KpiIngest.Review.Pages;

/// <summary>Whose unit is whose and how far each is. Administrators give units to reviewers, several at once, for a fiscal year or for
/// every one.</summary>
[Authorize(Rights.Administer)]
public sealed class UnitsModel(ReviewProgress progress, AssignmentLedger ledger, AccountQuery accounts, TimeProvider time) : PageModel
{
    private Dictionary<string, Account> byName = new(StringComparer.Ordinal);

    /// <summary>Those that nobody reviews first, then those whose reviewer cannot, then by reviewer.</summary>
    public IReadOnlyList<UnitProgress> Units { get; private set; } = [];

    /// <summary>How far each reviewer is; those without units as well.</summary>
    public IReadOnlyList<ReviewerProgress> Reviewers { get; private set; } = [];

    /// <summary>Who can be given units.</summary>
    public IReadOnlyList<Account> Eligible { get; private set; } = [];

    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>Years to give units for: those of what was found, this one and the next.</summary>
    public IReadOnlyList<int> AssignableYears { get; private set; } = [];

    /// <summary>Buddhist era; null for all years.</summary>
    public int? Year { get; private set; }

    /// <summary>As chosen, where it was refused.</summary>
    public AssignmentInput Input { get; private set; } = new();

    public Bilingual? Refusal { get; private set; }

    /// <summary>How many units changed just now; null where nothing was ordered.</summary>
    public int? Changed { get; private set; }

    public int Without => Units.Where(u => u.Reviewer is null).DistinctBy(u => u.Unit, StringComparer.Ordinal).Count();

    public int UnitCount => Units.DistinctBy(u => u.Unit, StringComparer.Ordinal).Count();

    public bool AnyUnattended => Units.Any(u => u.Reviewer is { } name && !Attends(name));

    /// <returns>False where the account cannot decide any more, whatever it is given.</returns>
    public bool Attends(string reviewer) =>
        byName.TryGetValue(reviewer, out Account? account) && account is { Disabled: false, Role: not AccountRole.Viewer };

    /// <summary>As others see the name.</summary>
    public string Shown(string reviewer) => byName.TryGetValue(reviewer, out Account? account) ? account.DisplayName : reviewer;

    public async Task OnGetAsync(int? year, int? changed, CancellationToken cancellationToken)
    {
        Changed = changed;
        Input = new AssignmentInput { ForYear = year ?? Assignment.EveryYear };
        await LoadAsync(year, cancellationToken);
    }

    public async Task<IActionResult> OnPostAssignAsync(int? year, AssignmentInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        AssignmentOutcome outcome = string.IsNullOrWhiteSpace(input.Reviewer)
            ? new AssignmentOutcome(0, WorkWords.NoReviewer)
            : await ledger.AssignAsync(
                [.. input.Units.OfType<string>(), input.Other ?? ""],
                input.ForYear,
                input.Reviewer == UnitReviewers.Nobody ? null : input.Reviewer,
                User.Actor(),
                cancellationToken
            );
        if (outcome.Refusal is null)
            return LocalRedirect(
                string.Create(CultureInfo.InvariantCulture, $"/work/units?changed={outcome.Changed}")
                    + (year is { } shown ? string.Create(CultureInfo.InvariantCulture, $"&year={shown}") : "")
            );
        (Refusal, Input) = (outcome.Refusal, input);
        await LoadAsync(year, cancellationToken);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task LoadAsync(int? year, CancellationToken cancellationToken)
    {
        Year = year;
        IReadOnlyList<Account> all = await accounts.AllAsync(cancellationToken);
        byName = all.ToDictionary(a => a.UserName!, StringComparer.Ordinal);
        Eligible = [.. all.Where(a => Attends(a.UserName!)).OrderBy(a => a.DisplayName, ThaiOrder.Names)];
        Years = await progress.FiscalYearsAsync(cancellationToken);
        int present = ThaiTime.FiscalYear(time.GetUtcNow());
        AssignableYears = [.. Years.Union([present, present + 1]).OrderDescending()];
        Units =
        [
            .. (await progress.OfUnitsAsync(year, cancellationToken))
                .OrderBy(RankOf)
                .ThenBy(u => u.Reviewer is { } name ? Shown(name) : "", ThaiOrder.Names)
                .ThenBy(u => u.Unit, ThaiOrder.Names),
        ];
        IEnumerable<string?> names = Eligible
            .Where(a => a.Role == AccountRole.Reviewer)
            .Select(a => (string?)a.UserName)
            .Union(Units.Select(u => u.Reviewer), StringComparer.Ordinal);
        Reviewers =
        [
            .. names
                .Select(n => new ReviewerProgress(n, [.. Units.Where(u => u.Reviewer == n)]))
                .OrderBy(r => RankOf(r.Name))
                .ThenByDescending(r => r.ToDecide)
                .ThenBy(r => r.Name is { } name ? Shown(name) : "", ThaiOrder.Names),
        ];
    }

    private int RankOf(UnitProgress unit) => RankOf(unit.Reviewer);

    private int RankOf(string? reviewer) =>
        reviewer is null ? 0
        : Attends(reviewer) ? 2
        : 1;
}

/// <summary>Units for a reviewer, as the form of the page sends it.</summary>
public sealed class AssignmentInput
{
    /// <summary>Null where a form sends an empty one.</summary>
    public IList<string?> Units { get; set; } = new List<string?>();

    /// <summary>A unit that sent nothing yet.</summary>
    public string? Other { get; set; }

    /// <summary>Name of an account, or <see cref="UnitReviewers.Nobody"/>.</summary>
    public string? Reviewer { get; set; }

    /// <summary>Buddhist era; <see cref="Assignment.EveryYear"/> for every year.</summary>
    public int ForYear { get; set; }
}

/// <param name="Name">Of an account; null for what nobody reviews.</param>
public sealed record ReviewerProgress(string? Name, IReadOnlyList<UnitProgress> Units)
{
    public int ToDecide => Units.Sum(u => u.ToDecide);

    public int Decided => Units.Sum(u => u.Decided);

    public int All => Units.Sum(u => u.All);
}
