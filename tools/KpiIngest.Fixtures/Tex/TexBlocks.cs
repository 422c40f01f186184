using System.Globalization;
using System.Text;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Tex;

/// <summary>Blocks as LaTeX; numbers the automatic lists as it goes.</summary>
internal sealed class TexBlocks
{
    private readonly ListNumbers numbers = new();

    public string Body(IEnumerable<Block> blocks) =>
        string.Concat(
            blocks.Select(b => (b is Grid grid ? new TexTable(grid, nested: false, Cell).Write() : $"{{{Paragraph((Para)b)}\\par}}") + "\n")
        );

    /// <summary>The end of the cell ends its last paragraph: one ended before would leave an empty line.</summary>
    private string Cell(IReadOnlyList<Block> blocks)
    {
        StringBuilder tex = new();
        for (int i = 0; i < blocks.Count; i++)
        {
            string block = blocks[i] is Grid grid ? new TexTable(grid, nested: true, Cell).Write() : Paragraph((Para)blocks[i]);
            tex.Append(i + 1 < blocks.Count ? $"{{{block}\\par}}\n" : block);
        }

        return tex.ToString();
    }

    private string Paragraph(Para para)
    {
        string text = string.Concat(para.Inlines.Select(Inline));
        if (para.List is { } list)
            text = $"\\hspace*{{10mm}}{TexText.Of(numbers.Next(list))} {text}";
        string look = para.Look switch
        {
            ParaLook.Title => "\\centering\\large\\bfseries ",
            ParaLook.Label => "\\bfseries ",
            ParaLook.Centred => "\\centering ",
            _ => "",
        };
        return (para.PageBreakBefore ? "\\newpage\n" : "") + look + text;
    }

    private static string Inline(Inline inline) =>
        inline switch
        {
            Words { Hidden: true } => "",
            Words words => words.Bold ? $"\\textbf{{{TexText.Of(words.Text)}}}" : TexText.Of(words.Text),
            LineBreak => "\\newline ",
            TabStop => "\\hspace*{12mm}",
            Tick tick => tick.Ticked ? "{\\boxes ☑}" : "{\\boxes ☐}",
            Picture picture => string.Create(
                CultureInfo.InvariantCulture,
                $"\\rule{{{picture.Width / 20m}bp}}{{{picture.Height / 20m}bp}}"
            ),
            Equation equation => $"{{\\small$\\displaystyle {TexMath.Of(equation.Root)}$}}",
            _ => throw new NotSupportedException(inline.GetType().Name),
        };
}
