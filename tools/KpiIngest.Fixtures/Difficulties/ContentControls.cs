using System.Xml.Linq;
using KpiIngest.Fixtures.Expected;
using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Sets;
using KpiIngest.Fixtures.Word;
using static KpiIngest.Fixtures.Word.Ns;

namespace KpiIngest.Fixtures.Difficulties;

/// <summary>Content controls, custom XML and smart tags around runs, paragraphs, cells, rows and tables.</summary>
internal static class ContentControls
{
    private const string Control = "<w:sdt><w:sdtPr><w:alias w:val=\"ช่องกรอก\"/><w:id w:val=\"77\"/></w:sdtPr><w:sdtContent/></w:sdt>";

    private static readonly XName Content = W + "sdtContent";

    public static IEnumerable<Fixture> All() =>
        [
            HardCard.OfSmall(
                "control-runs",
                "each figure of a row in a content control of its own",
                (card, draft) =>
                {
                    Line line = card.Summary!.Lines[0];
                    foreach (Stated figure in new[] { line.Weight, line.Result, line.Mark.Score, line.Mark.Weighted })
                        Around(draft.Runs(figure));
                }
            ),
            HardCard.OfSmall(
                "control-paragraphs",
                "paragraphs of cells in content controls, one inside another",
                (card, draft) =>
                {
                    foreach (Line line in card.Summary!.Lines)
                    {
                        Snippet.Wrap(draft.Paragraph(line.Mark.Score), Control, Content);
                        Snippet.Wrap(draft.Paragraph(line.Mark.Score).Ancestors(W + "sdt").First(), Control, Content);
                    }
                }
            ),
            HardCard.OfSmall(
                "control-cells",
                "cells in content controls",
                (card, draft) =>
                {
                    foreach (Line line in card.Summary!.Lines)
                        Snippet.Wrap(draft.Cell(line.Mark.Weighted), Control, Content);
                }
            ),
            HardCard.OfSmall(
                "control-rows",
                "rows in a repeating content control",
                (card, draft) =>
                {
                    foreach (Line line in card.Summary!.Lines)
                        Snippet.Wrap(draft.Row(line.Weight), Control, Content);
                }
            ),
            HardCard.OfA(
                "control-tables",
                "every scoring table in a content control",
                (card, draft) =>
                {
                    foreach (Sheet sheet in card.Sheets)
                        Snippet.Wrap(draft.Table(sheet.Lines[0].Weight), Control, Content);
                }
            ),
            HardCard.OfSmall(
                "control-custom-xml",
                "custom XML and smart tags around runs, paragraphs and rows",
                (card, draft) =>
                {
                    foreach (XElement run in draft.Runs(card.Summary!.Lines[0].Mark.Score))
                        Snippet.Wrap(run, "<w:smartTag w:element=\"number\"/>", W + "smartTag");
                    Snippet.Wrap(draft.Paragraph(card.Summary.Lines[1].Mark.Score), "<w:customXml w:element=\"score\"/>", W + "customXml");
                    Snippet.Wrap(draft.Row(card.Summary.Lines[2].Weight), "<w:customXml w:element=\"row\"/>", W + "customXml");
                }
            ),
            HardCard.OfSmall(
                "control-placeholder",
                "a control of the heading that still shows its prompt beside one that was filled in",
                (card, draft) =>
                {
                    foreach (XElement line in draft.Paragraphs(t => t.Contains(card.Supervisors[0], StringComparison.Ordinal)))
                        line.Add(
                            Snippet.Of(
                                "<w:sdt><w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t> คลิกหรือแตะที่นี่เพื่อใส่ข้อความ</w:t></w:r></w:sdtContent></w:sdt>"
                            )
                        );
                    draft
                        .Paragraph(card.Summary!.Lines[0].Mark.Score)
                        .Add(
                            Snippet.Of(
                                "<w:sdt><w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>ระบุคะแนน ๑ ถึง ๕</w:t></w:r></w:sdtContent></w:sdt>"
                            )
                        );
                }
            ),
            HardCard.OfSmall(
                "control-bound",
                "a score bound to data of the file, which hold another one than the control kept: the data are what Word shows",
                (card, draft) =>
                {
                    Bind(draft, card.Summary!.Lines[0].Mark.Score, "/c:card[1]/c:score[1]");
                    foreach (XElement kept in draft.Paragraph(card.Summary.Lines[0].Mark.Score).Descendants(W + "t"))
                        kept.Value = "๕";
                    draft.Add(
                        "customXml/item1.xml",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><card xmlns=\"urn:example:card\"><score>๓</score></card>"
                    );
                    draft.Add(
                        "customXml/itemProps1.xml",
                        "<ds:datastoreItem ds:itemID=\"{6F1B2C00-0000-4000-8000-000000000001}\" xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\"/>"
                    );
                    draft.Add(
                        "customXml/_rels/item1.xml.rels",
                        Links(
                            "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps\" Target=\"itemProps1.xml\"/>"
                        )
                    );
                    draft["[Content_Types].xml"] = draft["[Content_Types].xml"]
                        .Replace(
                            "</Types>",
                            "<Override PartName=\"/customXml/itemProps1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.customXmlProperties+xml\"/></Types>",
                            StringComparison.Ordinal
                        );
                    draft["word/_rels/document.xml.rels"] = draft["word/_rels/document.xml.rels"]
                        .Replace(
                            "</Relationships>",
                            "<Relationship Id=\"data\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml\" Target=\"../customXml/item1.xml\"/></Relationships>",
                            StringComparison.Ordinal
                        );
                }
            ) with
            {
                Notes = [new NoteAnswer("bound-content", new LocationAnswer(null, 0, 1, null))],
            },
        ];

    private static string Links(string links) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{links}</Relationships>";

    private static void Bind(WordDraft draft, Stated figure, string path) =>
        Around(
            draft.Runs(figure),
            "<w:sdt><w:sdtPr><w:id w:val=\"78\"/>"
                + $"<w:dataBinding w:prefixMappings=\"xmlns:c='urn:example:card'\" w:xpath=\"{path}\" w:storeItemID=\"{{6F1B2C00-0000-4000-8000-000000000001}}\"/><w:text/></w:sdtPr><w:sdtContent/></w:sdt>"
        );

    private static void Around(IReadOnlyList<XElement> runs, string wrapper = Control)
    {
        XElement control = Snippet.Of(wrapper);
        runs[0].AddBeforeSelf(control);
        foreach (XElement run in runs)
            run.Remove();
        control.Element(Content)!.Add(runs);
    }
}
