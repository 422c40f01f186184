using KpiIngest.Documents;
using KpiIngest.Reports.Forms;

namespace KpiIngest.Isolation;

/// <summary>The wording files of <c>config/forms/</c> beside the executable, all of them or the first reason why they cannot be
/// used.</summary>
/// <param name="Wording">Null where a file is refused.</param>
public sealed record FormWordings(FormWording? Wording, ReadError? Error)
{
    /// <summary>Names of the files that are used, in the order in which they are read; none where one is refused.</summary>
    public IReadOnlyList<string> Files { get; private init; } = [];

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "config", "forms");

    public static FormWordings Load(string folder)
    {
        List<ColumnClaims.Source> files = new();
        try
        {
            foreach (string path in Enumerate(folder))
            {
                byte[] utf8 = File.ReadAllBytes(path);
                FormWordingLoad load = FormWordingFile.Parse(Path.GetFileName(path), utf8);
                if (load.Error is { } wrong)
                    return Refused(wrong);
                files.Add(new ColumnClaims.Source(Path.GetFileName(path), load.File!, utf8));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Missing(e.Message);
        }

        if (files.Count == 0)
            return Missing(folder);
        return ColumnClaims.Conflict(files) is { } conflict
            ? Refused(conflict)
            : new FormWordings(new FormWording(files.Select(f => f.File)), null) { Files = [.. files.Select(f => f.Name)] };
    }

    /// <summary>The wording files of a folder, in the order in which they are read; none where it cannot be read.</summary>
    internal static IReadOnlyList<string> FilesOf(string folder)
    {
        try
        {
            return [.. Enumerate(folder)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static IEnumerable<string> Enumerate(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.json")
            .Where(path => !path.EndsWith(".schema.json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static FormWordings Refused(FormWordingError wrong) => new(null, new ReadError("form-wording", wrong.Message, wrong.MessageEn));

    private static FormWordings Missing(string detail) =>
        new(
            null,
            new ReadError(
                "form-wording",
                $"ไม่พบไฟล์คำเรียกของแบบฟอร์ม (config/forms) กรุณาติดตั้งโปรแกรมใหม่ ({detail})",
                $"The form wording files (config/forms) cannot be read. Please install the program anew. ({detail})"
            )
        );
}
