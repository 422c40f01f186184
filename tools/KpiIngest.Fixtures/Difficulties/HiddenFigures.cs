using KpiIngest.Fixtures.Expected;
using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;
using KpiIngest.Fixtures.Sets;
using KpiIngest.Fixtures.Word;
using static KpiIngest.Fixtures.Word.Ns;

namespace KpiIngest.Fixtures.Difficulties;

/// <summary>Figures that stand in the file and that nobody sees on the page.</summary>
internal static class HiddenFigures
{
    public static IEnumerable<Fixture> All() =>
        [
            InTable("hidden-figure", "a second weighted score as hidden text in the cell of the first", ""),
            InTable(
                "hidden-by-style",
                "the same, hidden by its character style",
                "<w:rStyle w:val=\"Concealed\"/>",
                "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"Base\"><w:name w:val=\"Base\"/><w:rPr><w:vanish/></w:rPr></w:style>"
                    + "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"Concealed\"><w:name w:val=\"Concealed\"/><w:basedOn w:val=\"Base\"/></w:style>"
            ),
            InTable("hidden-white", "the same, white on white", "<w:color w:val=\"FFFFFF\"/>"),
            InTable(
                "hidden-white-by-style",
                "the same, white by its character style",
                "<w:rStyle w:val=\"White\"/>",
                "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"White\"><w:name w:val=\"White\"/><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr></w:style>"
            ),
            InTable("hidden-speck", "the same, in letters of one point", "<w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/>"),
            InTable("hidden-near-white", "the same, in the lightest grey", "<w:color w:val=\"F7F7F7\"/>"),
            InTable(
                "hidden-on-highlight",
                "the same, black on a black highlight",
                "<w:color w:val=\"000000\"/><w:highlight w:val=\"black\"/>"
            ),
            HardCard.OfSmall(
                "hidden-words",
                "hidden words and figures outside the scoring table: nothing to say",
                (card, draft) =>
                {
                    foreach (
                        System.Xml.Linq.XElement line in draft.Paragraphs(t => t.Contains(card.Supervisors[0], StringComparison.Ordinal))
                    )
                        line.Add(Snippet.Run(" ร่างที่ ๒", "<w:vanish/>"));
                }
            ),
            HardCard.OfSmall(
                "hidden-shown-on-colour",
                "white figures on a dark heading row and a shaded total: they are seen",
                (card, draft) =>
                {
                    foreach (System.Xml.Linq.XElement cell in draft.Row(card.Summary!.Total!.Weight).Elements(W + "tc"))
                    {
                        cell.Element(W + "tcPr")!.Add(Snippet.Of("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"1F3864\"/>"));
                        foreach (System.Xml.Linq.XElement run in cell.Descendants(W + "r"))
                            run.Element(W + "rPr")?.Add(Snippet.Of("<w:color w:val=\"FFFFFF\"/>"));
                    }
                }
            ),
        ];

    private static Fixture InTable(string name, string about, string look, string styles = "")
    {
        Stated hidden = Stated.As("๙.๙๙๙๙", null);
        return HardCard.OfSmall(
            name,
            about,
            (_, draft) =>
            {
                if (styles.Length > 0)
                    draft["word/styles.xml"] = draft["word/styles.xml"]
                        .Replace("</w:styles>", styles + "</w:styles>", StringComparison.Ordinal);
                if (look.Length == 0)
                    return;
                foreach (System.Xml.Linq.XElement run in draft.Runs(hidden))
                {
                    run.Element(W + "rPr")!.Element(W + "vanish")!.Remove();
                    run.Element(W + "rPr")!.AddFirst(Snippet.All(look));
                }
            },
            _ => [new Declared("hidden-text", hidden)],
            (card, blocks) => PageEdit.Behind(blocks, card.Summary!.Lines[1].Mark.Weighted, new Words("๙.๙๙๙๙", hidden) { Hidden = true })
        );
    }
}
