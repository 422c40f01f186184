using KpiIngest.Fixtures.Sets;

namespace KpiIngest.Fixtures.Commands;

/// <summary>An inbox to try: units as folders, clean and faulty reports, one file that is no report.</summary>
internal static class Demo
{
    private static readonly (string Path, string Fixture)[] Files =
    [
        ("สำนักบริหารกลาง/SAR.docx", "layout-a/clean"),
        ("สำนักบริหารกลาง/คำสั่งแต่งตั้งคณะทำงาน.docx", "no-report/order-letter"),
        ("ศูนย์เทคโนโลยีสารสนเทศ/SAR.docx", "layout-a/summary-weight"),
        ("ศูนย์เทคโนโลยีสารสนเทศ/ตัวชี้วัดที่ ๙.๒.docx", "layout-b/clean"),
        ("กองคลัง/SAR.docx", "layout-a/weighted-total"),
        ("กองคลัง/ตัวชี้วัด ๙.๒ รอบ ๑๒ เดือน.docx", "layout-b/weighted-score"),
        ("กองแผนงาน/SAR.docx", "layout-a/formula-figure"),
        ("กองการเจ้าหน้าที่/SAR.docx", "layouts/percent-interpolated-fault"),
        ("กองการเจ้าหน้าที่/SAR ตัวชี้วัด ๙.๒.docx", "layout-b/number-unclear"),
        ("กองกลาง/สรุปผลทั้งหน่วยงาน.docx", "layouts/agency-summary-fault"),
    ];

    public static int To(string root)
    {
        var fixtures = FixtureSet.All().ToDictionary(f => f.Path, StringComparer.Ordinal);
        foreach (var (path, fixture) in Files)
        {
            var file = Path.Combine(root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, FixtureFiles.Report(fixtures[fixture]));
        }

        Console.Error.WriteLine($"{Files.Length} files written below {root}");
        return 0;
    }
}
