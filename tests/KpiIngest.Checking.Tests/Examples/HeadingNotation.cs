using KpiIngest.Documents;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Tests.Examples;

/// <summary>The statements of the notation that do not stand in scoring tables: <c>indicator 9.2 name</c>.</summary>
internal sealed class HeadingNotation
{
    private Indicator? indicator;

    /// <returns>False where the word is none of them.</returns>
    public bool Read(string word, string rest)
    {
        switch (word)
        {
            case "indicator":
                var parts = rest.Split(' ', 2);
                indicator = new Indicator(parts[0] == "~" ? null : parts[0], parts.Length > 1 ? parts[1] : null, new Place(Page: 1));
                return true;
            default:
                return false;
        }
    }

    public Report Apply(Report report) => report with { Indicator = indicator ?? report.Indicator };
}
