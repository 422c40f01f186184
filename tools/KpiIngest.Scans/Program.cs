using System.Globalization;
using KpiIngest.Scans.Commands;
using KpiIngest.Scans.Damage;

try
{
    switch (args)
    {
        case ["scan", var pdf, var scan, var seed, var resolution, "grey" or "fax"]:
            ScanPdf.Write(pdf, scan, ScanDamage.Of(ulong.Parse(seed, CultureInfo.InvariantCulture), int.Parse(resolution, CultureInfo.InvariantCulture), args[^1] == "fax"));
            return 0;
        case ["clean", var pdf, var scan, var seed, var resolution]:
            ScanPdf.Write(pdf, scan, ScanDamage.Clean(ulong.Parse(seed, CultureInfo.InvariantCulture), int.Parse(resolution, CultureInfo.InvariantCulture)));
            return 0;
        case ["set", var folder, .. var kinds]:
            return ScanSet.In(folder, kinds);
        default:
            Console.Error.WriteLine(
                """
                usage: KpiIngest.Scans COMMAND
                  scan IN.pdf OUT.pdf SEED RESOLUTION grey|fax   the print as an office's scanner would send it, with all its damage; OUT.json says what was done
                  clean IN.pdf OUT.pdf SEED RESOLUTION           little askew, a little blur and noise, JPEG 80
                  set FOLDER [KIND...]                           scans of each FOLDER/NAME/print.pdf: clean, grey-300, grey-200, fax-300, fax-200
                """);
            return 2;
    }
}
catch (InvalidOperationException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
