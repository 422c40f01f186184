using KpiIngest.Isolation;

namespace KpiIngest.Commands.Doctor;

/// <summary>The wording of the forms, and the folders of the service.</summary>
internal static class FolderFindings
{
    /// <param name="programFolder">Where the executable stands.</param>
    public static Finding Forms(string programFolder)
    {
        var folder = Path.Combine(programFolder, "config", "forms");
        var wordings = FormWordings.Load(folder);
        var found = wordings.Error is { } wrong ? $"{wrong.Message} ({wrong.MessageEn})" : $"{folder}: {string.Join(", ", wordings.Files)}";
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
        var nearest = new DirectoryInfo(folder);
        while (!nearest.Exists && nearest.Parent is { } parent) nearest = parent;
        var probe = Path.Combine(nearest.FullName, ".kpi-ingest-" + Guid.NewGuid().ToString("N"));
        var found = folder;
        var inOrder = true;
        try
        {
            using var file = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
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
