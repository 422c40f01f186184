using KpiIngest.Fixtures.Layouts;
using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Random;

/// <summary>Chooses which rounds a form prints, which one is ticked, and how the boxes are made.</summary>
internal sealed class RoundChoice(Chance chance)
{
    /// <summary>An empty and a ticked box typed as text.</summary>
    private static readonly (string Empty, string Ticked)[] Typed =
    [
        ("(   )", "( / )"),
        ("( )", "(x)"),
        ("(  )", "(✓)"),
        ("[ ]", "[x]"),
        ("[  ]", "[/]"),
        ("☐", "☑"),
        ("□", "✓"),
        ("□", "☒"),
        ("□", "√"),
    ];

    public Rounds Rounds()
    {
        int[] months = chance.Of<int[]>([6, 12], [6, 12], [6, 9, 12], [12], [6], [9], []);
        int[] ticked =
            months.Length == 0 || chance.In(8) ? []
            : chance.In(6) ? months
            : [chance.Of(months)];
        return new Rounds(months, ticked, chance.Of(TickForm.Wingdings, TickForm.ContentControl, TickForm.Plain));
    }

    public IReadOnlyList<Block> Draw(Rounds rounds)
    {
        if (rounds.Months.Count == 0)
            return [];
        string words = chance.Of("รอบ {0} เดือน", "รอบ {0} เดือน", "รอบการประเมิน {0} เดือน", "{0} เดือน", "รอบระยะเวลา {0} เดือน");
        Digits digits = chance.Of(Digits.Thai, Digits.Arabic);
        string Text(int month) => string.Format(null, words, Numerals.Write($"{month}", digits));
        if (rounds is { Months.Count: 1, Ticked.Count: 0 } && chance.In(70))
            return [Para.Of(Text(rounds.Months[0]), ParaLook.Centred)];
        bool typed = chance.In(50);
        (string Empty, string Ticked) box = chance.Of(Typed);
        Inline Box(int month) =>
            typed
                ? new Words(rounds.Ticked.Contains(month) ? box.Ticked : box.Empty)
                : new Tick(rounds.Ticked.Contains(month), rounds.Form);
        Inline[] One(int month) => [Box(month), new Words(" " + Text(month))];
        return chance.Of<Func<IReadOnlyList<Block>>>(
            () => [.. rounds.Months.Select(m => new Para(One(m)) { Look = ParaLook.Centred })],
            () => [new Para([.. rounds.Months.SelectMany(m => One(m).Append(new Words("     ")))])],
            () =>
                [
                    new Grid(
                        [new GridRow([.. rounds.Months.Select(m => new GridCell([new Para(One(m))]))])],
                        [.. rounds.Months.Select(_ => Writing.PageWidth / rounds.Months.Count)]
                    )
                    {
                        Ruled = false,
                    },
                ],
            () => [new Boxed([.. rounds.Months.Select(m => new Para(One(m)))])]
        )();
    }
}
