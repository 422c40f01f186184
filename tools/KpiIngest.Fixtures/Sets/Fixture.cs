using KpiIngest.Fixtures.Cards;
using KpiIngest.Fixtures.Expected;
using KpiIngest.Fixtures.Layouts;
using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;
using KpiIngest.Fixtures.Word;

namespace KpiIngest.Fixtures.Sets;

/// <summary>One document with what is expected of it.</summary>
/// <param name="Group">Folder under <c>fixtures</c>.</param>
/// <param name="Name">Folder under the group.</param>
/// <param name="About">One line for the README.</param>
public sealed record Fixture(string Group, string Name, string About)
{
    public IReadOnlyList<Card> Cards { get; init; } = [];

    /// <summary>The pages of each card; of a document without a report, one list.</summary>
    public required IReadOnlyList<IReadOnlyList<Block>> Pages { get; init; }

    public IReadOnlyList<Declared> Declared { get; init; } = [];

    /// <summary>What every report on this form brings to light, whatever else is wrong with it.</summary>
    public IReadOnlyList<Declared> OfTheForm { get; init; } = [];

    /// <summary>Leaves the .docx as another program or another habit of Word would; null for one as it is first written.</summary>
    public Action<WordDraft>? Rewrite { get; init; }

    /// <summary>By content.</summary>
    public string Format { get; init; } = "docx";

    /// <summary>What stands in the file and is expected to be named as not read.</summary>
    public IReadOnlyList<NoteAnswer> Notes { get; init; } = [];

    /// <summary>What is expected to be said of it besides what holds for every card.</summary>
    public IReadOnlyList<NotCheckableAnswer> NotCheckable { get; init; } = [];

    public string Path => Group + "/" + Name;

    public IReadOnlyList<Block> Blocks => [.. Pages.SelectMany(p => p)];

    /// <param name="fault">Alters the clean card and declares what that must bring to light.</param>
    public static Fixture OfA(
        string name,
        string about,
        Func<Card, IEnumerable<Declared>>? fault = null,
        string group = "layout-a",
        Look? look = null
    ) => Of(group, name, about, CardA.Clean(), c => LayoutA.Lay(c, look ?? new Look()), fault);

    public static Fixture OfB(
        string name,
        string about,
        Func<Card, IEnumerable<Declared>>? fault = null,
        string group = "layout-b",
        Look? look = null
    )
    {
        Card card = CardB.Clean();
        MatrixForm matrix = card.Items[0].Criteria!.Matrix!;
        return Of(group, name, about, card, c => LayoutB.Lay(c, look ?? CardB.Look), fault) with
        {
            OfTheForm = [new Declared("criteria-conflict", matrix.Cells[4], null, null, matrix.Notes[4])],
        };
    }

    public static Fixture Of(
        string group,
        string name,
        string about,
        Card card,
        Func<Card, IReadOnlyList<Block>> lay,
        Func<Card, IEnumerable<Declared>>? fault = null
    )
    {
        IReadOnlyList<Declared> declared = fault is null ? [] : [.. fault(card)];
        return new Fixture(group, name, about)
        {
            Cards = [card],
            Pages = [lay(card)],
            Declared = declared,
        };
    }
}
