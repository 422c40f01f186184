using System.Globalization;
using System.Xml.Linq;
using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;
using KpiIngest.Fixtures.Sets;
using KpiIngest.Fixtures.Word;
using static KpiIngest.Fixtures.Word.Ns;

namespace KpiIngest.Fixtures.Difficulties;

/// <summary>Item numbers, people and evidence numbered by Word itself: the numbers are not in the text.</summary>
internal static class AutomaticNumbers
{
    public static IEnumerable<Fixture> All() =>
        [
            Items("numbers-thai", "items numbered ๑. ๒. ๓. by Word in every row of the summary", Level(0, "thaiNumbers", "%1.")),
            Items(
                "numbers-decimal",
                "items numbered 1) 2) 3) by Word, the text right behind the number",
                Level(0, "decimal", "%1)", "<w:suff w:val=\"nothing\"/>")
            ),
            Items(
                "numbers-word-before",
                "items numbered ประเด็นที่ ๑ by Word, the words in the level text",
                Level(0, "thaiNumbers", "ประเด็นที่ %1")
            ),
            Items(
                "numbers-two-levels",
                "items numbered ๓.๑ ๓.๒ ๓.๓ on the second level, the first counted by the heading",
                Level(0, "thaiNumbers", "%1.") + Level(1, "thaiNumbers", "%1.%2"),
                level: 1,
                above: true
            ),
            Items(
                "numbers-legal",
                "items numbered 3.1 on the second level of a legal numbering whose first level is Roman",
                Level(0, "upperRoman", "%1.") + Level(1, "decimal", "%1.%2", "<w:isLgl/>"),
                level: 1,
                above: true
            ),
            Items(
                "numbers-of-a-style",
                "items numbered by their paragraph style, which a level names",
                Level(0, "thaiNumbers", "%1.", "<w:pStyle w:val=\"ItemRow\"/>"),
                style: true
            ),
            Items(
                "numbers-style-link",
                "items numbered through a numbering style that links to the definition",
                Level(0, "thaiNumbers", "%1."),
                link: true
            ),
            Details(),
            People(),
            Evidence("numbers-thai-letters", "evidence lettered ก. ข. ค. by Word", "thaiLetters", "%1."),
            Evidence("numbers-thai-words", "evidence numbered in Thai words by Word", "thaiCounting", "%1)"),
            Evidence("numbers-roman", "evidence numbered i. ii. iii. by Word", "lowerRoman", "%1."),
            Evidence("numbers-letters", "evidence lettered (a) (b) (c) by Word", "lowerLetter", "(%1)"),
        ];

    /// <summary>The item cells of the summary carry a number of Word's in place of the typed one.</summary>
    private static Fixture Items(
        string name,
        string about,
        string levels,
        int level = 0,
        bool above = false,
        bool style = false,
        bool link = false
    )
    {
        Card card = HardCard.Small();
        List<Line> lines = card.Summary!.Lines;
        for (int i = 0; i < lines.Count; i++)
        {
            lines[i].Number = above ? $"3.{i + 1}" : $"{i + 1}";
            lines[i].Printed = lines[i].Name!;
        }

        return HardCard.Of(
            name,
            about,
            card,
            (c, draft) =>
            {
                Define(draft, levels, link);
                if (style)
                    draft["word/styles.xml"] = draft["word/styles.xml"]
                        .Replace(
                            "</w:styles>",
                            "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"ItemRow\"><w:name w:val=\"Item Row\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:numPr><w:numId w:val=\"91\"/></w:numPr></w:pPr></w:style></w:styles>",
                            StringComparison.Ordinal
                        );
                if (link)
                    draft["word/styles.xml"] = draft["word/styles.xml"]
                        .Replace(
                            "</w:styles>",
                            "<w:style w:type=\"numbering\" w:customStyle=\"1\" w:styleId=\"ItemList\"><w:name w:val=\"Item List\"/><w:pPr><w:numPr><w:numId w:val=\"92\"/></w:numPr></w:pPr></w:style></w:styles>",
                            StringComparison.Ordinal
                        );
                if (above)
                {
                    // The first level counts to three before the table: two chapters that nobody hides, and the heading of the table.
                    foreach (string title in new[] { "ความเป็นมา", "วัตถุประสงค์", "การประเมินผล" })
                        draft.Table(c.Summary!.Lines[0].Weight).AddBeforeSelf(Numbered(Snippet.Paragraph(title), 0));
                }

                foreach (Line line in c.Summary!.Lines)
                {
                    XElement paragraph = draft.Row(line.Weight).Elements(W + "tc").First().Elements(W + "p").First();
                    if (style)
                        Properties(paragraph).AddFirst(new XElement(W + "pStyle", Val("ItemRow")));
                    else
                        Numbered(paragraph, level);
                }
            }
        );
    }

