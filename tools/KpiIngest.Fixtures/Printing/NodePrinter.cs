using KpiIngest.Fixtures.Commands;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Printing;

/// <summary>Prints pages by the JavaScript of <c>Printing/Node</c>, which draws them with a library of npm.</summary>
internal static class NodePrinter
{
    private static readonly string Scripts = Path.Combine(AppContext.BaseDirectory, "Printing", "Node");

    /// <param name="library">pdfkit or pdf-lib.</param>
    /// <param name="scratch">A folder in which the libraries are installed by the first print.</param>
    /// <exception cref="InvalidOperationException">Node is missing or failed, or npm could not install the libraries.</exception>
    public static void Print(string library, IReadOnlyList<Block> blocks, string pdf, string scratch)
    {
        string installed = Path.Combine(scratch, "node");
        if (!Directory.Exists(installed))
            Install(installed);
        string model = Path.Combine(scratch, "report.json");
        File.WriteAllText(model, new PageJson().Of(blocks).ToJsonString());
        Programs.Run("node", [Path.Combine(installed, "print.mjs"), library, model, pdf]);
    }

    private static void Install(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (string file in Directory.GetFiles(Scripts))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        Programs.Run("npm", ["install", "--prefix", folder, "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts"]);
    }
}
