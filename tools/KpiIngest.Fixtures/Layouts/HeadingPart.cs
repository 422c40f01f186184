using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Layouts;

/// <summary>Title, rounds, indicator, people and telephones.</summary>
internal static class HeadingPart
{
    public static IEnumerable<IReadOnlyList<Block>> Sections(Card card, Look look)
    {
        yield return [.. card.Title.Select(t => Para.Of(t, ParaLook.Title)), .. RoundLines(card)];
        if (look.Heading == HeadingForm.TwoCells)
        {
            yield return [TwoCells(card)];
            yield break;
        }

        foreach ((string label, IReadOnlyList<string> values) in Fields(card))
            yield return [.. look.Heading == HeadingForm.ValueBelow ? Below(label, values) : Beside(label, values)];
    }

    private static IEnumerable<(string Label, IReadOnlyList<string> Values)> Fields(Card card)
    {
        yield return (card.IndicatorLabel, [IndicatorText(card)]);
        yield return (card.SupervisorLabel, card.Supervisors);
        yield return (card.CollectorLabel, Numbered(card.Collectors));
        foreach (string phone in card.Phones)
            yield return (card.PhoneLabel, [phone]);
    }

    private static string IndicatorText(Card card) =>
        card.Number is null ? card.Name : Numerals.Write(card.Number, card.Digits) + " " + card.Name;

    private static IReadOnlyList<string> Numbered(IReadOnlyList<string> people) =>
        people.Count < 2 ? people : [.. people.Select((p, i) => Numerals.Thai(i + 1) + ". " + p)];

    private static IEnumerable<Block> Beside(string label, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
            yield break;
        yield return Writing.Label(label, values[0]);
        foreach (string value in values.Skip(1))
            yield return Writing.Line(new TabStop(), new TabStop(), new Words(value));
    }

    private static IEnumerable<Block> Below(string label, IReadOnlyList<string> values)
    {
        if (values.Count == 1 && label.StartsWith("ตัวชี้วัด", StringComparison.Ordinal))
            return [Writing.Label(label, values[0])];
        return [Writing.Line(new Words(label + " :", Bold: true)), .. values.Select(v => Para.Of(v))];
    }

    private static Grid TwoCells(Card card) =>
        new(
            [
                .. Fields(card)
                    .Select(f => new GridRow([
                        Writing.Cell(f.Label + " :", ParaLook.Label),
                        new GridCell([.. f.Values.Select(v => Para.Of(v))]),
                    ])),
            ],
            [2900, Writing.PageWidth - 2900]
        )
        {
            Ruled = false,
        };

    private static IEnumerable<Block> RoundLines(Card card) =>
        card.Rounds.Months.Select(m =>
            Writing.Line(new Tick(card.Rounds.Ticked.Contains(m), card.Rounds.Form), new Words($" รอบ {Numerals.Thai(m)} เดือน")) with
            {
                Look = ParaLook.Centred,
            }
        );
}
