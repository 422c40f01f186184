using System.Diagnostics;

namespace KpiIngest.Fixtures.Printing;

/// <summary>The fonts that a printing program sees: those of the list beside the program, whatever else is installed, so that prints are
/// alike everywhere.</summary>
internal static class PrintFonts
{
    /// <summary>Names the configuration that fontconfig reads instead of the system's own.</summary>
    private const string Variable = "FONTCONFIG_FILE";

    /// <summary>Names another list: of what is printed for scans in families that are not installed.</summary>
    private const string OtherList = "KPI_PRINT_FONTS";

    public static string List { get; } =
        Environment.GetEnvironmentVariable(OtherList) ?? Path.Combine(AppContext.BaseDirectory, "Printing", "print-fonts.conf");

    /// <exception cref="InvalidOperationException">The list is missing: without it the prints would be in whatever fonts are
    /// installed.</exception>
    public static ProcessStartInfo Use(ProcessStartInfo start)
    {
        if (!File.Exists(List))
            throw new InvalidOperationException($"{List} is missing");
        start.Environment[Variable] = List;
        return start;
    }
}
