using KpiIngest.Documents;
using KpiIngest.Reports.Forms;

namespace KpiIngest.Isolation;

/// <summary>The wording files of <c>config/forms/</c> beside the executable, all of them or the first reason why they cannot be used.</summary>
/// <param name="Wording">Null where a file is refused.</param>
public sealed record FormWordings(FormWording? Wording, ReadError? Error)
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "config", "forms");

    public static FormWordings Load(string folder)
    {
        var files = new List<FormWordingFile>();
        try
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
            {
                if (path.EndsWith(".schema.json", StringComparison.Ordinal)) continue;
                var load = FormWordingFile.Parse(Path.GetFileName(path), File.ReadAllBytes(path));
                if (load.Error is { } wrong) return new FormWordings(null, new ReadError("form-wording", wrong.Message, wrong.MessageEn));
                files.Add(load.File!);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Missing(e.Message);
        }

        return files.Count == 0 ? Missing(folder) : new FormWordings(new FormWording(files), null);
    }

    private static FormWordings Missing(string detail) => new(null, new ReadError(
        "form-wording",
        $"ไม่พบไฟล์คำเรียกของแบบฟอร์ม (config/forms) กรุณาติดตั้งโปรแกรมใหม่ ({detail})",
        $"The form wording files (config/forms) cannot be read. Please install the program anew. ({detail})"));
}