    /// <summary>Each item's own table counts on from the start that its numbering overrides.</summary>
    private static Fixture Details() =>
        HardCard.OfA(
            "numbers-overridden-start",
            "each item's own table numbered by a list of its own that starts where the last ended",
            (card, draft) =>
            {
                Define(draft, Level(0, "thaiNumbers", "%1."));
                foreach (Item item in card.Items)
                {
                    int number = int.Parse(item.Number!, CultureInfo.InvariantCulture);
                    draft["word/numbering.xml"] = draft["word/numbering.xml"]
                        .Replace(
                            "</w:numbering>",
                            $"<w:num w:numId=\"{200 + number}\"><w:abstractNumId w:val=\"91\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"{number}\"/></w:lvlOverride></w:num></w:numbering>",
                            StringComparison.Ordinal
                        );
                    Numbered(draft.Row(item.Detail!.Lines[0].Weight).Elements(W + "tc").First().Elements(W + "p").First(), 0, 200 + number);
                }
            },
            card =>
            {
                foreach (Item item in card.Items)
                    item.Detail!.Lines[0].Printed = item.Detail.Lines[0].Name!;
                return [];
            }
        );

    private static Fixture People()
    {
        Card card = HardCard.Small();
        card.Collectors = ["นายขยัน หมั่นเพียร", "นางสาวแบบฝึก หัดทำ", "นางลองใจ ใฝ่เรียน"];
        return HardCard.Of(
            "numbers-of-people",
            "collectors as an automatic list that begins behind the label",
            card,
            (_, draft) => Define(draft, Level(0, "thaiNumbers", "%1.")),
            pages: (c, blocks) =>
                [
                    .. blocks.SelectMany(b =>
                        b is Para para && Says(para, card.CollectorLabel)
                            ?
                            [
                                Layouts.Writing.Heading(card.CollectorLabel + " :"),
                                .. c.Collectors.Select(p => Para.Of(p) with { List = new AutoList(60, ListForm.Thai) }),
                            ]
                        : b is Para { Inlines: [TabStop, TabStop, ..] } ? []
                        : new[] { b }
                    ),
                ]
        );
    }

    private static Fixture Evidence(string name, string about, string format, string text)
    {
        Card card = HardCard.Small();
        card.ClosingForm = ClosingForm.AutomaticList;
        return HardCard.Of(
            name,
            about,
            card,
            (_, draft) =>
                draft["word/numbering.xml"] = draft["word/numbering.xml"]
                    .Replace("<w:numFmt w:val=\"decimal\" />", $"<w:numFmt w:val=\"{format}\" />", StringComparison.Ordinal)
                    .Replace("<w:lvlText w:val=\"%1.\" />", $"<w:lvlText w:val=\"{text}\" />", StringComparison.Ordinal)
        );
    }

    private static bool Says(Para para, string label) =>
        para.Inlines is [Words words, ..] && words.Text.StartsWith(label, StringComparison.Ordinal);

    private static string Level(int index, string format, string text, string more = "") =>
        $"<w:lvl w:ilvl=\"{index}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/></w:lvl>";

    private static void Define(WordDraft draft, string levels, bool link = false)
    {
        string definition =
            $"<w:abstractNum w:abstractNumId=\"91\"><w:multiLevelType w:val=\"multilevel\"/>{(link ? "<w:styleLink w:val=\"ItemList\"/>" : "")}{levels}</w:abstractNum>";
        string linked = link
            ? "<w:abstractNum w:abstractNumId=\"92\"><w:multiLevelType w:val=\"multilevel\"/><w:numStyleLink w:val=\"ItemList\"/></w:abstractNum>"
            : "";
        string numbers = link
            ? "<w:num w:numId=\"92\"><w:abstractNumId w:val=\"91\"/></w:num><w:num w:numId=\"91\"><w:abstractNumId w:val=\"92\"/></w:num>"
            : "<w:num w:numId=\"91\"><w:abstractNumId w:val=\"91\"/></w:num>";
        XDocument numbering = XDocument.Parse(draft["word/numbering.xml"]);
        XElement root = numbering.Root!;
        root.AddFirst(Snippet.All(definition + linked));
        root.Add(Snippet.All(numbers));
        draft["word/numbering.xml"] = numbering.ToString(SaveOptions.DisableFormatting);
    }

    private static XElement Numbered(XElement paragraph, int level, int number = 91)
    {
        Properties(paragraph)
            .AddFirst(new XElement(W + "numPr", new XElement(W + "ilvl", Val(level)), new XElement(W + "numId", Val(number))));
        return paragraph;
    }

    private static XElement Properties(XElement paragraph)
    {
        if (paragraph.Element(W + "pPr") is null)
            paragraph.AddFirst(new XElement(W + "pPr"));
        return paragraph.Element(W + "pPr")!;
    }
}
