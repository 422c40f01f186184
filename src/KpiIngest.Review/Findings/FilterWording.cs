using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Records.Assignments;
using KpiIngest.Records.Findings;
using KpiIngest.Review.Language;

namespace KpiIngest.Review.Findings;

/// <summary>A filter in words, name by name, so that nobody has to read it from the address.</summary>
public static class FilterWording
{
    /// <summary>Never empty: what is decided and which versions is always said.</summary>
    public static IReadOnlyList<(Bilingual Name, Bilingual Value)> Of(FindingFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        List<(Bilingual, Bilingual)> said = [];
        if (filter.Units.Count > 0)
            said.Add((ReviewWords.Units, Same(string.Join(", ", filter.Units))));
        if (filter.FiscalYear is { } year)
            said.Add((ReviewWords.FiscalYear, Digits(year)));
        if (filter.Round is { } round)
            said.Add((ReviewWords.Rounds, Within(ReviewWords.RoundMonths, Digits(round))));
        if (filter.Indicator is { } indicator)
            said.Add((ReviewWords.Indicator, Bilingual.Digits(indicator)));
        if (filter.Code is { } code)
            said.Add((ReviewWords.Code, ReviewFacets.CodeName(code)));
        if (filter.Severity is { } severity)
            said.Add((ReviewWords.Level, ReviewFacets.SeverityName(severity)));
        said.Add(
            (
                ReviewWords.State,
                filter.States.Count == 0
                    ? ReviewWords.AnyState
                    : new Bilingual(
                        string.Join(", ", filter.States.Select(s => ReviewWords.Of(s).Thai)),
                        string.Join(", ", filter.States.Select(s => ReviewWords.Of(s).English))
                    )
            )
        );
        if (filter.DecidedBy is { } by)
            said.Add((ReviewWords.By, Same(by)));
        if (filter.AssignedTo is { } reviewer)
            said.Add((WorkWords.AssignedTo, reviewer == UnitReviewers.Nobody ? WorkWords.Nobody : Same(reviewer)));
        if (filter.SecondFor is { } second)
            said.Add((WorkWords.SecondPerson, Same(second)));
        if (filter.Submission is { } submission)
            said.Add((ReviewWords.File, new Bilingual($"หมายเลข {submission}", $"no. {submission}")));
        if (filter.Text is { } text)
            said.Add((ReviewWords.WithText, Same($"“{text}”")));
        said.Add((ReviewWords.Versions, filter.LatestOnly ? ReviewWords.LatestOnly : ReviewWords.AllVersions));
        if (filter.WithFollowing)
            said.Add((ReviewWords.Following, ReviewWords.FollowingToo));
        return said;
    }

    private static Bilingual Same(string text) => new(text, text);

    private static Bilingual Digits(int number) => Bilingual.Digits(number.ToString(CultureInfo.InvariantCulture));

    private static Bilingual Within(Bilingual pattern, Bilingual value) =>
        new(
            pattern.Thai.Replace("{0}", value.Thai, StringComparison.Ordinal),
            pattern.English.Replace("{0}", value.English, StringComparison.Ordinal)
        );
}
