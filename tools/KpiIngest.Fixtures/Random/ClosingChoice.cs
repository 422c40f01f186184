using KpiIngest.Fixtures.Layouts;
using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Random;

/// <summary>What was done, what helped and hindered, and the evidence, in the forms that lists take.</summary>
internal sealed class ClosingChoice(Chance chance, CardPlan plan)
{
    private static readonly string[] Headings =
    [
        "คำชี้แจงการปฏิบัติงาน/มาตรการที่ได้ดำเนินการ",
        "ปัจจัยสนับสนุนต่อการดำเนินงาน",
        "อุปสรรคต่อการดำเนินงาน",
        "ข้อเสนอแนะสำหรับการดำเนินงานในปีต่อไป",
    ];

    public IEnumerable<IReadOnlyList<Block>> Sections(Card card)
    {
        foreach (string heading in Headings)
        {
            if (chance.In(60))
                yield return
                [
                    .. List(
                        heading,
                        chance.In(30) ? [chance.Of("-", "ไม่มี", "- ยังไม่มีในขั้นนี้")] : chance.Some(chance.Between(1, 3), Texts.Prose)
                    ),
                ];
        }

        if (chance.In(15))
            yield return [Writing.Heading("คำชี้แจง :"), Distractions.Of(chance)];
        if (card.Evidence.Count > 0)
            yield return [.. List(chance.Of("หลักฐานอ้างอิง", "หลักฐานอ้างอิง", "หลักฐานประกอบ"), card.Evidence)];
    }

    private IEnumerable<Block> List(string label, IReadOnlyList<string> lines)
    {
        Para heading = Writing.Heading(label + chance.Of(" :", ":"));
        if (lines.Count == 1)
            return chance.In(50) ? [Writing.Label(label, lines[0])] : [heading, Para.Of(lines[0])];
        return chance.Between(0, 4) switch
        {
            0 => [heading, .. Numbered(lines, "{0}. {1}").Select(l => Para.Of(l))],
            1 => [heading, .. Numbered(lines, "{0}) {1}").Select(l => Para.Of(l))],
            2 => [Writing.Label(label, string.Join(' ', Numbered(lines, "{0}. {1}")))],
            3 => [heading, .. lines.Select(l => Para.Of("- " + l))],
            _ => [heading, .. Automatic(lines, plan.NextList())],
        };
    }

    private static IEnumerable<string> Numbered(IReadOnlyList<string> lines, string form) =>
        lines.Select((l, i) => string.Format(null, form, Numerals.Thai(i + 1), l));

    private static IEnumerable<Para> Automatic(IReadOnlyList<string> lines, int list) =>
        lines.Select(l => Para.Of(l) with { List = new AutoList(list, ListForm.Thai) });
}
