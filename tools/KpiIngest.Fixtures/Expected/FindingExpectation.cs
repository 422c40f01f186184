using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Expected;

/// <summary>Turns declared discrepancies into the contract's form: report, address and place follow from the figure's identity.</summary>
internal sealed class FindingExpectation(IReadOnlyList<Card> cards, IReadOnlyList<IReadOnlyList<Block>> pages)
{
    private readonly PlaceFinder places = new(pages.SelectMany(p => p));
    private readonly IReadOnlyList<PlaceFinder> byReport = [.. pages.Select(p => new PlaceFinder(p))];

    public Finding Of(Declared declared)
    {
        int report = Enumerable.Range(0, byReport.Count).First(i => byReport[i].Holds(declared.Figure));
        return new Finding(
            declared.Code,
            declared.Severity,
            report,
            declared.AboutTable || declared.AtPlaceAlone || declared.Code == "criteria-conflict" ? null : Figure(declared.Figure.Value),
            declared.Expected,
            declared.Arithmetic,
            declared.Cause is { } cause ? new CauseAnswer(cause) : null,
            null,
            declared.Code is "formula" or "criteria-conflict" || declared.AboutTable || declared.AtPlaceAlone
                ? null
                : Addresses.Of(cards[report], declared.Figure),
            Location(declared.Figure, declared.Text),
            [.. declared.Also.Select(a => Location(a, declared.AlsoAsRows ? "" : null))]
        );
    }

    /// <summary>A result in words is no figure.</summary>
    private static string? Figure(string? value) =>
        value is not null && value.All(c => char.IsAsciiDigit(c) || c is '.' or '-') ? value : null;

    private LocationAnswer Location(Stated figure, string? text = null)
    {
        PrintedPlace place = places[figure];
        return new LocationAnswer(null, place.Table, place.Row, text is "" ? null : text ?? place.Text);
    }
}
