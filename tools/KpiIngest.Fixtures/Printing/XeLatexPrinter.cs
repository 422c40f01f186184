using KpiIngest.Fixtures.Commands;
using KpiIngest.Fixtures.Pages;
using KpiIngest.Fixtures.Tex;

namespace KpiIngest.Fixtures.Printing;

/// <summary>Prints pages by XeLaTeX.</summary>
internal static class XeLatexPrinter
{
    /// <summary>Tables need a second run to know the widths of their columns.</summary>
    private const int Runs = 2;

    /// <param name="scratch">A folder for what LaTeX leaves behind.</param>
    /// <exception cref="InvalidOperationException">XeLaTeX is missing or failed.</exception>
    public static void Print(IReadOnlyList<Block> blocks, string pdf, string scratch)
    {
        string source = Path.Combine(scratch, "report.tex");
        File.WriteAllText(source, TexWriter.Write(blocks));
        for (int run = 0; run < Runs; run++)
            Programs.Run("xelatex", ["-interaction=nonstopmode", "-halt-on-error", "-output-directory=" + scratch, source]);
        File.Move(Path.Combine(scratch, "report.pdf"), pdf, overwrite: true);
    }
}
