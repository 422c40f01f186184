using KpiIngest.Fixtures.Layouts;
using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Random;

/// <summary>Indicator, people and telephones as the heading of a card shows them: which fields, in which order, in which form.</summary>
internal sealed class HeaderChoice(Chance chance)
{
    /// <summary>A label and its lines; two lines of one field stand under each other.</summary>
    private sealed record Field(string Label, IReadOnlyList<string> Values);

    public IEnumerable<Block> Draw(Card card, string? weight)
    {
        List<Field> fields = Fields(card, weight).ToList();
        return chance.Between(0, 12) switch
        {
            10 => [FourColumns(fields)],
            11 => Paired(fields),
            12 => fields.SelectMany((f, i) => i == 0 ? Line(f, " : ") : Line(f, "  ")),
            <= 3 => fields.SelectMany(f => Line(f, " : ")),
            4 => fields.SelectMany(f => Line(f, ": ")),
            5 => fields.SelectMany(Tabbed),
            6 => [TwoColumns(fields)],
            7 => [OneCell(fields)],
            8 => fields.SelectMany(Below),
            _ => [.. Line(fields[0], " : "), new Controlled([.. fields.Skip(1).SelectMany(f => Line(f, " : "))])],
        };
    }

    private IEnumerable<Field> Fields(Card card, string? weight)
    {
        foreach (Field field in Indicator(card))
            yield return field;
        if (weight is not null && chance.In(30))
            yield return new Field(Label("น้ำหนัก"), ["ร้อยละ " + weight]);
        List<Field> people = [];
        if (card.Supervisors.Count > 0)
            people.Add(new Field(Label(card.SupervisorLabel), Numbered(card.Supervisors)));
        if (card.Collectors.Count > 0)
            people.Add(new Field(Label(card.CollectorLabel), Numbered(card.Collectors)));
        foreach (Field field in chance.In(80) ? people : Enumerable.Reverse(people))
            yield return field;
        foreach (string phone in card.Phones)
            yield return new Field(Label(card.PhoneLabel), [phone]);
    }

    private IEnumerable<Field> Indicator(Card card)
    {
        if (card.Number is null)
            return [new Field(Label("ชื่อตัวชี้วัด"), [card.Name])];
        string number = Numerals.Write(card.Number, chance.Of(Digits.Thai, Digits.Arabic));
        return chance.Between(0, 5) switch
        {
            0 => [new Field($"ตัวชี้วัดที่ {number}", [card.Name])],
            1 => [new Field(Label("ตัวชี้วัดที่"), [number]), new Field(Label("ชื่อตัวชี้วัด"), [card.Name])],
            2 => [new Field(Label("ตัวชี้วัด"), [$"{number} {card.Name}"])],
            3 => [new Field(Label("ตัวชี้วัดที่"), [$"{number} {card.Name}"])],
            4 => [new Field(Label("ชื่อตัวบ่งชี้"), [$"{number}. {card.Name}"])],
            _ => [new Field(Label("ชื่อตัวชี้วัด"), [$"{number} {card.Name}"])],
        };
    }

    private string Label(string text) => chance.In(8) ? Damage.Of(text, chance) : text;

    private string[] Numbered(IReadOnlyList<string> people)
    {
        if (people.Count < 2)
            return [.. people];
        string form = chance.Of("{0}. {1}", "{0}) {1}", "({0}) {1}");
        string[] lines = people.Select((p, i) => string.Format(null, form, Numerals.Thai(i + 1), p)).ToArray();
        return chance.In(20) && form[0] == '{' ? [string.Join(' ', lines)] : lines;
    }

    private static IEnumerable<Block> Line(Field field, string colon)
    {
        yield return Writing.Line(new Words(field.Label + colon, Bold: true), new Words(field.Values[0]));
        foreach (string value in field.Values.Skip(1))
            yield return Writing.Line(new TabStop(), new TabStop(), new Words(value));
    }

    private static IEnumerable<Block> Tabbed(Field field)
    {
        yield return Writing.Line(new Words(field.Label, Bold: true), new TabStop(), new Words(": "), new Words(field.Values[0]));
        foreach (string value in field.Values.Skip(1))
            yield return Writing.Line(new TabStop(), new Words(value));
    }

    private static IEnumerable<Block> Below(Field field, int index) =>
        index == 0
            ? Line(field, " : ")
            : [Writing.Line(new Words(field.Label + " :", Bold: true)), .. field.Values.Select(v => Para.Of(v))];

    private Grid TwoColumns(List<Field> fields)
    {
        string colon = chance.Of(" :", ":", "");
        return new Grid(
            [
                .. fields.Select(f => new GridRow([
                    Writing.Cell(f.Label + colon, ParaLook.Label),
                    new GridCell([.. f.Values.Select(v => Para.Of(v))]),
                ])),
            ],
            [2900, Writing.PageWidth - 2900]
        )
        {
            Ruled = chance.In(50),
        };
    }

    /// <summary>Two fields in a row: label, value, label, value.</summary>
    private static Grid FourColumns(List<Field> fields) =>
        new(
            [
                .. fields
                    .Chunk(2)
                    .Select(pair => new GridRow([
                        .. pair.SelectMany(f =>
                            new[] { Writing.Cell(f.Label + " :", ParaLook.Label), new GridCell([.. f.Values.Select(v => Para.Of(v))]) }
                        ),
                    ])),
            ],
            [2000, 2819, 2000, 2819]
        );

    /// <summary>The telephone of one person behind the name, on the same line.</summary>
    private static IEnumerable<Block> Paired(List<Field> fields)
    {
        for (int i = 0; i < fields.Count; i++)
        {
            if (
                i > 0
                && i + 1 < fields.Count
                && fields[i] is { Values.Count: 1 } person
                && fields[i + 1].Values is [var phone]
                && Numerals.Arabic(phone).StartsWith('0')
            )
            {
                yield return Writing.Line(
                    new Words(person.Label + " : ", Bold: true),
                    new Words(person.Values[0]),
                    new TabStop(),
                    new Words($"{fields[i + 1].Label} : {phone}")
                );
                i++;
            }
            else
            {
                foreach (Block block in Line(fields[i], " : "))
                    yield return block;
            }
        }
    }

    private static Grid OneCell(List<Field> fields) =>
        new([.. fields.Select(f => new GridRow([new GridCell([.. Line(f, " : ")])]))], [Writing.PageWidth]);
}
