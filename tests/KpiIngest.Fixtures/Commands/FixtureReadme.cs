using System.Text;
using KpiIngest.Fixtures.Sets;

namespace KpiIngest.Fixtures.Commands;

/// <summary>The README of the fixtures, from the fixtures themselves.</summary>
internal static class FixtureReadme
{
    private const string Head =
        """
        # Fixtures

        Written by `tests/KpiIngest.Fixtures`, which knows nothing of the reader or the checker: what a document holds and what is wrong with it is
        declared there, not read back. Write them again, byte for byte the same, with

            dotnet run --project tests/KpiIngest.Fixtures -- write fixtures

        All people, units, telephone numbers and texts are invented. A folder holds

        - `report.docx`: the report as Word would leave it (runs cut at odd places, merged cells, Office Math, automatic lists);
        - `report.html`: the same pages as HTML and MathML, for printing to PDF;
        - `expected.json`: one element of `files` as `check --format json` must give it for the .docx, without `path`, `sha256` and the messages.

        Of layouts A and B some folders also keep `report.lo.pdf` and `report.chromium.pdf`, printed by `-- pdf` (only those below 120 KB;
        a print is not the same byte for byte each time, so nothing proves it current: print again after a change). The tests compare
        these, and prints of all fixtures made anew, with `expected.json`, pages and tables aside; `-- demo` drops some of them.
        Eight folders keep `report.wkhtmltopdf.pdf` (Qt WebKit) and `report.qpdf.pdf` (LibreOffice's, its pages turned sideways, its objects
        packed), made by `-- producers` with the Debian packages wkhtmltopdf and qpdf.

        About twenty folders keep `report.doc`, saved by LibreOffice from the same pages (`-- doc`; not the same byte for byte each time either):
        what is expected of the .docx holds for it, but for `format`.

        `-- validate` asks the Open XML SDK whether every .docx is sound, `-- current fixtures` whether the folder is what would be written now,
        `-- pdf fixtures [GROUP...]` prints them to PDF by LibreOffice and Chromium, `-- demo DIR` lays out an inbox to try,
        `-- many DIR N` writes N differing reports.

        """;

    public static byte[] Bytes()
    {
        var text = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var group in FixtureSet.All().GroupBy(f => f.Group))
        {
            text.Append("\n## ").Append(group.Key).Append("\n\n| fixture | what it is | discrepancies |\n| --- | --- | --- |\n");
            foreach (var fixture in group)
                text.Append("| ").Append(fixture.Name).Append(" | ").Append(fixture.About).Append(" | ").Append(Codes(fixture)).Append(" |\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Codes(Fixture fixture) => string.Join(", ", fixture.Declared.GroupBy(d => d.Code)
        .Select(g => g.Count() == 1 ? g.Key : $"{g.Key} ({g.Count()})"));
}
