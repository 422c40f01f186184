using System.Xml.Linq;
using KpiIngest.Fixtures.Pages;
using static KpiIngest.Fixtures.Word.Ns;

namespace KpiIngest.Fixtures.Word;

/// <summary>The main document part.</summary>
internal sealed class WordBody
{
    private readonly Sequence sequence;
    private readonly WordRuns runs;
    private readonly WordTables tables;
    private int pictures;
    private int boxes;

    public WordBody(uint seed)
    {
        sequence = new Sequence(seed);
        runs = new WordRuns(sequence);
        tables = new WordTables(Write);
    }

    public XDocument Document(IReadOnlyList<Block> blocks) =>
        new(
            new XElement(
                W + "document",
                new XAttribute(XNamespace.Xmlns + "w", W),
                new XAttribute(XNamespace.Xmlns + "w14", W14),
                new XAttribute(XNamespace.Xmlns + "m", M),
                new XAttribute(XNamespace.Xmlns + "mc", Mc),
                new XAttribute(Mc + "Ignorable", "w14"),
                new XElement(W + "body", Write(blocks), Page())
            )
        );

    private IEnumerable<XElement> Write(IEnumerable<Block> blocks)
    {
        Block? before = null;
        foreach (Block block in blocks)
        {
            // Two tables in a row would become one in Word.
            if (block is Grid && before is Grid)
                yield return new XElement(W + "p");
            yield return block switch
            {
                Grid grid => tables.Of(grid),
                Boxed box => WordContainers.TextBox([.. Write(box.Blocks)], ++boxes),
                Controlled controlled => WordContainers.Control([.. Write(controlled.Blocks)]),
                Para para => Paragraph(para),
                _ => throw new NotSupportedException(block.GetType().Name),
            };
            before = block;
        }
    }

    private XElement Paragraph(Para para)
    {
        XElement paragraph = new(W + "p");
        paragraph.AddAnnotation(para);
        if (sequence.Next(2) == 0)
            paragraph.Add(new XAttribute(W + "rsidR", runs.Revision()));
        XElement properties = new(
            W + "pPr",
            para.Look is ParaLook.Title ? new XElement(W + "pStyle", Val("Title")) : null,
            para.PageBreakBefore ? new XElement(W + "pageBreakBefore") : null,
            para.List is { } list
                ? new XElement(W + "numPr", new XElement(W + "ilvl", Val(0)), new XElement(W + "numId", Val(WordNumbering.Id(list))))
                : null,
            para.Look is ParaLook.Centred ? new XElement(W + "jc", Val("center")) : null
        );
        if (properties.HasElements)
            paragraph.Add(properties);
        if (para.Inlines is [Equation { } only])
        {
            paragraph.Add(WordMath.Paragraph(only.Root));
            return paragraph;
        }

        foreach (Inline inline in para.Inlines)
        {
            foreach (XElement element in Inline(inline, para.Look is ParaLook.Label))
            {
                element.AddAnnotation(inline);
                paragraph.Add(element);
            }
        }

        return paragraph;
    }

    private IEnumerable<XElement> Inline(Inline inline, bool bold) =>
        inline switch
        {
            Words words => runs.Of(words.Text, bold || words.Bold).Select(r => words.Hidden ? Hide(r) : r),
            LineBreak => [runs.Run(bold, new XElement(W + "br"))],
            TabStop => [runs.Run(bold, new XElement(W + "tab"))],
            Tick tick => [WordTick.Of(tick, runs)],
            Picture picture => [runs.Run(bold, WordPicture.Of(picture, ++pictures))],
            Equation equation => [WordMath.Inline(equation.Root)],
            _ => throw new NotSupportedException(inline.GetType().Name),
        };

    private static XElement Hide(XElement element)
    {
        element.Element(W + "rPr")?.Add(new XElement(W + "vanish"));
        return element;
    }

    private static XElement Page() =>
        new(
            W + "sectPr",
            new XElement(W + "pgSz", new XAttribute(W + "w", 11906), new XAttribute(W + "h", 16838)),
            new XElement(
                W + "pgMar",
                Margin("top", 1134),
                Margin("right", 1134),
                Margin("bottom", 1134),
                Margin("left", 1134),
                Margin("header", 709),
                Margin("footer", 709),
                Margin("gutter", 0)
            )
        );

    private static XAttribute Margin(string side, int twips) => new(W + side, twips);
}
