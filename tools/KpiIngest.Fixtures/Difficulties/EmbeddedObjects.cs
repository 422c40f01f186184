using System.Xml.Linq;
using KpiIngest.Fixtures.Expected;
using KpiIngest.Fixtures.Layouts;
using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;
using KpiIngest.Fixtures.Sets;
using KpiIngest.Fixtures.Word;
using static KpiIngest.Fixtures.Word.Ns;

namespace KpiIngest.Fixtures.Difficulties;

/// <summary>Objects inside a card: an Excel table, charts and diagrams, equations of older programs, a picture where the scoring table
/// should be.</summary>
internal static class EmbeddedObjects
{
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static IEnumerable<Fixture> All() =>
        [
            HardCard.OfSmall(
                "object-workbook",
                "the scoring table as an embedded Excel table whose workbook the file holds",
                (card, draft) =>
                {
                    draft.Relate("rId60", "package", "embeddings/sheet1.xlsx", SheetType, SheetPackage.Of(card));
                    draft.Table(card.Summary!.Lines[0].Weight).ReplaceWith(Object("Excel.Sheet.12", "rId60"));
                }
            ),
            WithoutTable(
                "object-old-workbook",
                "the same in the format of Excel 97, which is not read: said, with its place",
                draft =>
                {
                    draft.Relate(
                        "rId61",
                        "oleObject",
                        "embeddings/oleObject1.bin",
                        "application/vnd.openxmlformats-officedocument.oleObject",
                        [0xD0, 0xCF, 0x11, 0xE0]
                    );
                    return Object("Excel.Sheet.8", "rId61");
                },
                new NoteAnswer("embedded-table", new LocationAnswer(null, null, null, null))
            ),
            WithoutTable("object-picture", "a picture of the scoring table in its place: nothing was computed, and it says why", null),
            HardCard.OfSmall(
                "object-chart",
                "a chart and a diagram beside a card that is whole",
                (card, draft) =>
                    draft
                        .Table(card.Summary!.Lines[0].Weight)
                        .AddAfterSelf(
                            Drawing("http://schemas.openxmlformats.org/drawingml/2006/chart", "<c:chart r:id=\"rId98\"/>"),
                            Drawing("http://schemas.openxmlformats.org/drawingml/2006/diagram", "<dgm:relIds r:dm=\"rId97\"/>")
                        )
            ) with
            {
                Notes =
                [
                    new("chart", new LocationAnswer(null, null, null, null)),
                    new("smart-art", new LocationAnswer(null, null, null, null)),
                ],
            },
            HardCard.OfSmall(
                "object-equation",
                "a weighted score as an object of MathType: it is there and cannot be read",
                (card, draft) =>
                {
                    IReadOnlyList<XElement> runs = draft.Runs(card.Summary!.Lines[1].Mark.Weighted);
                    runs[0].AddBeforeSelf(Object("Equation.DSMT4", "rId96").Element(W + "r"));
                    foreach (XElement run in runs)
                        run.Remove();
                },
                card =>
                {
                    card.Summary!.Lines[1].Mark.Weighted = Stated.As("๒.๐๐๐๐", null);
                    return [new Declared("number-unclear", card.Summary.Lines[1].Mark.Weighted) { Text = "" }];
                }
            ) with
            {
                Notes = [new("equation-object", new LocationAnswer(null, 0, 2, null))],
            },
        ];

    /// <summary>The small card without its scoring table, an object or a picture in its place.</summary>
    private static Fixture WithoutTable(string name, string about, Func<WordDraft, XElement>? put, params NoteAnswer[] notes)
    {
        Card card = HardCard.Small();
        Picture marker = new(8000, 3000);
        Fixture fixture = HardCard.Of(
            name,
            about,
            card,
            (_, draft) =>
            {
                if (put is not null)
                    draft.Body.Descendants().First(e => e.Annotation<Inline>() is Picture).Parent!.ReplaceWith(put(draft));
            },
            _ => [],
            (_, blocks) => [.. blocks.Select(b => b is Grid ? new Para([marker]) { Look = ParaLook.Centred } : b)]
        );
        card.Summary = null;
        return fixture with { Notes = notes, NotCheckable = [new NotCheckableAnswer("scoring-table", null)] };
    }

    private static XElement Object(string program, string id) =>
        Snippet.Of(
            $"<w:p><w:r><w:object><v:shape id=\"_x0000_i1025\" style=\"width:400pt;height:90pt\"><v:imagedata r:id=\"rId95\"/></v:shape><o:OLEObject Type=\"Embed\" ProgID=\"{program}\" "
                + $"ShapeID=\"_x0000_i1025\" DrawAspect=\"Content\" ObjectID=\"_1\" r:id=\"{id}\"/></w:object></w:r></w:p>"
        );

    private static XElement Drawing(string uri, string content) =>
        Snippet.Of(
            $"<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"3000000\" cy=\"2000000\"/><wp:docPr id=\"80\" name=\"Object\"/><a:graphic><a:graphicData uri=\"{uri}\">{content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
        );
}
