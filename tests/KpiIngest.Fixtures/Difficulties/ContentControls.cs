using System.Xml.Linq;
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
        HardCard.OfSmall("control-runs", "each figure of a row in a content control of its own", (card, draft) =>
        {
            var line = card.Summary!.Lines[0];
            foreach (var figure in new[] { line.Weight, line.Result, line.Mark.Score, line.Mark.Weighted }) Around(draft.Runs(figure));
        }),
        HardCard.OfSmall("control-paragraphs", "paragraphs of cells in content controls, one inside another", (card, draft) =>
        {
            foreach (var line in card.Summary!.Lines)
            {
                Snippet.Wrap(draft.Paragraph(line.Mark.Score), Control, Content);
                Snippet.Wrap(draft.Paragraph(line.Mark.Score).Ancestors(W + "sdt").First(), Control, Content);
            }
        }),
        HardCard.OfSmall("control-cells", "cells in content controls", (card, draft) =>
        {
            foreach (var line in card.Summary!.Lines) Snippet.Wrap(draft.Cell(line.Mark.Weighted), Control, Content);
        }),
        HardCard.OfSmall("control-rows", "rows in a repeating content control", (card, draft) =>
        {
            foreach (var line in card.Summary!.Lines) Snippet.Wrap(draft.Row(line.Weight), Control, Content);
        }),
        HardCard.OfA("control-tables", "every scoring table in a content control", (card, draft) =>
        {
            foreach (var sheet in card.Sheets) Snippet.Wrap(draft.Table(sheet.Lines[0].Weight), Control, Content);
        }),
        HardCard.OfSmall("control-custom-xml", "custom XML and smart tags around runs, paragraphs and rows", (card, draft) =>
        {
            foreach (var run in draft.Runs(card.Summary!.Lines[0].Mark.Score)) Snippet.Wrap(run, "<w:smartTag w:element=\"number\"/>", W + "smartTag");
            Snippet.Wrap(draft.Paragraph(card.Summary.Lines[1].Mark.Score), "<w:customXml w:element=\"score\"/>", W + "customXml");
            Snippet.Wrap(draft.Row(card.Summary.Lines[2].Weight), "<w:customXml w:element=\"row\"/>", W + "customXml");
        }),
        HardCard.OfSmall("control-placeholder", "a control of the heading that still shows its prompt beside one that was filled in", (card, draft) =>
        {
            foreach (var line in draft.Paragraphs(t => t.Contains(card.Supervisors[0], StringComparison.Ordinal)))
                line.Add(Snippet.Of("<w:sdt><w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t> คลิกหรือแตะที่นี่เพื่อใส่ข้อความ</w:t></w:r></w:sdtContent></w:sdt>"));
            draft.Paragraph(card.Summary!.Lines[0].Mark.Score).Add(
                Snippet.Of("<w:sdt><w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>ระบุคะแนน ๑ ถึง ๕</w:t></w:r></w:sdtContent></w:sdt>"));
        }),
    ];

    private static void Around(IReadOnlyList<XElement> runs)
    {
        var control = Snippet.Of(Control);
        runs[0].AddBeforeSelf(control);
        foreach (var run in runs) run.Remove();
        control.Element(Content)!.Add(runs);
    }
}
