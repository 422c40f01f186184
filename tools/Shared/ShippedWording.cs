using KpiIngest.Reports.Forms;

namespace KpiIngest.Tools;

/// <summary>The wording that ships, which lies beside a tool as <c>forms</c>.</summary>
internal static class ShippedWording
{
    /// <exception cref="InvalidOperationException">The file is refused.</exception>
    public static FormWording Load()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "forms", "indicator-report.json");
        FormWordingLoad load = FormWordingFile.Parse(path, File.ReadAllBytes(path));
        return new FormWording([load.File ?? throw new InvalidOperationException(load.Error!.MessageEn)]);
    }
}
