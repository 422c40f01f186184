using KpiIngest.Records.Assignments;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Queries;
using KpiIngest.Reports;
using KpiIngest.Review.Findings;

namespace KpiIngest.Review.Api.Document;

/// <summary>The parameters of lists. Those of findings are the names in the address of the review list, with the same meaning
/// (<see cref="ReviewFilter"/>).</summary>
internal static class KnownParameters
{
    public static QueryParameter Size { get; } =
        new("size", "Entries on a page, 20 to 200; 50 where it is not given.")
        {
            Number = true,
            Range = (ReviewFilter.SmallestPage, ReviewFilter.LargestPage),
        };

    public static QueryParameter After { get; } = new("after", "Where the page begins: as `next` of the page before has it.");

    public static QueryParameter Before { get; } =
        new("before", "Only submissions with a smaller number: as `next` of the page before has it.") { Number = true };

    public static QueryParameter Year { get; } =
        new("year", "Fiscal year, Buddhist era; one of which nothing came answers an empty list.")
        {
            Number = true,
            Range = (FiscalYears.First, FiscalYears.Last),
        };

    public static QueryParameter Round { get; } = new("round", "Months: 6, 9 or 12.") { Number = true, Values = ["6", "9", "12"] };

    public static QueryParameter Indicator { get; } =
        new("indicator", "Number of the indicator; one that nothing has answers an empty list.");

    public static QueryParameter Unit { get; } =
        new("unit", "Name of a unit that sent something or has a register, exactly as it is written.") { Names = ListedName.Unit };

    public static QueryParameter Text { get; } =
        new("q", "Part of a unit, an indicator, a person or a file name; digits, capitals, spaces and tone marks as anybody types them.")
        {
            Longest = ReviewFilter.LongestText,
        };

    public static QueryParameter Submission { get; } =
        new("submission", "Number of a submission; one that is not there answers an empty list.") { Number = true };

    /// <summary>Which findings are meant.</summary>
    public static IReadOnlyList<QueryParameter> OfFindings { get; } =
    [
        Unit with
        {
            Description = "Any of these units; each sent something or has a register, and is exactly as it is written.",
            Several = true,
        },
        Year,
        Round,
        Indicator,
        new("code", "Code of the finding, such as `weighted-score`; docs/rules.md has them all.") { Names = ListedName.Code },
        new("severity", "How grave.") { Values = ["error", "warning", "note"] },
        new("state", "Any of these states; `any` for all. Where it is not given: what waits for somebody (open, changed, proposed).")
        {
            Several = true,
            Values = [.. Enum.GetNames<FindingState>().Select(Camel), "any"],
        },
        new("by", "Name of the account whose decision stands.") { Names = ListedName.Account },
        new("assigned", "Whose unit it is: the name of an account, `me`, or `nobody`.")
        {
            Names = ListedName.Account,
            Besides = [ReviewFilter.Me, UnitReviewers.Nobody],
        },
        new("second", "`me`: what waits for the caller as the second person.") { Values = [ReviewFilter.Me] },
        Submission,
        Text,
        new("versions", "`all` lists also what a later submission replaced.") { Values = ["latest", "all"] },
        new("following", "`all` lists also what only follows from another finding.") { Values = ["folded", "all"] },
    ];

    public static QueryParameter Sort { get; } =
        new("sort", "Card by card, last received first, or by code.") { Values = [.. Enum.GetNames<FindingSort>().Select(Camel)] };

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
