using KpiIngest.Isolation;

namespace KpiIngest.Commands.Doctor;

/// <summary>The wording of the forms, and the folders of the service.</summary>
internal static class FolderFindings
{
    /// <param name="programFolder">Where the executable stands.</param>
    public static Finding Forms(string programFolder)
    {
        string folder = Path.Combine(programFolder, "config", "forms");
        FormWordings wordings = FormWordings.Load(folder);
        string found = wordings.Error is { } wrong
            ? $"{wrong.Message} ({wrong.MessageEn})"
            : $"{folder}: {string.Join(", ", wordings.Files)}";
        return new Finding("ถ้อยคำของแบบฟอร์ม", "wording of the forms", wordings.Wording is not null, found)
        {
            Off = "การรู้จักรายงาน",
            OffEn = "recognising reports",
            Remedy = "config/forms",
        };
    }

    /// <summary>A file is made and taken away again; a folder that is not there yet counts by the nearest one above it.</summary>
    public static Finding Writable(string name, string folder)
    {
        DirectoryInfo nearest = new(folder);
        while (!nearest.Exists && nearest.Parent is { } parent)
            nearest = parent;
        string probe = Path.Combine(nearest.FullName, ".kpi-ingest-" + Guid.NewGuid().ToString("N"));
        string found = folder;
        bool inOrder = true;
        try
        {
            using FileStream file = new(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            found = $"{folder}: {e.Message}";
            inOrder = false;
        }

        return new Finding("เขียนได้: " + name, "writable: " + name, inOrder, found)
        {
            Off = "kpi-ingest serve",
            OffEn = "kpi-ingest serve",
            Remedy = "chmod/chown " + nearest.FullName,
        };
    }
}
