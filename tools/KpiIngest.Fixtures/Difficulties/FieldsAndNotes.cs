using System.Xml.Linq;
using KpiIngest.Fixtures.Expected;
using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;
using KpiIngest.Fixtures.Sets;
using KpiIngest.Fixtures.Word;
using static KpiIngest.Fixtures.Word.Ns;

namespace KpiIngest.Fixtures.Difficulties;

/// <summary>Fields with cached results, footnotes and endnotes beside figures, page headers and footers.</summary>
internal static class FieldsAndNotes
{
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    public static IEnumerable<Fixture> All() =>
        [
            HardCard.OfSmall(
                "field-sum",
                "the total is a field =SUM(ABOVE) whose cached result is right",
                (card, draft) => Field(draft.Runs(card.Summary!.Total!.Mark.Weighted), " =SUM(ABOVE) ")
            ),
            HardCard.OfSmall(
                "field-sum-stale",
                "the same with a result that was never updated: it is read as displayed, and wrong",
                (card, draft) => Field(draft.Runs(card.Summary!.Total!.Mark.Weighted), " =SUM(ABOVE) \\# \"0.0000\" "),
                card =>
                {
                    card.Summary!.Total!.Mark.Weighted = Stated.Of("7.0000");
                    return
                    [
                        new("weighted-total", card.Summary.Total.Mark.Weighted, "8", "3 + 2 + 3 = 8; stated 7.0000 (-1)")
                        {
                            Cause = "digit-misread",
                        },
                    ];
                }
            ),
            HardCard.OfSmall(
                "field-simple",
                "weights as simple fields, a score as the result of a field inside a field",
                (card, draft) =>
                {
                    foreach (Line line in card.Summary!.Lines)
                    {
                        IReadOnlyList<XElement> runs = draft.Runs(line.Weight);
                        XElement field = Snippet.Of("<w:fldSimple w:instr=\" DOCVARIABLE W1 \"/>");
                        runs[0].AddBeforeSelf(field);
                        foreach (XElement run in runs)
                            run.Remove();
                        field.Add(runs);
                    }

                    IReadOnlyList<XElement> score = draft.Runs(card.Summary.Lines[0].Mark.Score);
                    score[0]
                        .AddBeforeSelf(
                            Snippet.All(
                                Mark("begin")
                                    + "<w:r><w:instrText> IF </w:instrText></w:r>"
                                    + Mark("begin")
                                    + "<w:r><w:instrText> =4+5 </w:instrText></w:r>"
                                    + Mark("separate")
                                    + "<w:r><w:t>๙</w:t></w:r>"
                                    + Mark("end")
                                    + "<w:r><w:instrText> = 9 \"3\" \"4\" </w:instrText></w:r>"
                                    + Mark("separate")
                            )
                        );
                    score[^1].AddAfterSelf(Snippet.All(Mark("end")));
                }
            ),
            HardCard.OfSmall(
                "note-beside-figure",
                "a footnote mark behind a score, one with a mark of its own behind a weighted score, an endnote behind a weight",
                (card, draft) =>
                {
                    draft
                        .Paragraph(card.Summary!.Lines[0].Mark.Score)
                        .Add(Snippet.Of("<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"2\"/></w:r>"));
                    draft
                        .Paragraph(card.Summary.Lines[1].Mark.Weighted)
                        .Add(
                            Snippet.Of(
                                "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"3\"/><w:t>๑)</w:t></w:r>"
                            )
                        );
                    draft.Paragraph(card.Summary.Lines[2].Weight).Add(Snippet.Of("<w:r><w:endnoteReference w:id=\"2\"/></w:r>"));
                    draft.Relate(
                        "rId40",
                        "footnotes",
                        "footnotes.xml",
                        WordType + "footnotes+xml",
                        Part("footnotes", Note("footnote", 2, "คะแนนตามเกณฑ์ข้อ ๓") + Note("footnote", 3, "ปรับตามมติที่ประชุมครั้งที่ ๒"))
                    );
                    draft.Relate(
                        "rId41",
                        "endnotes",
                        "endnotes.xml",
                        WordType + "endnotes+xml",
                        Part("endnotes", Note("endnote", 2, "น้ำหนักตามคำรับรองฯ หน้า ๑๒"))
                    );
                }
            ),
            Margins(),
            HardCard.OfSmall(
                "margin-figures",
                "page numbers, a document number and figures in header and footer: nothing of it is read as a figure",
                (_, draft) => InMargins(draft, "เอกสารหมายเลข ๗ หน้า ๑ จาก ๙", "คะแนนรวม ๙๙.๐๐๐๐")
            ),
        ];

    private static Fixture Margins()
    {
        Card card = HardCard.Small();
        card.Title = [card.Title[0]];
        return HardCard.Of(
            "margin-round-and-year",
            "round and fiscal year in the page header alone",
            card,
            (_, draft) => InMargins(draft, "รอบ ๑๒ เดือน ประจำปีงบประมาณ พ.ศ. ๒๕๕๘", "หน้า ๑"),
            pages: (_, blocks) => [.. blocks.Where(b => b is not Para { Inlines: [Tick, ..] })]
        );
    }

    private static void InMargins(WordDraft draft, string header, string footer)
    {
        draft.Relate("rId50", "header", "header1.xml", WordType + "header+xml", Part("hdr", Line(header)));
        draft.Relate("rId51", "footer", "footer1.xml", WordType + "footer+xml", Part("ftr", Line(footer)));
        draft
            .Body.Element(W + "sectPr")!
            .AddFirst(
                Snippet.Of("<w:headerReference w:type=\"default\" r:id=\"rId50\"/>"),
                Snippet.Of("<w:footerReference w:type=\"default\" r:id=\"rId51\"/>")
            );
    }

    private static string Line(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static string Note(string kind, int id, string text) =>
        $"<w:{kind} w:id=\"{id}\"><w:p><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:{kind}Ref/></w:r><w:r><w:t xml:space=\"preserve\"> {text}</w:t></w:r></w:p></w:{kind}>";

    private static byte[] Part(string root, string content) =>
        System.Text.Encoding.UTF8.GetBytes($"<w:{root} xmlns:w=\"{W}\">{content}</w:{root}>");

    private static string Mark(string kind) => $"<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>";

    private static void Field(IReadOnlyList<XElement> runs, string instruction)
    {
        runs[0]
            .AddBeforeSelf(
                Snippet.All(
                    $"{Mark("begin")}<w:r><w:instrText xml:space=\"preserve\">{System.Security.SecurityElement.Escape(instruction)}</w:instrText></w:r>{Mark("separate")}"
                )
            );
        runs[^1].AddAfterSelf(Snippet.All(Mark("end")));
    }
}
