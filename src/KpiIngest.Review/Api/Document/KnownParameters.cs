using KpiIngest.Records.Findings;
using KpiIngest.Review.Findings;

namespace KpiIngest.Review.Api.Document;

/// <summary>The parameters of lists. Those of findings are the names in the address of the review list, with the same meaning (<see cref="ReviewFilter"/>).</summary>
internal static class KnownParameters
{
    public static QueryParameter Size { get; } = new("size", "Entries on a page, 20 to 200; 50 where it is not given.") { Number = true };

    public static QueryParameter After { get; } = new("after", "Where the page begins: as `next` of the page before has it.");

    public static QueryParameter Before { get; } = new("before", "Only submissions with a smaller number: as `next` of the page before has it.") { Number = true };

    public static QueryParameter Year { get; } = new("year", "Fiscal year, Buddhist era.") { Number = true };

    public static QueryParameter Round { get; } = new("round", "Months: 6, 9 or 12.") { Number = true };

    public static QueryParameter Indicator { get; } = new("indicator", "Number of the indicator.");

    /// <summary>Which findings are meant.</summary>
    public static IReadOnlyList<QueryParameter> OfFindings { get; } =
    [
        new("unit", "Any of these units.") { Several = true },
        Year,
        Round,
        Indicator,
        new("code", "Code of the finding, such as `weighted-score`."),
        new("severity", "How grave.") { Values = ["error", "warning", "note"] },
        new("state", "Any of these states; `any` for all. Where it is not given: what waits for somebody (open, changed, proposed).") { Several = true, Values = [.. Enum.GetNames<FindingState>().Select(Camel), "any"] },
        new("by", "Name of the account whose decision stands."),
        new("assigned", "Whose unit it is: the name of an account, `me`, or `nobody`."),
        new("second", "`me`: what waits for the caller as the second person.") { Values = [ReviewFilter.Me] },
        new("submission", "Number of a submission.") { Number = true },
        new("q", "Part of a unit, an indicator, a person or a file name; digits and tone marks as anybody types them."),
        new("versions", "`all` lists also what a later submission replaced.") { Values = ["latest", "all"] },
        new("following", "`all` lists also what only follows from another finding.") { Values = ["folded", "all"] },
    ];

    public static QueryParameter Sort { get; } = new("sort", "Card by card, last received first, or by code.") { Values = [.. Enum.GetNames<FindingSort>().Select(Camel)] };

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
