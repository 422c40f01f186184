using System.Xml.Linq;
using KpiIngest.Fixtures.Expected;
using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Sets;
using KpiIngest.Fixtures.Word;
using static KpiIngest.Fixtures.Word.Ns;

namespace KpiIngest.Fixtures.Difficulties;

/// <summary>Tracked changes that nobody accepted or rejected: the final view counts, and a change on a scored figure is named.</summary>
internal static class Revisions
{
    private const string By = "w:id=\"901\" w:author=\"ผู้ตรวจ\" w:date=\"2014-10-01T09:00:00Z\"";

    public static IEnumerable<Fixture> All() =>
        [
            HardCard.OfSmall(
                "revision-figure",
                "a score of 2 changed to 4, deletion and insertion pending",
                (card, draft) =>
                {
                    Stated score = card.Summary!.Lines[1].Mark.Score;
                    draft.Runs(score)[0].AddBeforeSelf(Deleted("๒"));
                    Around(draft.Runs(score), "ins");
                },
                card => [new Declared("tracked-changes", card.Summary!.Lines[1].Mark.Score)]
            ),
            HardCard.OfSmall(
                "revision-digit",
                "one digit of a weighted score inserted, another deleted",
                (card, draft) =>
                {
                    Stated weighted = card.Summary!.Lines[0].Mark.Weighted;
                    IReadOnlyList<XElement> runs = draft.Runs(weighted);
                    runs[0]
                        .AddBeforeSelf(
                            Snippet.Run("๓."),
                            Deleted("๕"),
                            Snippet.Of($"<w:ins {By}><w:r><w:t>๐</w:t></w:r></w:ins>"),
                            Snippet.Run("๐๐๐")
                        );
                    foreach (XElement run in runs)
                        run.Remove();
                },
                card => [new Declared("tracked-changes", card.Summary!.Lines[0].Mark.Weighted)]
            ),
            HardCard.OfSmall(
                "revision-total",
                "the total of weighted scores inserted by a tracked change",
                (card, draft) => Around(draft.Runs(card.Summary!.Total!.Mark.Weighted), "ins"),
                card => [new Declared("tracked-changes", card.Summary!.Total!.Mark.Weighted)]
            ),
            HardCard.OfSmall(
                "revision-row-inserted",
                "a whole row inserted by a tracked change",
                (card, draft) =>
                {
                    RowMark(draft.Row(card.Summary!.Lines[2].Weight), "ins");
                    foreach (XElement cell in draft.Row(card.Summary.Lines[2].Weight).Elements(W + "tc").ToArray())
                        Around(cell.Descendants(W + "r").ToArray(), "ins");
                },
                card => Figures(card.Summary!.Lines[2])
            ),
            HardCard.OfSmall(
                "revision-row-deleted",
                "a row of figures deleted by a tracked change, before the total",
                (card, draft) =>
                {
                    XElement row = Snippet.Of(draft.Row(card.Summary!.Lines[1].Weight).ToString(SaveOptions.DisableFormatting));
                    draft.Row(card.Summary.Total!.Weight).AddBeforeSelf(row);
                    RowMark(row, "del");
                    Queue<string> texts = new(["๔. ร่างที่ยกเลิก", "๒", "๓ ข้อ", "๓", "๖.๐๐๐๐"]);
                    foreach (XElement cell in row.Elements(W + "tc"))
                    {
                        cell.Descendants(W + "r").Remove();
                        cell.Element(W + "p")!.Add(Deleted(texts.Dequeue()));
                    }
                },
                card =>
                    [
                        new Declared("tracked-changes", card.Summary!.Total!.Weight)
                        {
                            Text = "๔. ร่างที่ยกเลิก ๒ ๓ ข้อ ๓ ๖.๐๐๐๐",
                            AtPlaceAlone = true,
                        },
                    ]
            ) with
            {
                Notes = [new NoteAnswer("tracked-row-deleted", new LocationAnswer(null, 0, null, null))],
            },
            HardCard.OfSmall(
                "revision-column-deleted",
                "a column of notes deleted cell by cell by a tracked change, another inserted: nothing to say",
                (card, draft) =>
                {
                    foreach (XElement row in draft.Table(card.Summary!.Lines[0].Weight).Elements(W + "tr").ToArray())
                    {
                        row.Add(
                            new XElement(
                                W + "tc",
                                Snippet.Of($"<w:tcPr><w:tcW w:w=\"600\" w:type=\"dxa\"/><w:cellDel {By}/></w:tcPr>"),
                                new XElement(W + "p", Deleted("ร่าง"))
                            )
                        );
                        row.Add(
                            new XElement(
                                W + "tc",
                                Snippet.Of($"<w:tcPr><w:tcW w:w=\"600\" w:type=\"dxa\"/><w:cellIns {By}/></w:tcPr>"),
                                new XElement(W + "p")
                            )
                        );
                    }
                }
            ),
            HardCard.OfSmall(
                "revision-result",
                "a figure of a result changed, ๓ ข้อ from ๒ ข้อ",
                (card, draft) =>
                {
                    IReadOnlyList<XElement> runs = draft.Runs(card.Summary!.Lines[0].Result);
                    runs[0].AddBeforeSelf(Deleted("๒"), Snippet.Of($"<w:ins {By}><w:r><w:t>๓</w:t></w:r></w:ins>"), Snippet.Run(" ข้อ"));
                    foreach (XElement run in runs)
                        run.Remove();
                },
                card => [new Declared("tracked-changes", card.Summary!.Lines[0].Result)]
            ),
            HardCard.OfSmall(
                "revision-moved-text",
                "a sentence of the explanation moved by a tracked change: nothing to say",
                (card, draft) =>
                {
                    XElement line = draft.Paragraphs(t => t.StartsWith(card.Explanation[0], StringComparison.Ordinal)).First();
                    XElement from = new(line);
                    line.AddBeforeSelf(from);
                    foreach (XElement run in from.Elements(W + "r").ToArray())
                        Around([run], "moveFrom");
                    foreach (XElement run in line.Elements(W + "r").ToArray())
                        Around([run], "moveTo");
                }
            ),
            HardCard.OfSmall(
                "revision-narrative",
                "words inserted and deleted outside the scoring table: nothing to say",
                (card, draft) =>
                {
                    XElement line = draft.Paragraphs(t => t.StartsWith(card.Explanation[0], StringComparison.Ordinal)).First();
                    line.Add(Snippet.Of($"<w:ins {By}><w:r><w:t> จำนวน ๓ ประเด็น</w:t></w:r></w:ins>"), Deleted(" จำนวน ๔ ประเด็น"));
                }
            ),
            HardCard.OfSmall(
                "revision-properties",
                "figures whose look alone was changed: nothing to say",
                (card, draft) =>
                {
                    foreach (Line line in card.Summary!.Lines)
                    foreach (XElement run in draft.Runs(line.Mark.Weighted))
                        run.Element(W + "rPr")!.Add(Snippet.Of($"<w:rPrChange {By}><w:rPr><w:vanish/></w:rPr></w:rPrChange>"));
                    XElement paragraph = draft.Paragraph(card.Summary.Lines[0].Weight);
                    paragraph
                        .Element(W + "pPr")!
                        .Add(Snippet.Of($"<w:pPrChange {By}><w:pPr><w:numPr><w:numId w:val=\"9\"/></w:numPr></w:pPr></w:pPrChange>"));
                }
            ),
            HardCard.OfSmall(
                "revision-paragraph-joined",
                "a pending deletion of the paragraph mark between indicator label and name",
                (card, draft) =>
                {
                    XElement line = draft.Paragraphs(t => t.Contains(card.Name, StringComparison.Ordinal)).First();
                    XElement label = new(
                        W + "p",
                        Snippet.Of($"<w:pPr><w:rPr><w:del {By}/></w:rPr></w:pPr>"),
                        Snippet.Run("ชื่อตัวชี้วัด : ")
                    );
                    line.AddBeforeSelf(label, Snippet.Of("<w:commentRangeStart w:id=\"5\"/>"));
                    foreach (XElement run in line.Elements(W + "r").Where(r => r.Annotation<Pages.Words>() is { Bold: true }).ToArray())
                        run.Remove();
                }
            ),
            HardCard.OfSmall(
                "revision-deleted-field",
                "a deleted field inside a figure's paragraph",
                (card, draft) =>
                    draft
                        .Paragraph(card.Summary!.Lines[0].Weight)
                        .Add(
                            Snippet.Of(
                                $"<w:del {By}><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:delInstrText> = 4 + 4 </w:delInstrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                                    + "<w:r><w:delText>๘</w:delText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:del>"
                            )
                        ),
                card => [new Declared("tracked-changes", card.Summary!.Lines[0].Weight)]
            ),
        ];

    private static XElement Deleted(string text) =>
        Snippet.Of($"<w:del {By}><w:r><w:delText xml:space=\"preserve\">{text}</w:delText></w:r></w:del>");

    private static IEnumerable<Declared> Figures(Line line) =>
        [
            new("tracked-changes", line.Weight),
            new("tracked-changes", line.Result),
            new("tracked-changes", line.Mark.Score),
            new("tracked-changes", line.Mark.Weighted),
        ];

    private static void Around(IEnumerable<XElement> runs, string name)
    {
        foreach (XElement run in runs.ToArray())
        {
            XElement wrapper = Snippet.Of($"<w:{name} {By}/>");
            run.AddBeforeSelf(wrapper);
            run.Remove();
            wrapper.Add(run);
        }
    }

    private static void RowMark(XElement row, string name)
    {
        if (row.Element(W + "trPr") is null)
            row.AddFirst(new XElement(W + "trPr"));
        row.Element(W + "trPr")!.Add(Snippet.Of($"<w:{name} {By}/>"));
    }
}
