using System.Globalization;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Assignments;
using KpiIngest.Records.Findings;
using KpiIngest.Reports.Thai;
using Microsoft.AspNetCore.Http;

namespace KpiIngest.Review.Findings;

/// <summary>What the review list shows and in which order, as it stands in the address:
/// <c>?unit=...&amp;year=2557&amp;state=open&amp;sort=newest</c>. Everything can be saved and shared by it.</summary>
public sealed record ReviewFilter
{
    public const int SmallestPage = 20;
    public const int LargestPage = 200;
    private const int UsualPage = 50;

    /// <summary>Characters of a text that is looked for.</summary>
    public const int LongestText = 200;

    /// <summary>Of <c>state</c>: whatever was decided.</summary>
    private const string AnyState = "any";

    /// <summary>Of <c>assigned</c> and <c>second</c>: whoever looks. No account has this name.</summary>
    public const string Me = "me";

    /// <summary>What waits for somebody, where the address names no state.</summary>
    public FindingFilter Finding { get; init; } = new() { States = FindingStates.Waiting };

    /// <summary>True where the address says <see cref="Me"/> and not a name: whoever opens it sees their own units.</summary>
    public bool Mine { get; init; }

    public FindingSort Sort { get; init; } = FindingSort.Card;

    /// <summary>Findings on a page: 20 to 200.</summary>
    public int Size { get; init; } = UsualPage;

    /// <summary>What is not understood is passed over, as if it were not there; never an error.</summary>
    /// <param name="reader">Name of the account that looks; null where nobody does, and nothing is theirs.</param>
    public static ReviewFilter Of(IQueryCollection query, string? reader)
    {
        ArgumentNullException.ThrowIfNull(query);
        bool mine = query["assigned"] == Me && reader is not null;
        return new ReviewFilter
        {
            Mine = mine,
            Finding = new FindingFilter
            {
                Units = [.. query["unit"].OfType<string>().Where(u => u.Length > 0).Distinct(StringComparer.Ordinal)],
                FiscalYear = Number(query["year"]),
                Round = Number(query["round"]),
                Indicator = Text(query["indicator"]) is { } indicator ? ThaiDigits.ToArabic(indicator) : null,
                Code = Text(query["code"]),
                Severity = Enum<Severity>(query["severity"]),
                States = States(query["state"]),
                DecidedBy = Text(query["by"]),
                AssignedTo =
                    mine ? reader
                    : query["assigned"] == Me ? null
                    : Text(query["assigned"]),
                SecondFor = Is(query["second"], Me) ? reader : null,
                Submission = Number(query["submission"]),
                Text = Text(query["q"]),
                LatestOnly = !Is(query["versions"], "all"),
                WithFollowing = Is(query["following"], "all"),
            },
            Sort = Enum<FindingSort>(query["sort"]) ?? FindingSort.Card,
            Size = Math.Clamp(Number(query["size"]) ?? UsualPage, SmallestPage, LargestPage),
        };
    }

    /// <summary>With the question mark; empty where everything is as usual.</summary>
    /// <param name="further">Added behind.</param>
    public string ToQuery(params IReadOnlyList<(string Name, string? Value)> further)
    {
        QueryString query = QueryString.Empty;
        foreach ((string name, string value) in Parts(further))
            query = query.Add(name, value);
        return query.ToUriComponent();
    }

    /// <summary>Name by name as the address has them; nothing that is as usual.</summary>
    /// <param name="further">Added behind.</param>
    public IReadOnlyList<(string Name, string Value)> Parts(params IReadOnlyList<(string Name, string? Value)> further)
    {
        ArgumentNullException.ThrowIfNull(further);
        List<(string, string)> parts = [.. Finding.Units.Select(u => ("unit", u))];
        Add("year", Finding.FiscalYear?.ToString(CultureInfo.InvariantCulture));
        Add("round", Finding.Round?.ToString(CultureInfo.InvariantCulture));
        Add("indicator", Finding.Indicator);
        Add("code", Finding.Code);
        Add("severity", Name(Finding.Severity));
        parts.AddRange(StateNames().Select(s => ("state", s)));
        Add("by", Finding.DecidedBy);
        Add("assigned", Mine ? Me : Finding.AssignedTo);
        Add("second", Finding.SecondFor is null ? null : Me);
        Add("submission", Finding.Submission?.ToString(CultureInfo.InvariantCulture));
        Add("q", Finding.Text);
        Add("versions", Finding.LatestOnly ? null : "all");
        Add("following", Finding.WithFollowing ? "all" : null);
        Add("sort", Sort == FindingSort.Card ? null : Name<FindingSort>(Sort));
        Add("size", Size == UsualPage ? null : Size.ToString(CultureInfo.InvariantCulture));
        foreach ((string name, string? value) in further)
            Add(name, value);
        return parts;

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                parts.Add((name, value));
        }
    }

    public bool IsUsual => ToQuery().Length == 0;

    /// <summary>The same with one unit more, or less where it is there.</summary>
    public ReviewFilter Toggled(string unit) =>
        With(f =>
            f with
            {
                Units = f.Units.Contains(unit, StringComparer.Ordinal) ? [.. f.Units.Where(u => u != unit)] : [.. f.Units, unit],
            }
        );

    public ReviewFilter Toggled(FindingState state) =>
        With(f => f with { States = f.States.Contains(state) ? [.. f.States.Where(s => s != state)] : [.. f.States, state] });

    /// <param name="reviewer">Name of an account, <see cref="UnitReviewers.Nobody"/>, or <see cref="Me"/>; chosen already, it is given
    /// up.</param>
    /// <param name="reader">Name of the account that looks.</param>
    public ReviewFilter AssignedTo(string reviewer, string reader)
    {
        bool mine = reviewer == Me;
        string name = mine ? reader : reviewer;
        bool chosen = Finding.AssignedTo == name && Mine == mine;
        return With(f => f with { AssignedTo = chosen ? null : name }) with { Mine = mine && !chosen };
    }

    public ReviewFilter With(Func<FindingFilter, FindingFilter> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return this with { Finding = change(Finding) };
    }

    private IEnumerable<string> StateNames()
    {
        if (Finding.States.Count == 0)
            return [AnyState];
        return Finding.States.Order().SequenceEqual(FindingStates.Waiting.Order())
            ? []
            : Finding.States.Select(s => Name<FindingState>(s)!);
    }

    private static IReadOnlyList<FindingState> States(IEnumerable<string?> names)
    {
        List<string> named = [.. names.OfType<string>().Where(n => n.Length > 0)];
        if (named.Count == 0)
            return FindingStates.Waiting;
        if (named.Contains(AnyState, StringComparer.OrdinalIgnoreCase))
            return [];
        List<FindingState> known = [.. named.Select(Enum<FindingState>).OfType<FindingState>().Distinct()];
        return known.Count == 0 ? FindingStates.Waiting : known;
    }

    private static bool Is(string? text, string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);

    private static string? Text(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Trim()[..Math.Min(text.Trim().Length, LongestText)];

    private static int? Number(string? text) =>
        int.TryParse(ThaiDigits.ToArabic(text ?? ""), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static T? Enum<T>(string? name)
        where T : struct, Enum =>
        name is not null
        && !name.Any(char.IsAsciiDigit)
        && System.Enum.TryParse(name, ignoreCase: true, out T value)
        && System.Enum.IsDefined(value)
            ? value
            : null;

    private static string? Name<T>(T? value)
        where T : struct, Enum => value is { } given ? char.ToLowerInvariant(given.ToString()[0]) + given.ToString()[1..] : null;
}
