using System.Xml.Linq;
using KpiIngest.Fixtures.Expected;
using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Sets;
using KpiIngest.Fixtures.Word;
using static KpiIngest.Fixtures.Word.Ns;

namespace KpiIngest.Fixtures.Difficulties;

/// <summary>Characters inside figure cells that are no letters: tabs, hyphens of every kind, raised and crossed-out figures,
/// symbols.</summary>
internal static class Characters
{
    public static IEnumerable<Fixture> All() =>
        [
            HardCard.OfSmall(
                "text-tabs",
                "tabs, no-break and zero-width spaces, soft hyphens and line breaks around figures",
                (card, draft) =>
                {
                    draft.Paragraph(card.Summary!.Lines[0].Weight).Add(Snippet.Of("<w:r><w:tab/></w:r>"));
                    draft
                        .Runs(card.Summary.Lines[0].Mark.Score)[0]
                        .AddBeforeSelf(Snippet.All("<w:r><w:tab/><w:t xml:space=\"preserve\"> </w:t></w:r>"));
                    draft.Runs(card.Summary.Lines[1].Mark.Score)[0].AddBeforeSelf(Snippet.Run("\u00A0\u200B"));
                    draft.Paragraph(card.Summary.Lines[1].Mark.Weighted).Add(Snippet.Of("<w:r><w:softHyphen/><w:cr/></w:r>"));
                    draft.Runs(card.Summary.Lines[2].Mark.Weighted)[0].AddAfterSelf(Snippet.Run("\u00AD\u2060"));
                    draft.Paragraph(card.Summary.Total!.Mark.Weighted).AddBeforeSelf(new XElement(W + "p"));
                }
            ),
            NotAssessed(
                "text-no-break-hyphen",
                "a row that is not assessed: its dashes are no-break hyphens",
                "<w:r><w:noBreakHyphen/></w:r>"
            ),
            NotAssessed("text-long-dash", "the same with long dashes", "<w:r><w:t>—</w:t></w:r>"),
            HardCard.OfSmall(
                "text-raised",
                "a raised ๒ typed by hand behind a weighted score: it is no fifth decimal",
                (card, draft) =>
                    draft.Paragraph(card.Summary!.Lines[0].Mark.Weighted).Add(Snippet.Run("๒", "<w:vertAlign w:val=\"superscript\"/>")),
                Raised
            ),
            HardCard.OfSmall(
                "text-raised-by-style",
                "the same, raised by the character style of note marks",
                (card, draft) =>
                {
                    draft["word/styles.xml"] = draft["word/styles.xml"]
                        .Replace(
                            "</w:styles>",
                            "<w:style w:type=\"character\" w:styleId=\"NoteMark\"><w:name w:val=\"footnote reference\"/><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style></w:styles>",
                            StringComparison.Ordinal
                        );
                    draft.Paragraph(card.Summary!.Lines[0].Mark.Weighted).Add(Snippet.Run("๒", "<w:rStyle w:val=\"NoteMark\"/>"));
                },
                Raised
            ),
            HardCard.OfSmall(
                "text-raised-by-position",
                "the same, small and lifted from its line by hand",
                (card, draft) =>
                    draft
                        .Paragraph(card.Summary!.Lines[0].Mark.Weighted)
                        .Add(Snippet.Run("๒", "<w:position w:val=\"12\"/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>")),
                Raised
            ),
            HardCard.OfSmall(
                "text-crossed-out",
                "a weighted score of ๓.๐๐๐๐ crossed out and ๒.๐๐๐๐ typed behind it: a person must look",
                (card, draft) => draft.Runs(card.Summary!.Lines[1].Mark.Weighted)[0].AddBeforeSelf(Snippet.Run("๓.๐๐๐๐ ", "<w:strike/>")),
                card =>
                {
                    Line line = card.Summary!.Lines[1];
                    line.Mark.Weighted = Stated.As("๒.๐๐๐๐", null);
                    return [new Declared("number-unclear", line.Mark.Weighted) { Text = "๓.๐๐๐๐ ๒.๐๐๐๐" }];
                }
            ),
            HardCard.OfSmall(
                "text-crossed-out-words",
                "words and figures crossed out in the heading: they are taken back",
                (card, draft) =>
                {
                    foreach (XElement line in draft.Paragraphs(t => t.Contains(card.Supervisors[0], StringComparison.Ordinal)))
                        line.Add(Snippet.Run(" (ชุดที่ ๒)", "<w:dstrike/>"));
                }
            ),
            HardCard.OfSmall(
                "text-directions",
                "figures in runs set from right to left, in direction marks and in ruby",
                (card, draft) =>
                {
                    foreach (XElement run in draft.Runs(card.Summary!.Lines[0].Mark.Score))
                        run.Element(W + "rPr")!.Add(new XElement(W + "rtl"));
                    foreach (XElement run in draft.Runs(card.Summary.Lines[1].Mark.Score))
                        Snippet.Wrap(run, "<w:dir w:val=\"ltr\"/>", W + "dir");
                    foreach (XElement run in draft.Runs(card.Summary.Lines[2].Mark.Score))
                        Snippet.Wrap(
                            run,
                            "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>๙</w:t></w:r></w:rt><w:rubyBase/></w:ruby></w:r>",
                            W + "rubyBase"
                        );
                }
            ),
            HardCard.OfSmall(
                "text-symbols",
                "Σ, × and ≥ from the font Symbol, a decimal point as a symbol",
                (card, draft) =>
                {
                    XElement label = draft.Row(card.Summary!.Total!.Weight).Elements(W + "tc").First().Elements(W + "p").First();
                    label.Elements(W + "r").Remove();
                    label.Add(Snippet.All("<w:r><w:sym w:font=\"Symbol\" w:char=\"F053\"/></w:r><w:r><w:t>W</w:t></w:r>"));
                    IReadOnlyList<XElement> runs = draft.Runs(card.Summary.Lines[1].Mark.Weighted);
                    runs[0]
                        .AddBeforeSelf(
                            Snippet.Run("๒"),
                            Snippet.Of("<w:r><w:sym w:font=\"Symbol\" w:char=\"F02E\"/></w:r>"),
                            Snippet.Run("๐๐๐๐")
                        );
                    foreach (XElement run in runs)
                        run.Remove();
                }
            ),
            HardCard.OfSmall(
                "text-web-hidden",
                "figures hidden in the web view alone, small capitals, embossed and outlined: they are on the page",
                (card, draft) =>
                {
                    foreach (Line line in card.Summary!.Lines)
                    foreach (XElement run in draft.Runs(line.Mark.Weighted))
                        run.Element(W + "rPr")!.Add(Snippet.All("<w:webHidden/><w:smallCaps/><w:emboss/><w:outline/>"));
                }
            ),
        ];

    private static Fixture NotAssessed(string name, string about, string dash)
    {
        Card card = Cards.CardS.Of(
            "product",
            [new("1", "๓ ข้อ", "3", "3.0000"), Cards.CardS.NotAssessed("0.5", "-"), new("1.5", "๒ ข้อ", "2", "3.0000")],
            "3",
            "6.0000",
            "2.4000"
        );
        return HardCard.Of(
            name,
            about,
            card,
            (c, draft) =>
            {
                Mark mark = c.Summary!.Lines[1].Mark;
                foreach (Stated figure in new[] { mark.Score, mark.Weighted })
                {
                    IReadOnlyList<XElement> runs = draft.Runs(figure);
                    runs[0].AddBeforeSelf(Snippet.Of(dash));
                    foreach (XElement run in runs)
                        run.Remove();
                }
            }
        );
    }

    private static IEnumerable<Declared> Raised(Card card)
    {
        Line line = card.Summary!.Lines[0];
        line.Mark.Weighted = Stated.As("๓.๐๐๐๐", null);
        return [new Declared("number-unclear", line.Mark.Weighted) { Text = "๓.๐๐๐๐^๒" }];
    }
}
