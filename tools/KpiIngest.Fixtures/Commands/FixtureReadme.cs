using System.Text;
using KpiIngest.Fixtures.Sets;

namespace KpiIngest.Fixtures.Commands;

/// <summary>The README of the fixtures, from the fixtures themselves.</summary>
internal static class FixtureReadme
{
    private const string Head = """
        # Fixtures

        Written by `tools/KpiIngest.Fixtures`, which knows nothing of the reader or the checker: what a document holds and what is wrong with it is
        declared there, not read back. Write them again, byte for byte the same, with

            dotnet run --project tools/KpiIngest.Fixtures -c Release -- write fixtures

        All people, units, telephone numbers and texts are invented. A folder holds

        - `report.docx`: the report as Word would leave it (runs cut at odd places, merged cells, Office Math, automatic lists); in the set `word` rewritten
          so that one difficulty of Word touches scored figures or fields of the heading (docs/word.md says how each is read);
        - `report.html`: the same pages as HTML and MathML, for printing to PDF;
        - `expected.json`: one element of `files` as `check --format json` must give it for the .docx, without `path`, `sha256` and the messages;
          of a cause its code, from the fault that was made.

        Of layouts A and B some folders also keep `report.lo.pdf` and `report.chromium.pdf`, printed by `-- pdf` (only those below 120 KB;
        a print is not the same byte for byte each time, so nothing proves it current: print again after a change). The tests compare
        these, and prints of all fixtures made anew, with `expected.json`, pages and tables aside; `-- demo` drops some of them.
        Eight folders keep `report.wkhtmltopdf.pdf` (Qt WebKit) and `report.qpdf.pdf` (LibreOffice's, its pages turned sideways, its objects
        packed), five of them `report.xelatex.pdf`, `report.pdfkit.pdf`, `report.pdf-lib.pdf`, `report.weasyprint.pdf` and, but for the largest,
        `report.ghostscript.pdf` (LibreOffice's, its fonts written anew). `-- producers` makes eight of each with the Debian packages wkhtmltopdf, qpdf, ghostscript,
        weasyprint, texlive-xetex, texlive-latex-extra, fonts-dejavu-core, nodejs and npm, which gets pdfkit, pdf-lib and the font Sarabun.
        Four folders keep `report.rules.pdf`, `report.shaded.pdf` and `report.borderless.pdf`, printed by Chromium without vertical lines, with white lines on grey
        and without any line, made by `-- styles` (it prints eight; those above 120 KB are not kept).

        About twenty folders keep `report.doc`, saved by LibreOffice from the same pages (`-- doc`; not the same byte for byte each time either):
        what is expected of the .docx holds for it, but for `format`.

        `scans` keeps six scans, GROUP/NAME.KIND.pdf with what was done to the pages beside each, of prints in families of fonts that the classifier of
        figures was not trained on. They are made by `scripts/make-scans.sh`, of which the smallest that are read whole or nearly so were taken: they prove
        that scans go on being read, not how well (docs/scan.md says that). What is true of them is the `expected.json` of GROUP/NAME.

        Every Word fixture is also saved as .doc by a test and must give the same answer; docs/word.md lists those of which LibreOffice loses something.

        `-- validate` asks the Open XML SDK whether every .docx that is not rewritten is sound, `-- current fixtures` whether the folder is what would be written now,
        `-- pdf fixtures [GROUP...]` prints them to PDF by LibreOffice and Chromium, `-- demo DIR` lays out an inbox to try,
        `-- many DIR N` writes N differing reports, `-- random SEED DIR` the random report of a seed: a test reads 2,000 of those, none is kept here.

        """;

    private const string Folders =
        "Each is a folder to check as a whole: a folder a unit, documents in it, and `across.json`, which holds what `acrossFiles` must say, without messages and `at`.";

    public static byte[] Bytes()
    {
        StringBuilder text = new(Head.ReplaceLineEndings("\n"));
        foreach (IGrouping<string, Fixture> group in FixtureSet.All().GroupBy(f => f.Group, StringComparer.Ordinal))
        {
            text.Append("\n## ").Append(group.Key).Append("\n\n| fixture | what it is | discrepancies |\n| --- | --- | --- |\n");
            foreach (Fixture fixture in group)
                text.Append("| ")
                    .Append(fixture.Name)
                    .Append(" | ")
                    .Append(fixture.About)
                    .Append(" | ")
                    .Append(Codes(fixture))
                    .Append(" |\n");
        }

        text.Append("\n## ")
            .Append(FolderFixture.Group)
            .Append("\n\n")
            .Append(Folders)
            .Append("\n\n| fixture | what it is | across files |\n| --- | --- | --- |\n");
        foreach (FolderFixture folder in FixtureSet.Folders())
            text.Append("| ")
                .Append(folder.Name)
                .Append(" | ")
                .Append(folder.About)
                .Append(" | ")
                .AppendJoin(", ", folder.Expected.Select(e => e.Code))
                .Append(" |\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Codes(Fixture fixture) =>
        string.Join(
            ", ",
            fixture.Declared.GroupBy(d => d.Code, StringComparer.Ordinal).Select(g => g.Count() == 1 ? g.Key : $"{g.Key} ({g.Count()})")
        );
}
