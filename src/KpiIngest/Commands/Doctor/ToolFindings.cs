using System.Runtime.InteropServices;
using KpiIngest.Documents.Scan.Letters;
using KpiIngest.Evidence;

namespace KpiIngest.Commands.Doctor;

/// <summary>The runtime and the outside programs.</summary>
internal sealed class ToolFindings(ToolProbe probe)
{
    private const int RuntimeVersion = 10;

    public async Task<IReadOnlyList<Finding>> FindAsync(CancellationToken cancellationToken) =>
        [
            new Finding(".NET", ".NET", Environment.Version.Major >= RuntimeVersion, RuntimeInformation.FrameworkDescription)
            {
                Off = "ทั้งโปรแกรม",
                OffEn = "everything",
                Remedy = "dotnet-runtime-10.0, aspnetcore-runtime-10.0",
            },
            await ToolAsync(
                "soffice",
                "--version",
                "การอ่าน Word รุ่นเก่า (.doc) และภาพหน้าของไฟล์ Word",
                "reading legacy Word (.doc), and pictures of the pages of Word files",
                "libreoffice-writer-nogui libreoffice-math-nogui",
                cancellationToken
            ),
            await ToolAsync(
                PicturePage.Tool,
                "-v",
                "ภาพหน้าเอกสารในหน้าตรวจทาน",
                "pictures of pages on the review pages",
                PicturePage.Package,
                cancellationToken
            ),
            await TesseractAsync(cancellationToken),
            await ThaiFontsAsync(cancellationToken),
        ];

    /// <summary>Debian has the letters of Thai in a package of their own.</summary>
    private async Task<Finding> TesseractAsync(CancellationToken cancellationToken)
    {
        Finding found = await ToolAsync(
            Tesseract.Tool,
            "--version",
            "การอ่านตัวเลขจากภาพสแกน (ไฟล์สแกนยังพิมพ์เองได้)",
            "reading scans (people can still key them)",
            Tesseract.Package,
            cancellationToken
        );
        return !found.InOrder || await ToolProbe.ReadsThaiAsync(probe.Find(Tesseract.Tool)!, cancellationToken)
            ? found
            : found with
            {
                InOrder = false,
                Found = $"{found.Found} ไม่มีอักษรไทย (no Thai letters)",
            };
    }

    private async Task<Finding> ToolAsync(
        string tool,
        string versionOption,
        string off,
        string offEn,
        string package,
        CancellationToken cancellationToken
    )
    {
        string? path = probe.Find(tool);
        string version = path is null ? "" : FirstLine(await ToolProbe.OutputAsync(path, [versionOption], cancellationToken));
        string found =
            path is null ? "ไม่พบใน PATH (not found)"
            : version.Length > 0 ? version
            : $"{path} ไม่ตอบ (does not answer)";
        return new Finding(tool, tool, version.Length > 0, found)
        {
            Off = off,
            OffEn = offEn,
            Remedy = package,
        };
    }

    private async Task<Finding> ThaiFontsAsync(CancellationToken cancellationToken)
    {
        string? fontList = probe.Find("fc-list");
        string fonts = fontList is null ? "" : await ToolProbe.OutputAsync(fontList, [":lang=th", "family"], cancellationToken);
        int families = fonts.Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Count();
        return new Finding(
            "แบบอักษรไทย",
            "Thai fonts",
            families > 0,
            families > 0 ? FormattableString.Invariant($"{families} ตระกูล (families)") : "ไม่พบ (none)"
        )
        {
            Off = "การจัดหน้าของ Word รุ่นเก่าที่แปลง และภาพหน้าเอกสาร",
            OffEn = "the layout of converted legacy Word files, pictures of pages",
            Remedy = "fonts-thai-tlwg fontconfig",
        };
    }

    private static string FirstLine(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "";
}
