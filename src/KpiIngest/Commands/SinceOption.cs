using System.CommandLine;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Commands;

/// <summary>The filter <c>--since DAY</c>, with the year of either era.</summary>
internal sealed class SinceOption
{
    private readonly Option<string?> option;

    /// <param name="description">What happened on that day or later.</param>
    /// <param name="buddhist">An example with the Buddhist year, which help shows too.</param>
    /// <param name="christian">The same day with the Christian year.</param>
    public SinceOption(string description, string buddhist, string christian)
    {
        option = new Option<string?>("--since") { Description = description, HelpName = buddhist };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && SinceDate.Parse(text) is null)
                result.AddError($"'{text}' is not a day such as {buddhist} or {christian}.");
        });
    }

    public Option Option => option;

    /// <returns>The start of the day in Bangkok; null where it is not given.</returns>
    public DateTimeOffset? Of(ParseResult call) => call.GetValue(option) is { } day ? SinceDate.Parse(day) : null;
}
