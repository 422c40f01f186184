using KpiIngest.Fixtures.Sets;

namespace KpiIngest.Fixtures.Commands;

/// <summary>An inbox to try: units as folders, clean and faulty reports in Word and PDF, one file that is no report.</summary>
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

    /// <summary>Prints kept among the fixtures: on a machine that only runs the service nothing is there to print them.</summary>
    private static readonly (string Path, string Print)[] Prints =
    [
        ("สำนักบริหารกลาง/ตัวชี้วัดที่ ๙.๒.pdf", "layout-b/clean/report.chromium.pdf"),
        ("กองแผนงาน/ตัวชี้วัด ๙.๒ รอบ ๑๒ เดือน.pdf", "layout-b/truncated/report.chromium.pdf"),
        ("กองกลาง/SAR.pdf", "layout-a/weighted-score-both/report.lo.pdf"),
    ];

    public static int To(string root)
    {
        Dictionary<string, Fixture> fixtures = FixtureSet.All().ToDictionary(f => f.Path, StringComparer.Ordinal);
        foreach ((string path, string fixture) in Files)
            Write(root, path, FixtureFiles.Report(fixtures[fixture]));
        foreach ((string path, string print) in Prints)
            Write(root, path, File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "prints", print)));
        Console.Error.WriteLine($"{Files.Length + Prints.Length} files written below {root}");
        return 0;
    }

    private static void Write(string root, string path, byte[] bytes)
    {
        string file = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }
}
