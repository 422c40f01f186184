using KpiIngest.Documents.Pdf.Page;
using static KpiIngest.Documents.Tests.Pdf.Draw;

namespace KpiIngest.Documents.Tests.Pdf;

/// <summary>Random tables, their words placed without a line, are read as the same cells.</summary>
[Trait("Lane", "Whole")]
public class AlignedTableProperties
{
    private const int Tables = 300;
    private const double Pitch = 16;

    [Fact]
    public void A_table_placed_without_lines_has_the_cells_it_was_made_of()
    {
        for (int seed = 1; seed <= Tables; seed++)
        {
            Random random = new(seed);
            (List<PdfWord> words, string expected) = Make(random);
            List<Table> tables = Document(Page(words, [])).Body.OfType<Table>().ToList();
            Assert.True(
                tables.Count == 1 && Cells(tables[0]).Replace("¶", "", StringComparison.Ordinal) == expected,
                $"seed {seed}: expected {expected}, read {string.Join(" // ", tables.Select(Cells))}"
            );
        }
    }

    /// <summary>Names of one to three lines at the left, two to five columns of figures in the middle of theirs, some blank, under a
    /// heading of one or two lines.</summary>
    private static (List<PdfWord> Words, string Expected) Make(Random random)
    {
        (List<PdfWord> words, List<string> rows) = (new List<PdfWord>(), new List<string>());
        int columns = random.Next(2, 6);
        int nameLetters = random.Next(14, 24);
        double[] centres = Enumerable.Range(0, columns).Select(c => 100 + (5 * nameLetters) + 40 + (60.0 * c)).ToArray();
        double y = 100.0;
        int lines = random.Next(1, 3);
        string[][] heads = Enumerable
            .Range(0, columns)
            .Select(c => Enumerable.Range(0, lines).Select(l => new string((char)('ก' + c), 5 + l)).ToArray())
            .ToArray();
        for (int line = 0; line < lines; line++)
        {
            if (line == 0)
                words.Add(Text("ตัวชี้วัด", 120, y));
            for (int c = 0; c < columns; c++)
                words.Add(Centred(heads[c][line], centres[c], y));
            y += Pitch;
        }

        rows.Add("ตัวชี้วัด|" + string.Join('|', heads.Select(h => string.Concat(h))));
        int height = random.Next(1, 4);
        int at = random.Next(0, height);
        int count = random.Next(1, 8);
        for (int r = 1; r <= count; r++)
        {
            string name = "";
            for (int line = 0; line < height; line++)
            {
                string text =
                    line == 0
                        ? $"{r}." + new string('น', nameLetters - 2)
                        : new string('บ', line + 1 < height ? nameLetters : random.Next(4, nameLetters));
                words.Add(Text(text, 100, y + (line * Pitch)));
                name += text;
            }

            string[] figures = Enumerable.Range(0, columns).Select(c => c < 2 || random.Next(4) > 0 ? Figure(random) : "").ToArray();
            for (int c = 0; c < columns; c++)
                if (figures[c].Length > 0)
                    words.Add(Centred(figures[c], centres[c], y + (at * Pitch)));
            rows.Add(name + "|" + string.Join('|', figures));
            y += height * Pitch;
        }

        return (words, string.Join(" / ", rows));
    }

    private static string Figure(Random random) =>
        random.Next(3) switch
        {
            0 => $"{random.Next(1, 6)}",
            1 => $"{random.Next(10, 100)}",
            _ => $"{random.Next(1, 6)}.{random.Next(1000, 10000)}",
        };

    private static PdfWord Centred(string text, double centre, double baseline) => Text(text, centre - (2.5 * text.Length), baseline);
}
