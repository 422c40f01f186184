using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.History;

/// <summary>A figure that differs from report to report.</summary>
/// <param name="What">What it is called: item and column.</param>
/// <param name="Item">Number of the item; null where there is none.</param>
/// <param name="Stated">For each report; null where nothing is stated there.</param>
/// <param name="Arithmetic"><c>3 ≠ 4</c>.</param>
/// <param name="Said">The same for a message.</param>
/// <param name="At">For each report.</param>
public sealed record DifferingFigure(
    Bilingual What,
    string? Item,
    string Column,
    IReadOnlyList<string?> Stated,
    string Arithmetic,
    Bilingual Said,
    IReadOnlyList<FigureAddress?> At
)
{
    private const string Nothing = "—";

    /// <summary>Of many versions so many values are written out; all of them are stated.</summary>
    private const int ValuesSaid = 6;

    /// <summary>For a message: <c>item 2 score 3 ≠ 4</c>.</summary>
    public Bilingual Line => new($"{What.Thai} {Said.Thai}", $"{What.English} {Said.English}");

    /// <summary>Set side by side: <c>3 ≠ 4</c>, or <c>3 → 4 (+1)</c> where the second replaces the first.</summary>
    public static DifferingFigure SideBySide(FigurePlace place, IReadOnlyList<HistoryFigure?> figures, HistoryOrder order)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(figures);
        bool replaced = order == HistoryOrder.Received;
        IReadOnlyList<HistoryFigure?> distinct = replaced ? figures : [.. figures.DistinctBy(f => f?.Value ?? "", StringComparer.Ordinal)];
        string difference =
            replaced && figures is [{ Figure: { } before }, { Figure: { } after }]
                ? $" ({DecimalText.Signed(after.Exact - before.Exact)})"
                : "";
        string sign = replaced ? " → " : " ≠ ";
        List<HistoryFigure?> said = distinct.Take(ValuesSaid).ToList();
        string end = distinct.Count > ValuesSaid ? sign + "…" : difference;
        return new DifferingFigure(
            FigureWording.Of(place),
            place.Item,
            place.Column,
            [.. figures.Select(f => f?.Text)],
            string.Join(sign, said.Select(Shown)) + end,
            new Bilingual(
                string.Join(sign, said.Select(f => Quoted(f).Thai)) + Bilingual.Digits(end).Thai,
                string.Join(sign, said.Select(f => Quoted(f).English)) + end
            ),
            [.. figures.Select(f => f?.At)]
        );
    }

    public AcrossFilesFigure ToResult() => new(Item, Column, Stated, Arithmetic, At);

    private static string Shown(HistoryFigure? figure) =>
        figure is null ? Nothing
        : figure.Figure is { } stated ? StatedText.Plain(stated)
        : figure.Text ?? Nothing;

    private static Bilingual Quoted(HistoryFigure? figure) =>
        figure is { Figure: null, Text: { } text } ? Bilingual.Quoted(text) : Bilingual.Digits(Shown(figure));
}
