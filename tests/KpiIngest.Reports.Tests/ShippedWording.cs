using KpiIngest.Reports.Forms;

namespace KpiIngest.Reports.Tests;

/// <summary>The wording that ships in config/forms.</summary>
internal static class ShippedWording
{
    public static FormWordingFile File { get; } = Load();

    public static FormWording Wording { get; } = new([File]);

    private static FormWordingFile Load()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "KpiIngest.sln")))
            folder = folder.Parent;
        string path = Path.Combine(folder!.FullName, "config", "forms", "indicator-report.json");
        FormWordingLoad load = FormWordingFile.Parse(path, System.IO.File.ReadAllBytes(path));
        return load.File ?? throw new InvalidOperationException(load.Error!.MessageEn);
    }
}
