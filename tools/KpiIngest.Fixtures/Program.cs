using System.Globalization;
using KpiIngest.Fixtures.Commands;
using KpiIngest.Fixtures.Memos;

return args switch
{
    ["write", var folder] => WriteFixtures.To(folder),
    ["current", var folder] => WriteFixtures.Check(folder),
    ["validate"] => ValidateFixtures.Run(),
    ["demo", var folder] => Demo.To(folder),
    ["random", var seed, var folder] => WriteRandom.To(uint.Parse(seed, CultureInfo.InvariantCulture), folder),
    ["random-prints", var first, var count, var folder] => await PrintRandom.InAsync(
        uint.Parse(first, CultureInfo.InvariantCulture),
        int.Parse(count, CultureInfo.InvariantCulture),
        folder
    ),
    ["many", var folder, var count] => Many.To(folder, int.Parse(count, CultureInfo.InvariantCulture)),
    ["pdf", var folder, .. var groups] => await PrintPdf.InAsync(folder, groups),
    ["producers", var folder, .. var names] => PrintElsewhere.In(folder, names),
    ["styles", var folder, .. var names] => await PrintStyles.InAsync(folder, names),
    ["families", var list, var use, var folder, var skip, var count] => await PrintFamilies.InAsync(
        list,
        use,
        folder,
        int.Parse(skip, CultureInfo.InvariantCulture),
        int.Parse(count, CultureInfo.InvariantCulture)
    ),
    ["memo", var folder] => MemoTemplates.To(folder),
    ["doc", var folder, .. var groups] => SaveDoc.In(folder, groups),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        usage: KpiIngest.Fixtures COMMAND
          write FOLDER      the fixtures, each in a folder of its own
          current FOLDER    says which of them are not what would be written now
          validate          asks the Open XML SDK whether every .docx that is not rewritten is sound
          demo FOLDER       an inbox to try
          many FOLDER N     N differing reports
          random SEED FOLDER  the report that this seed makes, with what is expected of it
          random-prints FIRST COUNT FOLDER  the reports of seeds from FIRST on, each printed in a look of its own by LibreOffice and Chromium
          pdf FOLDER [GROUP...]  prints the fixtures of FOLDER to PDF by LibreOffice and Chromium
          producers FOLDER [NAME...]  prints a selection of them by wkhtmltopdf, qpdf (turned sideways), ghostscript, weasyprint, xelatex, pdfkit, pdf-lib
          styles FOLDER [NAME...]  prints the same selection by Chromium with rules alone, shaded cells, or no borders
          families LIST USE FOLDER SKIP COUNT  prints COUNT fixtures in the families of fonts that LIST, a JSON, gives this use (scripts/make-scans.sh)
          memo FOLDER       the templates of memo and certificate
          doc FOLDER [GROUP...]  saves a selection of them as report.doc by LibreOffice
        """
    );
    return 2;
}
