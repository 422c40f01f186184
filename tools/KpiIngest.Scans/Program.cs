using System.Globalization;
using KpiIngest.Scans.Commands;
using KpiIngest.Scans.Damage;

try
{
    switch (args)
    {
        case ["scan", var pdf, var scan, var seed, var resolution, "grey" or "fax"]:
            ScanPdf.Write(pdf, scan, ScanDamage.Of(Seed(seed), Resolution(resolution), args[^1] == "fax"));
            return 0;
        case ["clean", var pdf, var scan, var seed, var resolution]:
            ScanPdf.Write(pdf, scan, ScanDamage.Clean(Seed(seed), Resolution(resolution)));
            return 0;
        case ["set", var folder, .. var kinds]:
            return ScanSet.In(folder, kinds);
        case ["accuracy", .. var folders]:
            return await Accuracy.OfAsync([.. folders.Where(f => f != "--cells")], folders.Contains("--cells"));
        default:
            Console.Error.WriteLine(
                """
                usage: KpiIngest.Scans COMMAND
                  scan IN.pdf OUT.pdf SEED RESOLUTION grey|fax   the print as an office's scanner sends it; OUT.json says what was done
                  clean IN.pdf OUT.pdf SEED RESOLUTION           little askew, a little blur and noise, JPEG 80
                  set FOLDER [KIND...]                           of each FOLDER/NAME/print.pdf: clean, grey-300, grey-200, fax-300, fax-200
                  accuracy [--cells] FOLDER...                   what was read right of FOLDER/NAME/KIND.answer.json, in Markdown
                """
            );
            return 2;
    }
}
catch (InvalidOperationException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

static ulong Seed(string text) => ulong.Parse(text, CultureInfo.InvariantCulture);

static int Resolution(string text) => int.Parse(text, CultureInfo.InvariantCulture);
