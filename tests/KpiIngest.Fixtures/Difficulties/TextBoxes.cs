using System.Xml.Linq;
using KpiIngest.Fixtures.Sets;
using KpiIngest.Fixtures.Word;
using static KpiIngest.Fixtures.Word.Ns;

namespace KpiIngest.Fixtures.Difficulties;

/// <summary>Scoring tables and fields of the heading inside text boxes: as a drawing, as VML, in groups, written twice.</summary>
internal static class TextBoxes
{
    private const string Choice =
        "<mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><wp:docPr id=\"70\" name=\"Text Box\"/><a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">"
        + "<wps:wsp><wps:cNvSpPr txBox=\"1\"/><wps:spPr/><wps:txbx>{0}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>";

    private const string Fallback = "<mc:Fallback><w:pict><v:shape style=\"position:absolute;width:470pt;height:200pt\"><v:textbox>{0}</v:textbox></v:shape></w:pict></mc:Fallback>";

    private const string Group =
        "<mc:Choice Requires=\"wpg\"><w:drawing><wp:anchor><wp:docPr id=\"71\" name=\"Group\"/><a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\">"
        + "<wpg:wgp><wpg:cNvGrpSpPr/><wps:wsp><wps:cNvSpPr/><wps:spPr/><wps:bodyPr/></wps:wsp><wpg:grpSp><wps:wsp><wps:cNvSpPr txBox=\"1\"/><wps:spPr/><wps:txbx>{0}</wps:txbx><wps:bodyPr/></wps:wsp></wpg:grpSp>"
        + "</wpg:wgp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>";

    public static IEnumerable<Fixture> All() =>
    [
        HardCard.OfSmall("box-scoring-table", "the scoring table in a text box, written as a drawing and again as VML", (card, draft) =>
            Box(draft.Table(card.Summary!.Lines[0].Weight), t => Twice(Choice, t))),
        HardCard.OfSmall("box-scoring-table-vml", "the scoring table in a text box of VML alone", (card, draft) =>
            Box(draft.Table(card.Summary!.Lines[0].Weight), t => "<w:pict><v:shape style=\"width:470pt;height:200pt\"><v:textbox>" + t + "</v:textbox></v:shape></w:pict>")),
        HardCard.OfSmall("box-scoring-table-group", "the scoring table in a text box inside grouped shapes", (card, draft) =>
            Box(draft.Table(card.Summary!.Lines[0].Weight), t => Twice(Group, t))),
        HardCard.OfA("box-detail-table", "item 4's own table in a text box of its paragraph", (card, draft) =>
            Box(draft.Table(card.Items[3].Detail!.Lines[0].Weight), t => Twice(Choice, t))),
        HardCard.OfSmall("box-heading-field", "the supervisor in a text box", (card, draft) =>
        {
            foreach (var line in draft.Paragraphs(t => t.Contains(card.Supervisors[0], StringComparison.Ordinal))) Box(line, t => Twice(Choice, t));
        }),
        HardCard.OfSmall("box-figure", "one weighted score in a text box of its cell", (card, draft) =>
        {
            var line = draft.Paragraph(card.Summary!.Lines[1].Mark.Weighted);
            Box(line, t => Twice(Choice, t));
        }),
    ];

    private static string Twice(string choice, string content) => "<mc:AlternateContent>"
        + choice.Replace("{0}", content, StringComparison.Ordinal) + Fallback.Replace("{0}", content, StringComparison.Ordinal) + "</mc:AlternateContent>";

    /// <summary>Puts a block into a text box that hangs in an empty paragraph in its place.</summary>
    private static void Box(XElement block, Func<string, string> around)
    {
        var content = $"<w:txbxContent>{block.ToString(SaveOptions.DisableFormatting)}{(block.Name == W + "tbl" ? "<w:p/>" : "")}</w:txbxContent>";
        block.ReplaceWith(Snippet.Of($"<w:p><w:r>{around(content)}</w:r></w:p>"));
    }
}
